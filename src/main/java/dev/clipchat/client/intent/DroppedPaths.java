package dev.clipchat.client.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds files and addresses in a line, however a terminal or a person wrote them: quoted, escaped,
 * as file URLs, with ~ or patterns, with bare spaces, with back-slashes, in the middle of Chinese.
 */
final class DroppedPaths {

  private static final String OPENING = "\"'“‘「『";
  private static final String CLOSING = "\"'”’」』";
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>“”]+");
  private static final Pattern ROOTED =
      Pattern.compile("(?i)(/|~/|\\.{1,2}/|file:|[a-z]:[\\\\/]|\\\\\\\\).*");

  /** Where back-slashes part folders they escape nothing. */
  private static final Pattern WINDOWS = Pattern.compile("(?i)([a-z]:\\\\|\\\\\\\\).*");

  /** How a shell writes an apostrophe within single quotes. */
  private static final String APOSTROPHE = "'\\''";

  private static final Pattern SHELL = Pattern.compile("'[^']*'(?:\\\\''[^']*')+");

  private static final Pattern HAN = Pattern.compile("[\\u2e80-\\u9fff\\uff00-\\uffef]");
  private static final String AFTER_WORDS = ",.;:!?)，。；：！？）、";

  private final String line;
  private final FileLookup around;
  private final List<FileMention> found = new ArrayList<>();

  private DroppedPaths(String line, FileLookup around) {
    this.line = line;
    this.around = around;
  }

  static List<FileMention> in(String line, FileLookup around) {
    DroppedPaths search = new DroppedPaths(line, around);
    search.scan();
    return search.found;
  }

  /** A line that is one path from end to end, there or not. */
  static @Nullable String wholeLine(String line) {
    String text = unquoted(line.strip());
    boolean pathLike =
        ROOTED.matcher(text).matches()
            ? text.length() > 1 && (MediaName.endsLikeMedia(text) || text.indexOf(' ') < 0)
            : MediaName.endsLikeMedia(text)
                && (!text.equals(line.strip()) || text.indexOf(' ') < 0);
    return pathLike ? FileUrl.decoded(text) : null;
  }

  private void scan() {
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      boolean wordStart = i == 0 || isSpace(line.charAt(i - 1)) || isHan(line.charAt(i - 1));
      if (isSpace(c)) {
        i++;
      } else if (wordStart && OPENING.indexOf(c) >= 0) {
        i = quoted(i);
      } else if (wordStart) {
        i = bare(i);
      } else {
        i++;
      }
    }
  }

  /** Something in quotes is a path only if there is such a file, or it is plainly rooted. */
  private int quoted(int start) {
    Matcher shell = SHELL.matcher(line).region(start, line.length());
    if (shell.lookingAt()) {
      return inQuotes(start, shell.end(), unquoted(shell.group()));
    }
    char close = CLOSING.charAt(OPENING.indexOf(line.charAt(start)));
    int end = line.indexOf(close, start + 1);
    if (end < 0) {
      // An apostrophe, or a quote that was never closed: an ordinary word.
      return bare(start);
    }
    return inQuotes(start, end + 1, line.substring(start + 1, end));
  }

  private int inQuotes(int start, int end, String inside) {
    boolean alone = line.strip().length() == end - start;
    Optional<String> file = alone || looksLikePath(inside) ? existing(inside) : Optional.empty();
    if (file.isPresent()) {
      add(start, end, file.get());
    } else if (inside.matches("(?i)https?://\\S+") && MediaName.endsLikeMedia(inside)) {
      add(start, end, inside);
    } else if (ROOTED.matcher(inside).matches() && MediaName.endsLikeMedia(inside)) {
      add(start, end, FileUrl.decoded(inside));
    }
    return end;
  }

  private int bare(int start) {
    Matcher web = WEB.matcher(line).region(start, line.length());
    if (web.lookingAt()) {
      return web(start, trimmed(start, web.end()));
    }
    int end = wordEnd(start);
    if (spanned(start, end)) {
      return found.get(found.size() - 1).end();
    }
    if (pattern(start, end) || amongHan(start, end) || rootedButMissing(start, end)) {
      return Math.max(end, found.get(found.size() - 1).end());
    }
    return end;
  }

  private int web(int start, int end) {
    String address = line.substring(start, end);
    String path = address.replaceAll("[?#].*", "");
    boolean alone = line.strip().length() == address.length();
    boolean uploading = line.toLowerCase(Locale.ROOT).matches("(?s)\\s*(upload|上传).*");
    if (alone || uploading || MediaName.endsLikeMedia(path)) {
      add(start, end, address);
    }
    return end;
  }

  /** The longest run of words from here that names a file. */
  private boolean spanned(int start, int firstEnd) {
    List<Integer> ends = new ArrayList<>();
    for (int end = firstEnd; ends.size() < 24; end = wordEnd(afterSpace(end))) {
      ends.add(end);
      if (end >= line.length()) {
        break;
      }
    }
    for (int i = ends.size() - 1; i >= 0; i--) {
      int end = ends.get(i);
      for (int stop : new int[] {end, trimmed(start, end)}) {
        String text = line.substring(start, stop);
        if (!looksLikePath(text)) {
          continue;
        }
        Optional<String> file = existing(text);
        if (file.isPresent()) {
          add(start, stop, file.get());
          return true;
        }
      }
    }
    return false;
  }

  /** Words without dot and slash stay words, even where a file of that name lies about. */
  private static boolean looksLikePath(String text) {
    return text.indexOf('.') >= 0 || text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
  }

  private boolean pattern(int start, int end) {
    int stop = trimmed(start, end);
    String text = line.substring(start, stop);
    if (!looksLikePath(text)
        || (text.indexOf('*') < 0 && text.indexOf('?') < 0 && text.indexOf('[') < 0)) {
      return false;
    }
    List<String> files =
        around.matching().apply(text).stream().filter(MediaName::endsLikeMedia).toList();
    if (files.isEmpty()) {
      return false;
    }
    String shown = files.stream().map(DroppedPaths::nameOf).collect(Collectors.joining(", "));
    found.add(new FileMention(start, stop, files, shown, true));
    return true;
  }

  /** "把holiday.mp4压缩": the name ends at its ending, and begins somewhere before. */
  private boolean amongHan(int start, int end) {
    String word = line.substring(start, end);
    if (!HAN.matcher(word).find()) {
      return false;
    }
    Pattern ending =
        Pattern.compile("(?i)\\.(" + String.join("|", MediaName.endings()) + ")(?![a-z0-9])");
    Matcher m = ending.matcher(word);
    boolean any = false;
    int from = 0;
    while (m.find()) {
      for (int s = from; s < m.start(); s++) {
        Optional<String> file = existing(word.substring(s, m.end()));
        if (file.isPresent()) {
          add(start + s, start + m.end(), file.get());
          from = m.end();
          any = true;
          break;
        }
      }
    }
    return any;
  }

  private boolean rootedButMissing(int start, int end) {
    int stop = trimmed(start, end);
    String text = line.substring(start, stop);
    if (!ROOTED.matcher(text).matches() || !MediaName.endsLikeMedia(text)) {
      return false;
    }
    String path = WINDOWS.matcher(text).matches() ? text : unescaped(text);
    add(start, stop, FileUrl.decoded(path));
    return true;
  }

  private Optional<String> existing(String text) {
    if (text.regionMatches(true, 0, "file:", 0, 5)) {
      return around.file().apply(FileUrl.decoded(text));
    }
    return around
        .file()
        .apply(text)
        .or(() -> text.indexOf('\\') < 0 ? Optional.empty() : around.file().apply(unescaped(text)))
        .or(
            () ->
                text.indexOf('\\') < 0
                    ? Optional.empty()
                    : around.file().apply(text.replace('\\', '/')));
  }

  private void add(int start, int end, String source) {
    boolean there = around.exists(source);
    found.add(new FileMention(start, end, List.of(source), nameOf(source), there));
  }

  private static String nameOf(String source) {
    String path = source.matches("(?i)https?://.*") ? source.replaceAll("[?#].*", "") : source;
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.isEmpty() ? source : name;
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < line.length() && !isSpace(line.charAt(i))) {
      i += line.charAt(i) == '\\' && i + 1 < line.length() ? 2 : 1;
    }
    return Math.min(i, line.length());
  }

  private int afterSpace(int i) {
    int at = i;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private int trimmed(int start, int end) {
    int stop = end;
    while (stop > start + 1 && AFTER_WORDS.indexOf(line.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return stop;
  }

  private static String unquoted(String text) {
    if (SHELL.matcher(text).matches()) {
      return text.substring(1, text.length() - 1).replace(APOSTROPHE, "'");
    }
    int quote = text.isEmpty() ? -1 : OPENING.indexOf(text.charAt(0));
    boolean closed =
        quote >= 0
            && text.length() > 2
            && text.indexOf(CLOSING.charAt(quote), 1) == text.length() - 1;
    return closed ? text.substring(1, text.length() - 1) : text;
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000';
  }

  private static boolean isHan(char c) {
    return HAN.matcher(String.valueOf(c)).matches();
  }
}
