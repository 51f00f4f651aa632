package dev.clipchat.client.api;

import dev.clipchat.failure.Secrets;
import java.util.regex.Pattern;

/** Words of strangers, made fit to stand in a message of ours: one line, short, no secrets. */
final class OneLine {

  private static final int MOST = 300;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

  private OneLine() {}

  static String of(String text) {
    String head = text.length() > 4 * MOST ? text.substring(0, 4 * MOST) : text;
    String line = BLANKS.matcher(Secrets.hidden(head)).replaceAll(" ").strip();
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }
}
