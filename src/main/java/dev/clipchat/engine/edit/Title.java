package dev.clipchat.engine.edit;

import java.util.List;
import java.util.Locale;

/**
 * A text over the picture. {@code lengthMs} {@link #TO_END} means until the timeline ends. {@code
 * color} is a name that ffmpeg knows ({@code white}, {@code yellow}…).
 */
public record Title(
    String id,
    String text,
    Place place,
    long startMs,
    long lengthMs,
    Letters letters,
    String color) {

  public static final long TO_END = 0;

  /** The colours that a title can be asked for in; ffmpeg knows all of them. */
  public static final List<String> COLOURS =
      List.of(
          "white", "black", "yellow", "red", "blue", "green", "orange", "pink", "purple", "cyan",
          "gold", "silver");

  public Title {
    // The colour becomes a part of a filter's text, and drafts come over the wire.
    if (!color.matches("[A-Za-z]{1,32}")) {
      throw new IllegalArgumentException("not the name of a colour: " + color);
    }
  }

  public enum Place {
    TOP_LEFT,
    TOP,
    TOP_RIGHT,
    LEFT,
    CENTER,
    RIGHT,
    BOTTOM_LEFT,
    BOTTOM,
    BOTTOM_RIGHT;

    /** As the draft and the tests write it: {@code top-left}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How big the letters are. */
  public enum Letters {
    SMALL,
    NORMAL,
    LARGE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How long it stands on a timeline that lasts {@code totalMs}. */
  public long lengthOn(long totalMs) {
    long room = Math.max(0, totalMs - startMs);
    return lengthMs == TO_END ? room : Math.min(lengthMs, room);
  }

  public Title withStart(long value) {
    return new Title(id, text, place, value, lengthMs, letters, color);
  }
}
