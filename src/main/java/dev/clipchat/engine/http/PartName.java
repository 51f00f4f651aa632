package dev.clipchat.engine.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file name in a part's Content-Disposition, as the several kinds of senders write it. */
final class PartName {

  private static final Pattern EXTENDED =
      Pattern.compile(";\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED =
      Pattern.compile(";\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE =
      Pattern.compile(";\\s*filename\\s*=\\s*([^;\"\\s]+)", Pattern.CASE_INSENSITIVE);

  private PartName() {}

  /** The name, or null where the part is no file. */
  static @Nullable String of(@Nullable String disposition) {
    if (disposition == null) {
      return null;
    }
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      return decoded(extended.group(1));
    }
    Matcher quoted = QUOTED.matcher(disposition);
    if (quoted.find()) {
      // Browsers and OkHttp write a quote as %22, curl as \" ; a lone percent sign is itself.
      return last(quoted.group(1).replace("%22", "\"").replaceAll("\\\\([\"\\\\])", "$1"));
    }
    Matcher bare = BARE.matcher(disposition);
    return bare.find() ? last(bare.group(1)) : null;
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
    boolean windows = end.toLowerCase(Locale.ROOT).matches("[a-z]:\\\\.*");
    return windows ? end.substring(back + 1) : end;
  }
}
