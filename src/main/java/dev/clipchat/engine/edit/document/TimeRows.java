package dev.clipchat.engine.edit.document;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Limits;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import java.util.List;
import java.util.function.Function;

/** What plays when, and how fast. */
final class TimeRows {

  private TimeRows() {}

  static List<Row<?>> all() {
    return List.of(keep(), remove(), speed(), reverse(), loop());
  }

  private static Row<?> keep() {
    Field<Edit.Keep, List<Span>> parts =
        Field.needed("parts", parts(), Edit.Keep::spans, "the parts that stay, in this order");
    return Row.of(
        "keep",
        Edit.Keep.class,
        "Only these parts of the timeline stay.",
        p -> new Edit.Keep(parts.read(p)),
        parts);
  }

  private static Row<?> remove() {
    Field<Edit.Remove, List<Span>> parts =
        Field.needed("parts", parts(), Edit.Remove::spans, "the parts that go");
    return Row.of(
        "remove",
        Edit.Remove.class,
        "These parts of the timeline go.",
        p -> new Edit.Remove(parts.read(p)),
        parts);
  }

  private static Form<List<Span>> parts() {
    return Forms.list(ClipForms.part(), 1, Limits.MOST_PIECES, "parts, each with `from` and `to`");
  }

  private static Row<?> speed() {
    Field<Edit.Speed, Double> factor =
        Field.needed(
            "factor",
            Forms.number(1 / Limits.FASTEST / 100, Limits.FASTEST * 100),
            Edit.Speed::factor,
            "2 for twice as fast as now; all in all from 0.05 to 100");
    Function<Edit.Speed, Span> span = Edit.Speed::span;
    return Row.of(
        "speed",
        Edit.Speed.class,
        "Plays faster or slower.",
        p -> new Edit.Speed(factor.read(p), span(p, span)),
        factor,
        ClipForms.from(span),
        ClipForms.to(span));
  }

  private static Row<?> reverse() {
    Function<Edit.Reverse, Span> span = Edit.Reverse::span;
    return Row.of(
        "reverse",
        Edit.Reverse.class,
        "Plays backwards; once more, and it plays forwards.",
        p -> new Edit.Reverse(span(p, span)),
        ClipForms.from(span),
        ClipForms.to(span));
  }

  private static Row<?> loop() {
    Field<Edit.Loop, Integer> times =
        Field.optional(
            "times",
            Forms.count(1, Limits.MOST_LOOPS),
            Edit.Loop::times,
            1,
            "how often it plays in all");
    Field<Edit.Loop, Long> until =
        Field.optional(
            "untilMs", ClipForms.length(), Edit.Loop::untilMs, 0L, "or how long it shall last");
    return Row.of(
        "loop",
        Edit.Loop.class,
        "Plays again and again.",
        p -> new Edit.Loop(times.read(p), until.read(p)),
        times,
        until);
  }

  /** The part that an edit's own keys name. */
  static <E> Span span(Place place, Function<E, Span> of) {
    Moment start = ClipForms.from(of).read(place);
    return new Span(start, ClipForms.to(of).read(place));
  }
}
