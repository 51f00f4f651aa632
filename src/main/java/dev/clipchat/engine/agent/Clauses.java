package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into clauses at its commas and its "and" and "then", and puts together again what
 * only makes sense together: the first 5 and the last 5 seconds; a title "X", at the bottom.
 */
final class Clauses {

  private static final Sense[] COLOURS = {Sense.BRIGHTNESS, Sense.CONTRAST, Sense.SATURATION};

  private Clauses() {}

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
    Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    if (last != null
        && ((soft && belongs(last, next)) || isLevel(last, next, sound) || inOrder(last, next))) {
      last.append(next);
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
      Part from = content.get(0);
      boolean musicFrom =
          last.mentions(Sense.MUSIC, Sense.BACKGROUND)
              && from.hasRole(Sense.FROM)
              && from.span() != null
              && from.span().to().equals(Moment.END);
      return musicFrom || takesSpan(last);
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
    if (before.stream().allMatch(p -> p.is(Sense.FLIP)) && isFlip(content)) {
      // 翻转一下，左右镜像: the second says how, and does not turn it back.
      return true;
    }
    if (lacksTime(last) && content.stream().allMatch(p -> p.is(Sense.TIME))) {
      return true;
    }
    boolean each =
        last.mentions(Sense.PERCENT) && next.mentions(Sense.PERCENT) && last.mentions(COLOURS);
    return !each && Bonds.tie(last, content);
  }

  private static boolean isFlip(List<Part> content) {
    return content.stream()
        .allMatch(p -> p.is(Sense.FLIP, Sense.HORIZONTAL, Sense.VERTICAL, Sense.LEFT, Sense.RIGHT));
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

  /** "a.mp4 first, then b.mp4": a list of clips, whatever stands between them. */
  private static boolean inOrder(Clause last, Clause next) {
    return isClips(last) && isClips(next);
  }

  private static boolean isClips(Clause c) {
    List<Part> content = content(c);
    return !content.isEmpty()
        && content.get(0).is(Sense.CLIP)
        && content.stream().allMatch(p -> p.is(Sense.CLIP, Sense.FIRST, Sense.LAST, Sense.JOIN));
  }

  /** "Encode with av1, fast": said of the encoder, not of the picture. */
  static boolean isPace(Part p) {
    return p.text().equals("fast") || p.text().equals("slow");
  }

  /** A list of spans goes on, or a verb or a title still waits for one. */
  private static boolean takesSpan(Clause last) {
    List<Part> before = content(last);
    boolean list = !before.isEmpty() && before.get(before.size() - 1).is(Sense.SPAN);
    return list || lacksTime(last) || last.mentions(Bonds.TITLES);
  }

  private static boolean lacksTime(Clause c) {
    return c.mentions(Sense.TRIM, Sense.KEEP, Sense.REMOVE)
        && content(c).stream()
            .allMatch(p -> p.is(Sense.TRIM, Sense.KEEP, Sense.REMOVE, Sense.START, Sense.END));
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
      if (isTopic(all.get(i), next)) {
        next.prepend(all.remove(i));
      } else if (list) {
        next.prepend(all.remove(i));
      } else if (bars) {
        next.append(all.remove(i));
      } else if (time
          && next.mentions(
              Bonds.join(
                      Bonds.TITLES,
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
    for (int i = 1; i < all.size(); i++) {
      // "Make it 9:16 but don't crop anything".
      List<Part> content = content(all.get(i));
      Clause shaped =
          all.subList(0, i).stream()
              .filter(c -> c.mentions(SHAPES) && !c.mentions(Sense.BARS))
              .findFirst()
              .orElse(null);
      if (shaped != null
          && !content.isEmpty()
          && content.stream().allMatch(p -> p.is(Sense.BARS))) {
        shaped.append(all.remove(i));
        i--;
      }
    }
    return all;
  }

  private static final Sense[] SHAPES = {
    Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE, Sense.VERTICAL, Sense.HORIZONTAL
  };

  /** "The first 5 seconds are boring, cut them", "a.mp4, b.mp4, stitched together", 声音太小了，放大点. */
  private static boolean isTopic(Clause topic, Clause next) {
    List<Part> said = content(topic);
    List<Part> done = content(next);
    if (said.isEmpty() || done.isEmpty()) {
      return false;
    }
    if (isClips(topic) && said.size() > 1) {
      return next.mentions(Sense.JOIN) && !next.mentions(Sense.CLIP, Sense.ORDINAL);
    }
    boolean part =
        said.get(0).is(Sense.SPAN)
            && said.stream()
                .allMatch(
                    p ->
                        p.is(
                            Sense.SPAN,
                            Sense.UNKNOWN,
                            Sense.OTHER,
                            Sense.COMPLAINT,
                            Sense.BEST,
                            Sense.MANNER));
    boolean cut = done.stream().allMatch(p -> p.is(Sense.REMOVE));
    if (part && (cut || (said.size() > 1 && done.stream().allMatch(p -> p.is(VERBS_OF_PARTS))))) {
      forget(topic);
      return true;
    }
    return said.size() == 2
        && said.get(0).is(Sense.SOUND, Sense.MUSIC, Sense.VOLUME)
        && said.get(1).is(Sense.COMPLAINT)
        && done.stream().allMatch(p -> p.is(DIRECTIONS));
  }

  private static final Sense[] VERBS_OF_PARTS = {
    Sense.REMOVE,
    Sense.TRIM,
    Sense.KEEP,
    Sense.MUTE,
    Sense.SPEEDUP,
    Sense.SLOWDOWN,
    Sense.REVERSE,
    Sense.TIMES
  };

  private static final Sense[] DIRECTIONS = {
    Sense.UPSCALE,
    Sense.BIGLETTERS,
    Sense.SHRINK,
    Sense.INCREASE,
    Sense.DECREASE,
    Sense.PERCENT,
    Sense.HALF,
    Sense.TIMES
  };

  /** What is said of a part only explains why it is to be changed. */
  private static void forget(Clause c) {
    for (int i = 0; i < c.size(); i++) {
      if (c.get(i).is(Sense.UNKNOWN, Sense.OTHER, Sense.COMPLAINT, Sense.BEST, Sense.MANNER)) {
        c.replace(i, c.get(i).withSense(Sense.FILLER));
      }
    }
  }

  /** What means something. */
  static List<Part> content(Clause c) {
    return c.parts().stream().filter(p -> !p.is(Leftovers.IGNORABLE)).toList();
  }
}
