package dev.clipchat.client.terminal;

/** How many cells a text takes on a screen. */
final class Width {

  /** First and last of each range of characters that are two cells wide. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3,
    0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1,
    0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea,
    0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b,
    0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e,
    0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3,
    0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f004, 0x1f004, 0x1f0cf,
    0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337,
    0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4,
    0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b,
    0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680,
    0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0,
    0x1f7eb, 0x1f90c, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
  };

  private Width() {}

  static int of(String text) {
    int cells = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == 0x200d) {
        // A joiner: what follows it melts into what stands before it.
        i += 1;
        i += i < text.length() ? Character.charCount(text.codePointAt(i)) : 0;
        continue;
      }
      cells += of(c);
      i += Character.charCount(c);
    }
    return cells;
  }

  static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (c >= 0x1160 && c <= 0x11ff)
        || (c >= 0x1f3fb && c <= 0x1f3ff)) {
      return 0;
    }
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (c < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (c > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return 2;
      }
    }
    return 1;
  }

  /** The text if it fits, else its beginning and end around an ellipsis. */
  static String fit(String text, int cells, String ellipsis) {
    if (of(text) <= cells) {
      return text;
    }
    int room = cells - of(ellipsis);
    if (room <= 0) {
      return head(text, Math.max(0, cells));
    }
    String head = head(text, (room + 1) / 2);
    return head + ellipsis + tail(text, room - of(head));
  }

  static String head(String text, int cells) {
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      used += of(c);
      if (used > cells) {
        break;
      }
      kept.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return kept.toString();
  }

  private static String tail(String text, int cells) {
    int used = 0;
    int from = text.length();
    while (from > 0) {
      int c = text.codePointBefore(from);
      used += of(c);
      if (used > cells) {
        break;
      }
      from -= Character.charCount(c);
    }
    // A mark without the letter that it sits on is no beginning.
    while (from < text.length() && of(text.codePointAt(from)) == 0) {
      from += Character.charCount(text.codePointAt(from));
    }
    return text.substring(from);
  }

  static String pad(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - of(text)));
  }
}
