package dev.clipchat.client.terminal;

import org.jspecify.annotations.Nullable;

/** One question at a time, between the thread that asks and the one that reads the keys. */
final class PendingQuestion {

  private boolean waiting;
  private @Nullable Boolean answer;

  /** Waits for the answer. */
  synchronized boolean ask() {
    waiting = true;
    answer = null;
    while (answer == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        answer = false;
      }
    }
    waiting = false;
    return answer;
  }

  synchronized boolean waits() {
    return waiting;
  }

  synchronized void answer(boolean yes) {
    if (waiting) {
      answer = yes;
      notifyAll();
    }
  }
}
