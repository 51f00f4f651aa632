package dev.clipchat.engine.edit;

/** A part of a timeline. */
public record Span(Moment from, Moment to) {

  public static final Span ALL = new Span(Moment.START, Moment.END);

  public static Span of(long fromMs, long toMs) {
    return new Span(Moment.at(fromMs), Moment.at(toMs));
  }

  public static Span first(long ms) {
    return of(0, ms);
  }

  public static Span last(long ms) {
    return new Span(Moment.beforeEnd(ms), Moment.END);
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
