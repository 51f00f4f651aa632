package dev.clipchat.engine.agent;

import java.util.List;

/**
 * A part of a sentence that cannot be carried out. {@code part} is as the user wrote it; {@code
 * subject} is what the kind is about, where it is about something: one wording for both languages,
 * or the English and the Chinese one with a " / " between them. {@code start} and {@code end} are
 * where the words stand that could not be read; both are 0 where it is the whole sentence.
 */
public record Trouble(Kind kind, String part, String subject, int start, int end) {

  private static final String BETWEEN = " / ";

  public enum Kind {
    /** Not understood at all: the subject's lines are the nearest that works. */
    UNKNOWN,
    /** A size of nothing or less. */
    BAD_SIZE,
    /** A time or a side of nothing or less. */
    BAD_NUMBER,
    /** Seconds to cut, but not from where. */
    WHERE,
    /** A number without which the edit is not clear. */
    HOW_MUCH,
    /** A title without its text. */
    WHICH_TEXT,
    /** Music wanted, but no sound was uploaded. */
    NO_MUSIC_FILE,
    /** A picture wanted, but none was uploaded. */
    NO_PICTURE_FILE,
    /** Several uploads could be meant: the subject lists them. */
    WHICH_FILE,
    /** No upload has that name or number: the subject lists those that there are. */
    NO_SUCH_FILE,
    /** Two wishes that exclude each other. */
    CONTRADICTION,
    /** Understood, but not something that can be done here: the subject says what works instead. */
    UNSUPPORTED,
    /** Only things that shall not be done. */
    NOTHING_TO_DO,
    /** A document of edits that is wrong somewhere: the subject says where, and what it takes. */
    DOCUMENT
  }

  String english() {
    int cut = subject.indexOf(BETWEEN);
    return cut < 0 ? subject : subject.substring(0, cut);
  }

  String chinese() {
    int cut = subject.indexOf(BETWEEN);
    return cut < 0 ? subject : subject.substring(cut + BETWEEN.length());
  }

  /** The subject's lines: what could be said instead. */
  List<String> subjects() {
    return subject.isEmpty() ? List.of() : List.of(subject.split("\n", -1));
  }

  Trouble(Kind kind, String part, String subject) {
    this(kind, part, subject, 0, 0);
  }

  static Trouble unknown(String part) {
    return new Trouble(Kind.UNKNOWN, part, "");
  }

  boolean isPlaced() {
    return end > start;
  }

  Trouble about(String value) {
    return new Trouble(kind, part, value, start, end);
  }
}
