package dev.clipchat.client.cli;

import dev.clipchat.pace.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What runs now, so that the end of the process can stop it and wait for it a little. */
final class RunningTurns {

  private static final long PATIENCE_SECONDS = 4;

  private final List<Turn> running = new ArrayList<>();
  private final List<Runnable> closing = new ArrayList<>();

  /** Runs it with a wish to stop of its own. */
  void run(Stop stop, Runnable work) {
    Turn turn = new Turn(stop, new CountDownLatch(1));
    synchronized (running) {
      running.add(turn);
    }
    try {
      work.run();
    } finally {
      synchronized (running) {
        running.remove(turn);
      }
      turn.over().countDown();
    }
  }

  /** Something that must be given back, whatever happens. */
  void atEnd(Runnable close) {
    synchronized (running) {
      closing.add(close);
    }
  }

  void end(int signal) {
    List<Turn> turns;
    List<Runnable> toClose;
    synchronized (running) {
      turns = List.copyOf(running);
      toClose = List.copyOf(closing);
    }
    turns.forEach(turn -> turn.stop().request(signal));
    for (Turn turn : turns) {
      try {
        turn.over().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    toClose.forEach(Runnable::run);
  }

  private record Turn(Stop stop, CountDownLatch over) {}
}
