package dev.clipchat.engine.agent;

import static dev.clipchat.engine.agent.Wording.clock;
import static dev.clipchat.engine.agent.Wording.seconds;

import dev.clipchat.engine.edit.Beside;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Where;
import java.util.List;

/** Times and parts of a timeline in English. */
final class EnglishTimes {

  private EnglishTimes() {}

  static String spans(List<Span> spans) {
    return String.join(" and ", spans.stream().map(EnglishTimes::span).toList());
  }

  static String span(Span span) {
    boolean head = span.from().equals(Moment.START);
    boolean tail = span.to().equals(Moment.END);
    if (head && tail) {
      return "the whole";
    }
    if (head && !span.to().fromEnd()) {
      return "the first " + seconds(span.to().ms()) + " s";
    }
    if (tail && span.from().fromEnd()) {
      return "the last " + seconds(span.from().ms()) + " s";
    }
    if (tail) {
      return "all from " + moment(span.from()) + " on";
    }
    return moment(span.from()) + " to " + moment(span.to());
  }

  static String moment(Moment moment) {
    if (moment.equals(Moment.END)) {
      return "the end";
    }
    return moment.fromEnd() ? seconds(moment.ms()) + " s before the end" : clock(moment.ms());
  }

  /** "At 0:05", "before clip 2", "after a.mp4". */
  static String where(Where where) {
    return where.match(m -> "at " + moment(m), EnglishTimes::beside);
  }

  private static String beside(Beside b) {
    String clip =
        b.number() == 0 ? b.name() : b.number() < 0 ? "the last clip" : "clip " + b.number();
    return (b.after() ? "after " : "before ") + clip;
  }

  /** Nothing for the whole timeline, else " (0:05 to 0:10)". */
  static String part(Span span) {
    return span.isAll() ? "" : " (" + span(span) + ")";
  }
}
