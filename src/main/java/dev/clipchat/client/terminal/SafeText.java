package dev.clipchat.client.terminal;

/**
 * Text from servers and file names made fit for a screen: no escapes, no controls, nothing that
 * turns the direction of what follows.
 */
final class SafeText {

  private static final char ESCAPE = 0x1b;
  private static final char CSI = 0x9b;
  private static final char OSC = 0x9d;
  private static final char BELL = 0x07;
  private static final char STRING_END = 0x9c;

  private SafeText() {}

  /** One line: line breaks become spaces. */
  static String line(String text) {
    return clean(text).replace('\n', ' ').replace('\t', ' ');
  }

  /** Line breaks and tabs stay. */
  static String clean(String text) {
    boolean plain = true;
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = (c >= ' ' && c < 0x7f) || c == '\n' || (c > 0xa0 && isShown(c) && c < 0x2000);
    }
    return plain ? text : strip(text);
  }

  private static String strip(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ESCAPE || c == CSI || c == OSC) {
        i = afterSequence(text, i);
        continue;
      }
      int point = text.codePointAt(i);
      if (c == '\r') {
        boolean withBreak = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        kept.append(withBreak ? "" : "\n");
      } else if (isSeparator(point)) {
        kept.append(' ');
      } else if (c == '\n' || c == '\t' || isShown(point)) {
        kept.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return kept.toString();
  }

  /** Where the escape sequence that begins at {@code start} is over. */
  private static int afterSequence(String text, int start) {
    int i = start + 1;
    char kind = text.charAt(start);
    if (kind == ESCAPE) {
      if (i >= text.length()) {
        return i;
      }
      char next = text.charAt(i);
      i++;
      if ("]PX^_".indexOf(next) >= 0) {
        return afterString(text, i);
      }
      if (next != '[') {
        // ESC, intermediates, one final character.
        while (next >= ' ' && next <= '/' && i < text.length()) {
          next = text.charAt(i++);
        }
        return i;
      }
    } else if (kind == OSC) {
      return afterString(text, i);
    }
    while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < '@') {
      i++;
    }
    return Math.min(text.length(), i + 1);
  }

  private static int afterString(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == BELL || c == STRING_END) {
        return i + 1;
      }
      if (c == ESCAPE) {
        return i + 1 < text.length() && text.charAt(i + 1) == '\\' ? i + 2 : i;
      }
      if (c == '\n') {
        // Never closed: the rest is text again.
        return i;
      }
    }
    return text.length();
  }

  /** A line's or paragraph's end of Unicode: what it stands between are two words. */
  private static boolean isSeparator(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Neither a control, nor a bidirectional or invisible format character. */
  private static boolean isShown(int c) {
    if (c < ' ' || (c >= 0x7f && c <= 0x9f)) {
      return false;
    }
    if (c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f)) {
      // The joiner and the variants that emoji are made of.
      return true;
    }
    int type = Character.getType(c);
    return type != Character.FORMAT
        && type != Character.CONTROL
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE;
  }
}
