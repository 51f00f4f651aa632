package dev.clipchat.engine.agent;

import java.util.List;

/**
 * What shall not be. "No sound" is a wish, and so is "don't make it larger than 10 MB"; "don't crop
 * it" only keeps something from being done.
 */
final class Negation {

  private static final Sense[] NOUNS = {
    Sense.SOUND,
    Sense.MUSIC,
    Sense.TITLE,
    Sense.CAPTION,
    Sense.WATERMARK,
    Sense.SPAN,
    Sense.FADE,
    Sense.FADEIN,
    Sense.FADEOUT,
    Sense.FADEBOTH,
    Sense.BARS,
    Sense.BACKGROUND,
    Sense.VOLUME
  };

  private static final Sense[] PROPERTIES = {
    Sense.SOUND, Sense.RESOLUTION, Sense.ASPECT, Sense.FRAMERATE, Sense.FPSUNIT, Sense.QUALITY,
    Sense.VOLUME, Sense.MUSIC, Sense.TITLE, Sense.CAPTION, Sense.SATURATION, Sense.SPEED,
    Sense.CODECWORD, Sense.NOT, Sense.CHANGE, Sense.NORMALSPEED, Sense.INCOLOR, Sense.BOTH
  };

  private Negation() {}

  /** Turns what is refused around, or takes it out of the clause. */
  static void resolve(Clause c, Reading out) {
    int not = c.find(Sense.NOT);
    int no = c.find(Sense.NO);
    if (keepsAsItIs(c)) {
      drop(c, 0, out);
      return;
    }
    if (not >= 0) {
      resolveNot(c, not, out);
    } else if (no >= 0 && !refusesNoun(c, no) && !isAfterwards(c, no)) {
      drop(c, no, out);
    }
  }

  /** "Keep the sound", "without cropping": nothing is to happen to it. */
  private static boolean keepsAsItIs(Clause c) {
    List<Part> content = Clauses.content(c);
    boolean keep = content.stream().anyMatch(p -> p.is(Sense.KEEP, Sense.ASIS));
    boolean uncropped =
        !content.isEmpty() && content.stream().allMatch(p -> p.is(Sense.BARS) && isRefused(p));
    return uncropped
        || (keep
            && content.size() > 1
            && content.stream()
                .allMatch(
                    p ->
                        p.is(Sense.KEEP, Sense.ASIS)
                            || p.is(PROPERTIES)
                            || (p.is(Sense.SPAN) && c.mentions(Sense.ASIS))));
  }

  /** 前5秒不要: what is refused stands before it. */
  private static boolean isAfterwards(Clause c, int no) {
    boolean last =
        c.parts().subList(no + 1, c.size()).stream().allMatch(p -> p.is(Leftovers.IGNORABLE));
    return last && c.has(Sense.SPAN, Sense.SOUND, Sense.MUSIC, Sense.TITLE);
  }

  private static boolean isRefused(Part bars) {
    return List.of("without", "no ", "don't", "do not", "不", "别").stream()
        .anyMatch(bars.text()::startsWith);
  }

  private static boolean refusesNoun(Clause c, int no) {
    for (int i = no + 1; i < c.size(); i++) {
      if (c.get(i).is(NOUNS)) {
        return true;
      }
      if (!c.get(i).is(Leftovers.IGNORABLE)) {
        return false;
      }
    }
    return false;
  }

  private static void resolveNot(Clause c, int not, Reading out) {
    List<Part> content = Clauses.content(c);
    if (content.stream().allMatch(p -> p.is(Sense.NOT, Sense.SPAN))) {
      // "Not the first 10 seconds".
      c.replace(not, c.get(not).withSense(Sense.NO));
      return;
    }
    for (int i = not + 1; i < c.size(); i++) {
      Part p = c.get(i);
      if (p.is(Sense.SIZE, Sense.LINES, Sense.FPS)
          && p.hasRole(Sense.ORMORE, Sense.OVER, Sense.UNDER)) {
        c.use(not);
        c.replace(i, p.withRole(Sense.UNDER));
        return;
      }
    }
    boolean wanted = c.parts().stream().anyMatch(p -> p.is(Sense.NOT) && p.text().contains("want"));
    boolean needless =
        c.parts().stream()
            .anyMatch(
                p ->
                    p.is(Sense.NOT)
                        && (p.text().contains("need")
                            || p.text().contains("想要")
                            || p.text().contains("需要")));
    boolean noun =
        refusesNoun(c, not)
            && !c.has(Sense.REMOVE, Sense.MUTE, Sense.CHANGE, Sense.TRIM, Sense.ADD);
    if ((wanted || needless) && noun) {
      c.replace(not, c.get(not).withSense(Sense.NO));
      return;
    }
    if (c.has(Sense.KEEP) && c.has(Sense.SPAN, Sense.SOUND, Sense.MUSIC, Sense.TITLE)) {
      c.use(c.find(Sense.KEEP));
      c.replace(not, c.get(not).withSense(Sense.NO));
      return;
    }
    drop(c, not, out);
  }

  /** Everything that follows stays undone. */
  private static void drop(Clause c, int from, Reading out) {
    for (int i = from; i < c.size(); i++) {
      c.use(i);
    }
    out.decline();
  }
}
