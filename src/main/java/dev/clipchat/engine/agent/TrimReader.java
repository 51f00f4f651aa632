package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import java.util.ArrayList;
import java.util.List;

/** What stays of the timeline and what goes. */
final class TrimReader {

  private static final String EXAMPLES =
      "\"the first 5 seconds\", \"0:05 to 0:10\" / “前5秒”、“0:05到0:10”";

  static final String WHOLE = "Colours and turns are for the whole clip / 颜色和旋转只能用于整个视频。";

  /** Edits that cannot be done to a part of the timeline. */
  private static final Sense[] WHOLE_ONLY = {
    Sense.BW,
    Sense.INCOLOR,
    Sense.BRIGHTNESS,
    Sense.CONTRAST,
    Sense.SATURATION,
    Sense.BRIGHTER,
    Sense.DARKER,
    Sense.VIVID,
    Sense.PALE,
    Sense.ROTATE,
    Sense.FLIP
  };

  /** Edits that have parts of their own. */
  private static final Sense[] ELSEWHERE = {
    Sense.SPEEDUP,
    Sense.SLOWDOWN,
    Sense.SPEED,
    Sense.MUTE,
    Sense.UNMUTE,
    Sense.VOLUME,
    Sense.LOUDER,
    Sense.QUIETER,
    Sense.NORMALSPEED,
    Sense.REVERSE,
    Sense.FORWARDS,
    Sense.LOOP,
    Sense.FADE,
    Sense.FADEIN,
    Sense.FADEOUT,
    Sense.FADEBOTH,
    Sense.MUSIC
  };

  private final Clause c;
  private final Reading out;

  TrimReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  /** "Crop the last 5 seconds", "make the first 10 seconds smaller": what the verb is for. */
  private boolean isOfPart() {
    for (int i = 1; i < c.size(); i++) {
      int before = i - 1;
      while (before > 0 && c.get(before).is(Sense.DET, Sense.ARTICLE, Sense.FILLER)) {
        before--;
      }
      Part p = c.get(i);
      if (p.is(Sense.SPAN) && p.role() == null) {
        Part verb = c.get(before);
        boolean whole =
            verb.is(Sense.SHRINK, Sense.RESIZE, Sense.UPSCALE)
                || (verb.is(Sense.CROP) && c.mentions(SHAPES));
        return whole || (verb.is(Sense.MAKE) && c.mentions(OF_THE_WHOLE));
      }
    }
    return false;
  }

  private static final Sense[] SHAPES = {
    Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE, Sense.FRAME
  };

  private static final Sense[] OF_THE_WHOLE = {
    Sense.SHRINK,
    Sense.SQUARE,
    Sense.PORTRAIT,
    Sense.LANDSCAPE,
    Sense.VERTICAL,
    Sense.HORIZONTAL,
    Sense.RATIO,
    Sense.LINES,
    Sense.UPSCALE,
    Sense.FPS
  };

  void read() {
    int verb = c.find(Sense.REMOVE, Sense.TRIM, Sense.KEEP);
    boolean shaped =
        c.mentions(Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE, Sense.FRAME);
    int crop = shaped ? -1 : c.find(Sense.CROP);
    List<Part> spans = c.takeAll(Sense.SPAN);
    if (!spans.isEmpty()) {
      if (verb < 0 && crop < 0 && !c.mentions(Sense.ONLY) && c.mentions(WHOLE_ONLY)) {
        // "Make the first 5 seconds black and white" must not throw the rest away.
        out.trouble(Trouble.Kind.UNSUPPORTED, spans.get(0), WHOLE);
        return;
      }
      if (verb < 0 && !c.mentions(Sense.ONLY) && isOfPart()) {
        out.trouble(Trouble.Kind.UNSUPPORTED, spans.get(0), WHOLE);
        return;
      }
      if (verb < 0 && crop < 0 && !c.mentions(Sense.ONLY) && c.mentions(ELSEWHERE)) {
        // A part that another edit has not taken is not what is to be kept of the clip.
        out.trouble(Trouble.Kind.UNKNOWN, spans.get(0), "");
        return;
      }
      boolean remove = removes(verb, spans);
      c.takeAll(
          Sense.REMOVE,
          Sense.TRIM,
          Sense.KEEP,
          Sense.EXCEPT,
          Sense.NO,
          Sense.START,
          Sense.END,
          Sense.MIDDLE);
      if (crop >= 0) {
        c.use(crop);
      }
      List<Span> parts = spans.stream().map(Part::span).filter(s -> s != null).toList();
      int position = spans.get(0).start();
      out.add(remove ? new Edit.Remove(parts) : new Edit.Keep(parts), position);
      return;
    }
    length(verb >= 0 ? verb : crop);
  }

  private boolean removes(int verb, List<Part> spans) {
    boolean except = c.has(Sense.EXCEPT);
    boolean without = c.has(Sense.NO);
    if (verb < 0) {
      return spans.get(0).hasRole(Sense.REMOVE) || without != except || (except && !without);
    }
    Part v = c.get(verb);
    if (spans.get(0).hasRole(Sense.REMOVE)) {
      return !v.is(Sense.KEEP) || v.text().equals("take");
    }
    if (v.is(Sense.REMOVE)) {
      return !except && !without;
    }
    if (v.is(Sense.KEEP)) {
      return except || without;
    }
    return without || trims(v, spans.get(0)) != except;
  }

  /** "Trim the first 5 seconds" takes them away, "trim to the first 5 seconds" keeps them. */
  private boolean trims(Part verb, Part part) {
    Span span = part.span();
    if (span == null || part.hasRole(Sense.TO, Sense.UNDER)) {
      return false;
    }
    boolean head = span.from().equals(Moment.START);
    boolean tail = span.to().equals(Moment.END);
    boolean edge = part.role() == null || part.hasRole(Sense.REMOVE, Sense.BEFORE, Sense.AFTER);
    if ((head || tail) && edge) {
      return true;
    }
    if (part.hasRole(Sense.ENDAT)) {
      return false;
    }
    if (part.hasRole(Sense.UNTIL)) {
      return c.mentions(Sense.ALL);
    }
    // To cut a range takes it out; to trim to it, which leaves "to" out, keeps it.
    return verb.text().startsWith("cut") || verb.text().equals("剪") || verb.text().equals("切");
  }

  /** Only a length: to 30 seconds, 5 seconds off. */
  private void length(int verb) {
    int at = c.find(Sense.TIME);
    if (at < 0) {
      if (verb >= 0 && c.get(verb).is(Sense.TRIM) && !c.has(Sense.UNKNOWN, Sense.OTHER)) {
        c.use(verb);
        c.takeAll(
            Sense.START,
            Sense.END,
            Sense.FIRST,
            Sense.LAST,
            Sense.HALF,
            Sense.MIDDLE,
            Sense.NUMBER);
        out.trouble(Trouble.Kind.HOW_MUCH, c.get(verb), EXAMPLES);
      }
      return;
    }
    Part time = c.get(at);
    if (verb < 0 && time.hasRole(Sense.AT) && c.has(Sense.START, Sense.END)) {
      c.use(at);
      boolean starts = !c.takeAll(Sense.START).isEmpty();
      c.takeAll(Sense.END);
      Moment moment = Moment.at(time.ms());
      Span span = starts ? new Span(moment, Moment.END) : new Span(Moment.START, moment);
      out.add(new Edit.Keep(List.of(span)), time.start());
      return;
    }
    if (verb >= 0
        && c.get(verb).is(Sense.TRIM)
        && time.hasRole(Sense.AT)
        && !c.has(Sense.UNKNOWN, Sense.OTHER)) {
      // "Cut it at 25 seconds".
      c.use(at);
      c.takeAll(Sense.TRIM);
      out.add(new Edit.Keep(List.of(new Span(Moment.START, Moment.at(time.ms())))), time.start());
      return;
    }
    if (verb >= 0 && time.hasRole(Sense.BY) && c.has(Sense.START, Sense.END)) {
      // "Trim the beginning by 4 seconds".
      boolean head = !c.takeAll(Sense.START).isEmpty();
      boolean tail = !c.takeAll(Sense.END).isEmpty();
      c.use(at);
      c.takeAll(Sense.TRIM, Sense.REMOVE);
      List<Span> ends = new ArrayList<>();
      if (head) {
        ends.add(Span.first(time.ms()));
      }
      if (tail) {
        ends.add(Span.last(time.ms()));
      }
      out.add(new Edit.Remove(ends), time.start());
      return;
    }
    if (c.take(Sense.BOTHENDS) != null) {
      c.use(at);
      c.takeAll(Sense.TRIM, Sense.REMOVE, Sense.ALL, Sense.BY);
      List<Span> ends = List.of(Span.first(time.ms()), Span.last(time.ms()));
      out.add(new Edit.Remove(ends), time.start());
      return;
    }
    boolean wanted =
        time.hasRole(Sense.TO, Sense.UNDER)
            || (verb >= 0 && time.role() == null && c.get(verb).text().matches("..*[到成至为]"))
            || c.mentions(Sense.LONG)
            || (verb >= 0 && c.get(verb).is(Sense.KEEP))
            || (verb < 0 && c.mentions(Sense.ONLY, Sense.MAKE));
    if (!wanted && verb < 0) {
      return;
    }
    c.use(at);
    c.takeAll(Sense.TRIM, Sense.KEEP, Sense.REMOVE, Sense.LONG);
    if (wanted && !time.hasRole(Sense.BY, Sense.AT)) {
      boolean fits =
          time.hasRole(Sense.UNDER) && out.durationMs() > 0 && out.durationMs() <= time.ms();
      if (fits) {
        out.decline();
      } else {
        out.add(new Edit.Keep(List.of(Span.first(time.ms()))), time.start());
      }
    } else if (out.durationMs() > 0 && time.ms() >= out.durationMs()) {
      // Wherever it should come from, it cannot: the refusal says so better than a question.
      out.add(new Edit.Remove(List.of(Span.first(time.ms()))), time.start());
    } else {
      out.trouble(
          Trouble.Kind.WHERE, c.get(Math.min(Math.max(verb, 0), at)).start(), time.end(), "");
    }
  }
}
