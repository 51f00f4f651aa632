package dev.clipchat.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names from strangers (servers, uploads) made fit to be file names here. */
public final class SafeName {

  private static final int MOST_BYTES = 200;
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

  private static final Pattern PORT = Pattern.compile("(?:com|lpt)[0-9¹²³]");

  private SafeName() {}

  /** One path element: no separators, no control characters, no leading dot, never empty. */
  public static String of(String wanted) {
    StringBuilder name = new StringBuilder();
    wanted.codePoints().map(c -> isUnsafe(c) ? '_' : c).forEach(name::appendCodePoint);
    String clean = name.toString().strip().replaceAll("^\\.+", "_");
    if (clean.isEmpty()) {
      return "file";
    }
    String stem = clean.replaceAll("\\..*", "").toLowerCase(Locale.ROOT);
    return shorten(
        RESERVED.contains(stem) || PORT.matcher(stem).matches() ? "_" + clean : clean, MOST_BYTES);
  }

  private static boolean isUnsafe(int c) {
    return c < 0x20
        || c == 0x7f
        || "/\\:*?\"<>|".indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.SURROGATE;
  }

  /** At most so many bytes of UTF-8, the file's ending kept, no character cut in two. */
  public static String shorten(String name, int mostBytes) {
    if (name.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    int room = mostBytes - ending.getBytes(StandardCharsets.UTF_8).length;
    StringBuilder kept = new StringBuilder();
    for (int c : stem.codePoints().toArray()) {
      int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (length > room) {
        break;
      }
      room -= length;
      kept.appendCodePoint(c);
    }
    return kept + ending;
  }

  /** The name without its ending. */
  public static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
