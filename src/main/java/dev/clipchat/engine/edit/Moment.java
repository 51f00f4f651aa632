package dev.clipchat.engine.edit;

import java.util.function.Function;

/** A point on a timeline: so many milliseconds after its start, or before its end. */
public record Moment(long ms, boolean fromEnd) implements Where {

  public static final Moment START = new Moment(0, false);
  public static final Moment END = new Moment(0, true);

  public Moment {
    if (ms < 0) {
      throw new IllegalArgumentException("a moment is not negative: " + ms);
    }
  }

  public static Moment at(long ms) {
    return new Moment(ms, false);
  }

  public static Moment beforeEnd(long ms) {
    return new Moment(ms, true);
  }

  @Override
  public Moment in(Cut cut) {
    return this;
  }

  @Override
  public <R> R match(Function<Moment, R> moment, Function<Beside, R> beside) {
    return moment.apply(this);
  }

  /** Where it lies on a timeline of that length; outside of it where the timeline is too short. */
  public long on(long totalMs) {
    return fromEnd ? totalMs - ms : ms;
  }
}
