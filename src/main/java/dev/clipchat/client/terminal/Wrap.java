package dev.clipchat.client.terminal;

/** Breaks streaming text between words, so that no word is cut at the screen's edge. */
final class Wrap {

  private static final String OPENING = "“‘《「『（";
  private static final String CLOSING = "”’》」』），。、；：？！…";

  private final StringBuilder word = new StringBuilder();
  private int column;

  /** The text with its breaks; the beginning of a word is held back until the word is whole. */
  String feed(String text, int columns) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        out.append(flush(columns)).append('\n');
        column = 0;
      } else if (c == ' ') {
        out.append(flush(columns));
        word.append(' ');
      } else {
        if (breaksBefore(c)) {
          out.append(flush(columns));
        }
        word.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Chinese may break anywhere, but not before a closing mark, nor behind an opening one. */
  private boolean breaksBefore(int c) {
    if (word.toString().isBlank() || CLOSING.indexOf(c) >= 0) {
      return false;
    }
    int last = word.codePointBefore(word.length());
    boolean chinese = Width.of(last) == 2 || Width.of(c) == 2 || CLOSING.indexOf(last) >= 0;
    return chinese && OPENING.indexOf(last) < 0;
  }

  /** What was held back. */
  String flush(int columns) {
    String next = word.toString();
    word.setLength(0);
    int width = widthOf(next);
    if (column + width >= columns && column > 0) {
      String bare = next.stripLeading();
      column = widthOf(bare);
      return "\n" + bare;
    }
    column += width;
    return next;
  }

  /** Colours take no room. */
  static int widthOf(String text) {
    return Width.of(text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  boolean pending() {
    return word.length() > 0;
  }

  void newLine() {
    column = 0;
  }
}
