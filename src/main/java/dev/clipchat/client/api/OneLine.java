package dev.clipchat.client.api;

import dev.clipchat.failure.Secrets;
import java.util.regex.Pattern;

/** Words of strangers, made fit to stand in a message of ours: one line, short, no secrets. */
final class OneLine {

  private static final int MOST = 300;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  /** What a terminal would obey goes as a whole, not only the character that it begins with. */
  private static final Pattern SEQUENCES =
      Pattern.compile(
          "(?:\u001b\\[|\u009b)[ -?]*[@-~]?"
              + "|(?:\u001b[\\]PX^_]|\u009d)[^\u0007\u001b\u009c\\n]*(?:\u0007|\u009c|\u001b\\\\)?"
              + "|\u001b[ -/]*[0-~]?");

  private OneLine() {}

  static String of(String text) {
    String head = text.length() > 4 * MOST ? text.substring(0, 4 * MOST) : text;
    String plain = SEQUENCES.matcher(head).replaceAll("");
    String line = BLANKS.matcher(Secrets.hidden(plain)).replaceAll(" ").strip();
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }
}
