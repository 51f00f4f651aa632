package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;

/** Which clauses may go on in the next one: a title "X", at the bottom. */
final class Bonds {

  private static final Sense[] PLACES = {
    Sense.TOP, Sense.BOTTOM, Sense.LEFT, Sense.RIGHT, Sense.CENTER, Sense.CORNER, Sense.MIDDLE
  };
  static final Sense[] TITLES = {Sense.TITLE, Sense.CAPTION, Sense.WATERMARK, Sense.TEXT};
  private static final Sense[] COLOURS = {Sense.BRIGHTNESS, Sense.CONTRAST, Sense.SATURATION};

  /** A kind of clause, and what may follow it as a part of it. */
  private record Bond(List<Sense> of, List<Sense> takes) {}

  private static final List<Bond> BONDS =
      List.of(
          new Bond(
              List.of(TITLES),
              join(
                  PLACES,
                  Sense.TIME,
                  Sense.SPAN,
                  Sense.COLOR,
                  Sense.BIGLETTERS,
                  Sense.SMALLLETTERS,
                  Sense.TEXT,
                  Sense.SAYS,
                  Sense.THROUGHOUT,
                  Sense.START,
                  Sense.END)),
          new Bond(
              List.of(Sense.MUSIC, Sense.BACKGROUND),
              List.of(
                  Sense.PERCENT,
                  Sense.VOLUME,
                  Sense.QUIETER,
                  Sense.TIME,
                  Sense.BACKGROUND,
                  Sense.DECIBEL,
                  Sense.HALF,
                  Sense.CLIP,
                  Sense.SPAN,
                  Sense.NUMBER)),
          new Bond(
              List.of(Sense.INSERT, Sense.APPEND, Sense.PREPEND, Sense.PICTURE, Sense.STILL),
              List.of(Sense.TIME, Sense.START, Sense.END, Sense.CLIP, Sense.FORMAT)),
          new Bond(
              List.of(Sense.FADE, Sense.FADEIN, Sense.FADEOUT, Sense.FADEBOTH),
              List.of(Sense.TIME)),
          new Bond(
              List.of(Sense.ROTATE),
              List.of(Sense.DEGREES, Sense.CLOCKWISE, Sense.COUNTER, Sense.LEFT, Sense.RIGHT)),
          new Bond(
              List.of(Sense.SPEED, Sense.SPEEDUP, Sense.SLOWDOWN),
              List.of(Sense.TIMES, Sense.PERCENT, Sense.HALF)),
          new Bond(
              List.of(Sense.VOLUME, Sense.LOUDER, Sense.QUIETER),
              List.of(Sense.PERCENT, Sense.DECIBEL, Sense.HALF)),
          new Bond(List.of(COLOURS), join(COLOURS, Sense.PERCENT)),
          new Bond(
              List.of(Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE, Sense.ASPECT),
              List.of(Sense.BARS, Sense.RATIO)),
          new Bond(
              List.of(Sense.CROP),
              List.of(
                  Sense.RATIO,
                  Sense.SQUARE,
                  Sense.PORTRAIT,
                  Sense.LANDSCAPE,
                  Sense.BARS,
                  Sense.CENTER)),
          new Bond(List.of(Sense.LOOP), List.of(Sense.TIMES)),
          new Bond(
              List.of(Sense.RESIZE, Sense.RESOLUTION),
              List.of(Sense.LINES, Sense.FRAME, Sense.NUMBER)));

  private Bonds() {}

  static List<Sense> join(Sense[] some, Sense... more) {
    List<Sense> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all;
  }

  /** Whether what is said next belongs to what was said last. */
  static boolean tie(Clause last, List<Part> next) {
    return BONDS.stream()
        .anyMatch(
            b ->
                last.parts().stream().anyMatch(p -> b.of().contains(p.sense()))
                    && next.stream().allMatch(p -> b.takes().contains(p.sense())));
  }
}
