package dev.clipchat.words;

import java.util.regex.Pattern;

/** Whether a text holds a sentence of another language than its own. */
public final class Foreign {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Commands, options, addresses, file names, and what stands in quotes for somebody to say. */
  private static final Pattern NAMES =
      Pattern.compile(
          "clipchat( [a-z-]+)*|\"[^\"]*\"|“[^”]*”|https?:\\S+|/[a-z]+( [a-z]+)*|\\S*[=/.:_<>\\[\\]|{}]\\S*"
              + "|\\b[A-Z][A-Z0-9_]*\\b|-{1,2}[a-z-]+");

  /** Three plain words in a row are a sentence left over. */
  private static final Pattern ENGLISH = Pattern.compile("\\b[A-Za-z]?[a-z']+ [a-z']+ [a-z']+\\b");

  private Foreign() {}

  public static boolean inEnglish(String text) {
    return HAN.matcher(text).find();
  }

  public static boolean inChinese(String text) {
    return ENGLISH.matcher(NAMES.matcher(text).replaceAll("·")).find();
  }
}
