package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Cues.Kind;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Step;

/**
 * Weighs what throws footage away: it is done only where the sentence says so, by a verb of keeping
 * or removing whose object the stretch is, or by being nothing but the stretch.
 */
final class Stretches {

  enum Verdict {
    /** Said plainly. */
    PLAIN,
    /** Said plainly, but another edit than was read. */
    OTHERWISE,
    /** Likely, and to be confirmed. */
    PROPOSED,
    /** The stretch could be meant to stay or to go. */
    EITHER,
    /** An edit of the whole picture was wished for a stretch. */
    WHOLE_ONLY,
    /** No wish at all. */
    NOTHING
  }

  record Weight(Verdict verdict, Step step) {}

  private static final Sense[] VERBS = {Sense.KEEP, Sense.REMOVE, Sense.TRIM, Sense.ONLY};

  private static final Sense[] KINDS = {
    Sense.FORMAT, Sense.STILL, Sense.AUDIOONLY, Sense.START, Sense.END, Sense.LONG, Sense.AFTER
  };

  private static final Sense[] REFUSALS = {Sense.NO, Sense.NOT, Sense.EXCEPT};

  private final Cues cues;

  Stretches(Cues cues) {
    this.cues = cues;
  }

  Weight weigh(Step step, int position, Draft read, String plain, boolean removes, boolean hole) {
    Clause c = Discards.stretch(step.edit()) ? read.clauseAt(position) : null;
    if (c != null && step.edit() instanceof Edit.Remove && isOfSomething(c)) {
      return new Weight(Verdict.NOTHING, step);
    }
    if (c == null || !(step.edit() instanceof Edit.Keep keep)) {
      return new Weight(Verdict.PLAIN, step);
    }
    Step removed = new Step(step.clipId(), new Edit.Remove(keep.spans()));
    String beside = beside(c, plain);
    boolean shaped = c.mentions(Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE);
    boolean verb = c.mentions(VERBS) || (c.mentions(Sense.CROP) && !shaped);
    if (!verb && !c.mentions(REFUSALS) && cues.in(Kind.GOES, beside)) {
      return new Weight(Verdict.OTHERWISE, removed);
    }
    // "Make it 30 seconds long", "a gif of the first 3 seconds", "start at 0:07".
    boolean told = !c.mentions(Sense.SPAN) || c.mentions(KINDS);
    boolean trims = c.mentions(Sense.TRIM) && !c.mentions(Sense.KEEP, Sense.ONLY);
    if ((!verb && removes) || (trims && hole)) {
      return new Weight(Verdict.PROPOSED, removed);
    }
    boolean open = keep.spans().size() == 1 && isOpen(keep.spans().get(0));
    if (verb || (open && c.mentions(Sense.START, Sense.END))) {
      return new Weight(Verdict.PLAIN, step);
    }
    if (cues.in(Kind.BAD, beside)) {
      return new Weight(Verdict.PROPOSED, removed);
    }
    if (told || c.mentions(REFUSALS) || cues.all(Kind.LIGHT, beside)) {
      return new Weight(Verdict.PLAIN, step);
    }
    if (cues.in(Kind.GOOD, beside)) {
      return new Weight(Verdict.NOTHING, step);
    }
    return cues.in(Kind.STAYS, beside)
        ? new Weight(Verdict.PLAIN, step)
        : new Weight(Verdict.EITHER, removed);
  }

  /** "Remove the logo in the first 5 seconds": the stretch is where, not what. */
  private static boolean isOfSomething(Clause c) {
    boolean verb = false;
    for (Part p : c.parts()) {
      if (p.is(Sense.SPAN)) {
        return false;
      }
      verb |= p.is(Sense.REMOVE);
      if (verb && p.is(Sense.PICTURE, Sense.WATERMARK, Sense.TITLE, Sense.CAPTION)) {
        return true;
      }
    }
    return false;
  }

  /** "Start at 0:08": from there on, or up to there. */
  private static boolean isOpen(Span s) {
    return s.to().equals(Moment.END) && !s.from().fromEnd() && s.from().ms() > 0;
  }

  /** The words of the clause that are not the stretch itself. */
  private static String beside(Clause c, String plain) {
    StringBuilder text = new StringBuilder(plain);
    for (Part p : c.parts()) {
      for (int i = p.start(); p.is(Sense.SPAN, Sense.TIME) && i < p.end(); i++) {
        text.setCharAt(i, ' ');
      }
    }
    return Cues.plain(text.toString());
  }
}
