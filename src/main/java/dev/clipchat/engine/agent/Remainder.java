package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * "Mute the first 3 seconds and lower the rest to 50%": the rest is what the part before it leaves.
 * Counted from the end where it lies behind that part, it stays right when the part gets shorter.
 */
final class Remainder {

  private static final Sense[] OF_SOUND = {
    Sense.MUTE, Sense.UNMUTE, Sense.VOLUME, Sense.LOUDER, Sense.QUIETER, Sense.SOUND
  };

  private static final Sense[] OF_PARTS = {
    Sense.MUTE,
    Sense.UNMUTE,
    Sense.VOLUME,
    Sense.LOUDER,
    Sense.QUIETER,
    Sense.SPEEDUP,
    Sense.SLOWDOWN,
    Sense.SPEED,
    Sense.NORMALSPEED,
    Sense.TIMES,
    Sense.REVERSE,
    Sense.FORWARDS
  };

  private Remainder() {}

  static void resolve(List<Clause> clauses, long totalMs) {
    for (int i = 1; i < clauses.size(); i++) {
      Clause c = clauses.get(i);
      Clause before = clauses.get(i - 1);
      int rest = c.find(Sense.REST);
      boolean done =
          c.mentions(OF_PARTS)
              || (c.mentions(Sense.DECREASE, Sense.INCREASE) && before.mentions(OF_SOUND));
      if (rest >= 0 && done && !c.has(Sense.SPAN) && before.mentions(OF_PARTS)) {
        resolve(c, rest, before, totalMs);
      }
    }
  }

  private static void resolve(Clause c, int rest, Clause before, long totalMs) {
    List<Span> spans = before.parts().stream().map(Part::span).filter(s -> s != null).toList();
    if (spans.size() != 1) {
      return;
    }
    Part word = c.get(rest);
    List<Part> left = new ArrayList<>();
    around(spans.get(0), totalMs)
        .forEach(s -> left.add(Part.span(s, null, word.start(), word.end())));
    if (left.isEmpty()) {
      return;
    }
    if (!c.mentions(OF_PARTS)) {
      left.add(Part.word(Sense.VOLUME, "", word.start(), word.end()));
    }
    c.replace(rest, left.remove(0));
    c.append(new Clause(left));
  }

  private static List<Span> around(Span span, long totalMs) {
    List<Span> all = new ArrayList<>();
    if (!span.from().equals(Moment.START)) {
      all.add(new Span(Moment.START, span.from()));
    }
    if (!span.to().equals(Moment.END)) {
      long behind = span.to().fromEnd() ? span.to().ms() : totalMs - span.to().ms();
      if (behind > 0) {
        all.add(Span.last(behind));
      }
    }
    return all;
  }
}
