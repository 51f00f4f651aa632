package dev.clipchat.engine.edit;

/**
 * Why an edit cannot be done, as facts; the words come later. {@code asked} and {@code limit} are
 * in the reason's own unit (ms, bytes, or thousandths of a factor), {@code subject} a name where
 * one belongs to it.
 */
public record Refusal(Reason reason, long asked, long limit, String subject) {

  public enum Reason {
    /** Nothing was uploaded yet. */
    NO_CLIP,
    /** A clip of that number, where the timeline has only so many as the limit. */
    NO_SUCH_CLIP,
    /** A time (ms) behind the end of the timeline, whose length is the limit. */
    BEHIND_END,
    /** To remove as much as there is (ms), or more; the limit is the timeline's length. */
    NOTHING_LEFT,
    /** A range that ends before it starts (ms). */
    EMPTY_RANGE,
    /** A speed factor in thousandths; the limit is the nearest possible one. */
    SPEED,
    /** So many times, at most the limit. */
    LOOP,
    /** A time (ms) for which nothing can last; the limit is the longest. */
    LENGTH,
    /** More characters in titles than a timeline can hold. */
    TEXT,
    /** More pieces, titles or music than a timeline can hold. */
    TOO_MANY_PIECES,
    /** A level in thousandths; the limit is the highest. */
    VOLUME,
    /** The clip has no sound of its own. */
    NO_SOUND,
    /** There is no music to change. */
    NO_MUSIC,
    /** There is no title to change. */
    NO_TITLE,
    /** A sound alone has no picture to edit. */
    NO_PICTURE,
    /** A picture does not move: nothing to do with time or sound. */
    ONLY_A_PICTURE,
    /** The file is not of the kind that the edit needs. */
    WRONG_KIND,
    /** A fade (ms) longer than the timeline. */
    FADE,
    /** A frame that no codec takes: the limit is the nearest side that works. */
    FRAME,
    /** Frames a second outside of what works, in thousandths. */
    FPS,
    /** Degrees that are no quarter turn. */
    ANGLE,
    /** Fewer than two clips to join. */
    NOTHING_TO_JOIN,
    /** A ceiling (bytes) below which no file can be; the limit is the least. */
    CEILING,
    /** The codec does not go into the file format: the subject names both. */
    CODEC_IN_FORMAT
  }

  public static Refusal of(Reason reason) {
    return new Refusal(reason, 0, 0, "");
  }

  public static Refusal of(Reason reason, long asked, long limit) {
    return new Refusal(reason, asked, limit, "");
  }
}
