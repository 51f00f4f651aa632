package dev.clipchat.client.api;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps the time of one turn: says now and then that it goes on, and ends it when it is over. */
final class TurnTimer implements AutoCloseable {

  private static final Duration NOTICE = Duration.ofMinutes(2);
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final Duration TURN = Duration.ofMinutes(15);

  private final Pace pace;
  private final Consumer<Duration> notice;
  private final Runnable giveUp;
  private final Stop over = new Stop();
  private final Instant started;
  private Instant lastSign;
  private boolean gaveUp;

  private TurnTimer(Pace pace, Consumer<Duration> notice, Runnable giveUp) {
    this.pace = pace;
    this.notice = notice;
    this.giveUp = giveUp;
    this.started = pace.now();
    this.lastSign = started;
  }

  static TurnTimer start(Pace pace, Consumer<Duration> notice, Runnable giveUp) {
    TurnTimer watch = new TurnTimer(pace, notice, giveUp);
    Thread thread = new Thread(watch::run, "turn-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  /** Something came that was more than a heartbeat. */
  synchronized void sign() {
    lastSign = pace.now();
  }

  synchronized boolean gaveUp() {
    return gaveUp;
  }

  private void run() {
    Instant said = started;
    try {
      while (!over.requested()) {
        Instant quiet = later(said, heardAt());
        Instant next = earlier(quiet.plus(NOTICE), deadline());
        pace.pause(Duration.between(pace.now(), next), over);
        Instant now = pace.now();
        if (!now.isBefore(deadline())) {
          end();
          return;
        }
        if (!now.isBefore(later(said, heardAt()).plus(NOTICE))) {
          notice.accept(Duration.between(heardAt(), now));
          said = now;
        }
      }
    } catch (ClipchatException e) {
      // Only our own stop ends a pause: the turn is over, and so is the watch.
      over.request(Stop.INTERRUPT);
    }
  }

  private void end() {
    synchronized (this) {
      gaveUp = true;
    }
    giveUp.run();
  }

  private synchronized Instant heardAt() {
    return lastSign;
  }

  private Instant deadline() {
    return earlier(started.plus(TURN), heardAt().plus(SILENCE));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  @Override
  public void close() {
    over.request(Stop.INTERRUPT);
  }
}
