package dev.clipchat.pace;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/** One wish to stop, shared by everything that works on one turn. Once asked, it stays asked. */
public final class Stop {

  public static final int INTERRUPT = 2;
  public static final int TERMINATE = 15;

  private final List<Runnable> actions = new ArrayList<>();
  private int signal;

  /** Something to do when the wish comes; at once where it has come already. */
  public Hook onStop(Runnable action) {
    synchronized (this) {
      if (signal == 0) {
        actions.add(action);
        return () -> forget(action);
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void forget(Runnable action) {
    actions.remove(action);
  }

  public void request(int signal) {
    List<Runnable> toRun;
    synchronized (this) {
      if (this.signal != 0) {
        return;
      }
      this.signal = signal;
      toRun = List.copyOf(actions);
      actions.clear();
    }
    toRun.forEach(Runnable::run);
  }

  public synchronized boolean requested() {
    return signal != 0;
  }

  /** Throws {@link Failure.Stopped} when the wish has come. */
  public void check() {
    int asked;
    synchronized (this) {
      asked = signal;
    }
    if (asked != 0) {
      throw new ClipchatException(new Failure.Stopped(asked));
    }
  }

  /** Takes the action back. */
  @FunctionalInterface
  public interface Hook extends AutoCloseable {
    @Override
    void close();
  }
}
