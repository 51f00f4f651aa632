package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a program that has shown no life for too long. Life is a report that moved on, or processor
 * time: collecting a whole clip before the first frame comes out is slow, not stuck. Without a
 * report it is ended after {@link #LONGEST_SILENCES} times as long, however busy it is. What passes
 * is counted in looks, not by the clock: a computer that slept has not waited for anything.
 */
final class Watchdog implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final int LONGEST_SILENCES = 15;

  private final Child child;
  private final Pace pace;
  private final Duration limit;
  private final Stop ended = new Stop();
  private boolean reported;
  private volatile @Nullable Text why;

  Watchdog(Child child, Pace pace, Duration limit) {
    this.child = child;
    this.pace = pace;
    this.limit = limit;
    Thread thread = new Thread(this::watch, child.name() + "-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  synchronized void sawLife() {
    reported = true;
  }

  private synchronized boolean hasReported() {
    boolean has = reported;
    reported = false;
    return has;
  }

  private void watch() {
    Duration silent = Duration.ZERO;
    Duration idle = Duration.ZERO;
    long used = child.processorTime();
    try {
      while (true) {
        pace.pause(LOOK, ended);
        long uses = child.processorTime();
        silent = hasReported() ? Duration.ZERO : silent.plus(LOOK);
        idle = uses - used > LOOK.toNanos() / 20 ? Duration.ZERO : idle.plus(LOOK);
        used = uses;
        if (silent.compareTo(limit.multipliedBy(LONGEST_SILENCES)) > 0) {
          end(Text.of("ground.no_progress", "minutes", silent.toMinutes()));
          return;
        }
        if (silent.compareTo(limit) > 0 && idle.compareTo(limit) > 0) {
          end(Text.of("ground.idle", "seconds", idle.toSeconds()));
          return;
        }
      }
    } catch (ClipchatException e) {
      // It ended, and with it our watch.
      used = 0;
    }
  }

  private void end(Text because) {
    why = because;
    child.kill();
  }

  /** Why it had to end the program, where it had to. */
  @Nullable Text why() {
    return why;
  }

  @Override
  public void close() {
    ended.request(Stop.TERMINATE);
  }
}
