package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into clauses at its commas and its "and" and "then", and puts together again what
 * only makes sense together: the first 5 and the last 5 seconds; a title "X", at the bottom.
 */
final class Clauses {

  private static final Sense[] PLACES = {
    Sense.TOP, Sense.BOTTOM, Sense.LEFT, Sense.RIGHT, Sense.CENTER, Sense.CORNER, Sense.MIDDLE
  };
  private static final Sense[] TITLES = {Sense.TITLE, Sense.CAPTION, Sense.WATERMARK, Sense.TEXT};
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
          new Bond(List.of(Sense.LOOP), List.of(Sense.TIMES)),
          new Bond(
              List.of(Sense.RESIZE, Sense.RESOLUTION),
              List.of(Sense.LINES, Sense.FRAME, Sense.NUMBER)));

  private Clauses() {}

  private static List<Sense> join(Sense[] some, Sense... more) {
    List<Sense> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all;
  }

  /** The clauses; {@code sound} tells which clips are nothing but sound. */
  static List<Clause> of(List<Part> parts, Predicate<String> sound) {
    List<Clause> clauses = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    Sense break_ = null;
    for (Part p : parts) {
      if (p.is(Sense.COMMA, Sense.STOP, Sense.AND, Sense.THEN)) {
        if (!open.isEmpty()) {
          close(clauses, new Clause(open), break_, sound);
          open.clear();
          break_ = p.sense();
        } else if (p.is(Sense.STOP, Sense.THEN)) {
          break_ = p.sense();
        }
      } else {
        open.add(p);
      }
    }
    if (!open.isEmpty()) {
      close(clauses, new Clause(open), break_, sound);
    }
    return forward(clauses);
  }

  private static void close(
      List<Clause> clauses, Clause next, @Nullable Sense before, Predicate<String> sound) {
    boolean soft = before == Sense.COMMA || before == Sense.AND;
    if (soft
        && !clauses.isEmpty()
        && (belongs(clauses.get(clauses.size() - 1), next)
            || isLevel(clauses.get(clauses.size() - 1), next, sound))) {
      clauses.get(clauses.size() - 1).append(next);
    } else {
      clauses.add(next);
    }
  }

  private static boolean belongs(Clause last, Clause next) {
    List<Part> content = content(next);
    if (content.isEmpty()) {
      return false;
    }
    if (content.stream().allMatch(p -> p.is(Sense.SPAN))) {
      return takesSpan(last);
    }
    List<Part> before = content(last);
    boolean endsInClip = !before.isEmpty() && before.get(before.size() - 1).is(Sense.CLIP);
    if (endsInClip && content.get(0).is(Sense.CLIP)) {
      return true;
    }
    if (content.stream().allMatch(p -> p.is(Sense.CLIP)) && last.mentions(Sense.JOIN)) {
      return true;
    }
    if (last.mentions(Sense.CODEC) && content.size() == 1 && isPace(content.get(0))) {
      return true;
    }
    if (content.stream().allMatch(p -> p.is(Sense.UNKNOWN, Sense.OTHER))) {
      return !before.isEmpty() && before.get(before.size() - 1).is(Sense.UNKNOWN, Sense.OTHER);
    }
    if (lacksTime(last) && content.stream().allMatch(p -> p.is(Sense.TIME))) {
      return true;
    }
    return BONDS.stream()
        .anyMatch(
            b ->
                last.parts().stream().anyMatch(p -> b.of().contains(p.sense()))
                    && content.stream().allMatch(p -> b.takes().contains(p.sense())));
  }

  /** "Add song.mp3, volume 30%": the level is that of the song. */
  private static boolean isLevel(Clause last, Clause next, Predicate<String> sound) {
    List<Part> content = content(next);
    return !content.isEmpty()
        && content.stream()
            .allMatch(p -> p.is(Sense.VOLUME, Sense.PERCENT, Sense.HALF, Sense.QUIETER))
        && last.mentions(Sense.ADD, Sense.USE, Sense.INSERT, Sense.PLAY, Sense.WITH)
        && last.parts().stream().anyMatch(p -> p.is(Sense.CLIP) && sound.test(p.text()));
  }

  /** "Encode with av1, fast": said of the encoder, not of the picture. */
  static boolean isPace(Part p) {
    return p.text().equals("fast") || p.text().equals("slow");
  }

  /** A list of spans goes on, or a verb or a title still waits for one. */
  private static boolean takesSpan(Clause last) {
    List<Part> before = content(last);
    boolean list = !before.isEmpty() && before.get(before.size() - 1).is(Sense.SPAN);
    return list || lacksTime(last) || last.mentions(TITLES);
  }

  private static boolean lacksTime(Clause c) {
    return c.mentions(Sense.TRIM, Sense.KEEP, Sense.REMOVE)
        && content(c).stream().allMatch(p -> p.is(Sense.TRIM, Sense.KEEP, Sense.REMOVE));
  }

  /** "At 0:05, insert logo.png": a time that stands before what it belongs to. */
  private static List<Clause> forward(List<Clause> clauses) {
    List<Clause> all = new ArrayList<>(clauses);
    for (int i = all.size() - 2; i >= 0; i--) {
      List<Part> content = content(all.get(i));
      Clause next = all.get(i + 1);
      boolean time =
          content.size() == 1
              && ((content.get(0).is(Sense.TIME) && content.get(0).hasRole(Sense.AT))
                  || (content.get(0).is(Sense.SPAN)
                      && (content.get(0).hasRole(Sense.FOR, Sense.AT) || all.get(i).says("in"))));
      boolean bars =
          !content.isEmpty()
              && content.stream().allMatch(p -> p.is(Sense.BARS))
              && next.mentions(
                  Sense.RATIO,
                  Sense.SQUARE,
                  Sense.PORTRAIT,
                  Sense.LANDSCAPE,
                  Sense.VERTICAL,
                  Sense.HORIZONTAL);
      boolean list =
          !content.isEmpty()
              && content.stream().allMatch(p -> p.is(Sense.SPAN))
              && next.mentions(Sense.REMOVE, Sense.TRIM, Sense.NO)
              && !content(next).isEmpty()
              && content(next).get(0).is(Sense.SPAN);
      if (list) {
        next.prepend(all.remove(i));
      } else if (bars) {
        next.append(all.remove(i));
      } else if (time
          && next.mentions(
              join(
                      TITLES,
                      Sense.INSERT,
                      Sense.ADD,
                      Sense.MUTE,
                      Sense.SPEEDUP,
                      Sense.SLOWDOWN,
                      Sense.STILL,
                      Sense.MUSIC,
                      Sense.REVERSE,
                      Sense.VOLUME)
                  .toArray(Sense[]::new))) {
        next.prepend(all.remove(i));
      }
    }
    return all;
  }

  /** What means something. */
  static List<Part> content(Clause c) {
    return c.parts().stream().filter(p -> !p.is(Leftovers.IGNORABLE)).toList();
  }
}
