package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.time.Duration;
import java.time.Instant;

/**
 * Ends a program that has shown no life for too long. Life is a report that moved on, or processor
 * time: collecting a whole clip before the first frame comes out is slow, not stuck. Without a
 * report it is ended after {@link #LONGEST_SILENCES} times as long, however busy it is.
 */
final class Watchdog implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final int LONGEST_SILENCES = 15;

  private final Child child;
  private final Pace pace;
  private final Duration limit;
  private final Stop ended = new Stop();
  private Instant reported;
  private volatile boolean bit;

  Watchdog(Child child, Pace pace, Duration limit) {
    this.child = child;
    this.pace = pace;
    this.limit = limit;
    this.reported = pace.now();
    Thread thread = new Thread(this::watch, child.name() + "-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  synchronized void sawLife() {
    reported = pace.now();
  }

  private synchronized Instant reported() {
    return reported;
  }

  private void watch() {
    Instant busy = pace.now();
    long used = child.processorTime();
    try {
      while (true) {
        pace.pause(LOOK, ended);
        Instant now = pace.now();
        long uses = child.processorTime();
        if (uses - used > LOOK.toNanos() / 20) {
          busy = now;
        }
        used = uses;
        Duration silent = Duration.between(reported(), now);
        Duration idle = Duration.between(busy, now);
        if (silent.compareTo(limit) > 0
            && (idle.compareTo(limit) > 0
                || silent.compareTo(limit.multipliedBy(LONGEST_SILENCES)) > 0)) {
          bit = true;
          child.kill();
          return;
        }
      }
    } catch (ClipchatException e) {
      // It ended, and with it our watch.
      used = 0;
    }
  }

  /** Whether it had to end the program. */
  boolean bit() {
    return bit;
  }

  @Override
  public void close() {
    ended.request(Stop.TERMINATE);
  }
}
