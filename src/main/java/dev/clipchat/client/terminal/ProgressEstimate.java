package dev.clipchat.client.terminal;

import java.time.Duration;
import java.time.Instant;

/**
 * From how far a piece of work is at which time to its speed and the time it will still take. The
 * estimate is steadied, so that what is shown does not jump.
 */
final class ProgressEstimate {

  private static final double STEADY = 0.25;
  private static final double LEAST_SECONDS = 1.5;
  private static final double LEAST_FRACTION = 0.01;

  private final Instant start;
  private final double startFraction;
  private Instant last;
  private double fraction;
  private double bytes = -1;
  private double bytesPerSecond;
  private double left = -1;

  ProgressEstimate(Instant now, double fraction) {
    this.start = now;
    this.last = now;
    this.startFraction = Math.max(0, fraction);
    this.fraction = startFraction;
  }

  void reached(Instant now, double newFraction, double newBytes) {
    double seconds = seconds(last, now);
    if (newFraction < fraction - 0.001) {
      // A new pass over the same work: what was learnt of its speed stays, the estimate is redone.
      left = -1;
    }
    if (seconds < 0.2 && newFraction < 1) {
      return;
    }
    if (newBytes >= 0 && seconds > 0) {
      double speed = Math.max(0, newBytes - Math.max(0, bytes)) / seconds;
      bytesPerSecond =
          bytesPerSecond == 0 ? speed : bytesPerSecond + STEADY * (speed - bytesPerSecond);
      bytes = newBytes;
    }
    fraction = newFraction;
    estimate(now, seconds);
    last = now;
  }

  private void estimate(Instant now, double passed) {
    double elapsed = seconds(start, now);
    double done = fraction - startFraction;
    if (elapsed < LEAST_SECONDS || done < LEAST_FRACTION) {
      return;
    }
    double fresh = elapsed * (1 - fraction) / done;
    left = left < 0 ? fresh : Math.max(0, left - passed) * (1 - STEADY) + fresh * STEADY;
  }

  double fraction() {
    return fraction;
  }

  double bytesPerSecond() {
    return bytesPerSecond;
  }

  /** The time that is left as it stands now; negative where nothing can be said yet. */
  Duration left(Instant now) {
    return left < 0
        ? Duration.ofSeconds(-1)
        : Duration.ofMillis((long) (1000 * Math.max(0, left - seconds(last, now))));
  }

  Duration elapsed(Instant now) {
    return Duration.between(start, now);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
