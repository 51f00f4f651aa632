package dev.clipchat.client.standin;

import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that jumps over every pause. Only the watch over a stream waits really, until the test
 * moves the clock on: it runs beside the stream, and a jump would end every stream at once.
 */
public final class TestPace implements Pace {

  private final List<Duration> pauses = new ArrayList<>();
  private @Nullable Instant watched;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public void pause(Duration time, Stop stop) {
    stop.check();
    if (!Thread.currentThread().getName().equals("turn-watch")) {
      synchronized (this) {
        pauses.add(time);
      }
      advance(time);
      return;
    }
    Instant until = now().plus(time);
    try (Stop.Hook hook = stop.onStop(this::wake)) {
      awaitTime(until, stop);
    }
    stop.check();
  }

  private synchronized void awaitTime(Instant until, Stop stop) {
    watched = until;
    notifyAll();
    while (now.isBefore(until) && !stop.requested()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    watched = null;
  }

  /** Waits until the watch has begun to wait: time that passes from now on is noticed by it. */
  public synchronized void awaitWatch() {
    while (watched == null || !watched.isAfter(now)) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void wake() {
    notifyAll();
  }

  public synchronized void advance(Duration time) {
    now = now.plus(time);
    notifyAll();
  }

  /** What was waited for, in order, but for the watch. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
