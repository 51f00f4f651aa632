package dev.clipchat.engine.agent;

/**
 * The smallest thing that is read: a word, a number, one Chinese character, a mark. {@code text} is
 * lower case and of normal width; {@code glued} says that nothing stands between it and the one
 * before.
 */
record Atom(Kind kind, String text, int start, int end, boolean glued) {

  enum Kind {
    WORD,
    NUMBER,
    /** Two or three numbers with colons: a time or a ratio. */
    CLOCK,
    HAN,
    MARK,
    QUOTED,
    /** The name of an upload; the text is the clip's id. */
    CLIP,
    /** A file name that no upload has. */
    FILE
  }
}
