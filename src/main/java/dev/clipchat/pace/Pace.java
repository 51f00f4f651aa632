package dev.clipchat.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The clock and the way to wait. Tests hand in one whose time passes at once. */
public interface Pace {

  Instant now();

  /**
   * Waits, or returns at once with a {@link dev.clipchat.failure.Failure.Stopped} when asked to
   * stop.
   */
  void pause(Duration time, Stop stop);

  /** The computer's own time. */
  static Pace real() {
    return new Pace() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time, Stop stop) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Stop.Hook hook = stop.onStop(stopped::countDown)) {
          if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            stop.check();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stop.request(Stop.TERMINATE);
        }
        stop.check();
      }
    };
  }
}
