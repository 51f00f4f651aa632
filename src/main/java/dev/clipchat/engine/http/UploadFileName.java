package dev.clipchat.engine.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file name in a part's Content-Disposition, as the several kinds of senders write it. It is
 * read letter by letter: a pattern for it takes a step of the stack for each letter of a name.
 */
final class UploadFileName {

  private static final String UTF8 = "utf-8'";

  private final String text;
  private int at;

  private UploadFileName(String text) {
    this.text = text;
  }

  /** The name, or null where the part is no file. */
  static @Nullable String of(@Nullable String disposition) {
    if (disposition == null) {
      return null;
    }
    Map<String, String> parameters = new UploadFileName(disposition).parameters();
    String extended = parameters.get("filename*");
    if (extended != null && extended.toLowerCase(Locale.ROOT).startsWith(UTF8)) {
      int name = extended.indexOf('\'', UTF8.length());
      if (name >= 0) {
        return decoded(extended.substring(name + 1));
      }
    }
    String plain = parameters.get("filename");
    // Browsers and OkHttp write a quote as %22, curl as \" ; a lone percent sign is itself.
    return plain == null ? null : last(plain.replace("%22", "\""));
  }

  private Map<String, String> parameters() {
    Map<String, String> found = new LinkedHashMap<>();
    skipTo(';');
    while (at < text.length()) {
      at++;
      int from = at;
      skipTo('=', ';');
      String name = text.substring(from, at).strip().toLowerCase(Locale.ROOT);
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        found.putIfAbsent(name, value());
        skipTo(';');
      }
    }
    return found;
  }

  private void skipTo(char... ends) {
    while (at < text.length() && String.valueOf(ends).indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }

  private String value() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length() || text.charAt(at) != '"') {
      int from = at;
      skipTo(';');
      return text.substring(from, at).strip();
    }
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\'
          && at + 1 < text.length()
          && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
        at++;
      }
      value.append(text.charAt(at));
      at++;
    }
    return value.toString();
  }

  private static String decoded(String value) {
    try {
      return last(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return last(value);
    }
  }

  /** Some senders give a whole path; only its end is a name. */
  private static String last(String name) {
    String plain = name.replace("%0D", "").replace("%0A", "");
    int slash = plain.lastIndexOf('/');
    String end = plain.substring(slash + 1);
    int back = end.lastIndexOf('\\');
    boolean windows =
        end.length() > 2
            && Character.isLetter(end.charAt(0))
            && end.charAt(1) == ':'
            && end.charAt(2) == '\\';
    return windows ? end.substring(back + 1) : end;
  }
}
