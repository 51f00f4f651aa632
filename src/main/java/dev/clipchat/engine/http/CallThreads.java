package dev.clipchat.engine.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that calls run on: as many as there is work, never one for a connection. Short calls
 * and long ones have their own, and no address or token may have more than its share at once.
 */
final class CallThreads implements AutoCloseable {

  private static final int SHORT = 32;
  private static final int SHORT_WAITING = 512;
  private static final int LONG = 192;

  private final ThreadPoolExecutor shortOnes =
      pool(SHORT, SHORT, new LinkedBlockingQueue<>(SHORT_WAITING), "clipchat-http");
  private final ThreadPoolExecutor longOnes =
      pool(0, LONG, new SynchronousQueue<>(), "clipchat-http-long");
  private final Map<String, Integer> running = new HashMap<>();

  /** Whose turn it is to wait, if it cannot begin. */
  enum Taken {
    BEGUN,
    TOO_MANY,
    NO_ROOM
  }

  /**
   * One who asks.
   *
   * @param key an address or a token
   * @param most of its calls at once
   */
  record Asker(String key, int most) {}

  private static ThreadPoolExecutor pool(
      int core, int most, BlockingQueue<Runnable> queue, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(core, most, 20, TimeUnit.SECONDS, queue, named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Of this package's threads, and not of the library's. */
  static boolean isOurs(Thread thread) {
    return thread.getName().startsWith("clipchat-http");
  }

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  int busy() {
    return shortOnes.getActiveCount() + longOnes.getActiveCount();
  }

  Taken run(List<Asker> askers, boolean lasting, Runnable work) {
    if (!begin(askers)) {
      return Taken.TOO_MANY;
    }
    boolean begun = false;
    try {
      (lasting ? longOnes : shortOnes)
          .execute(
              () -> {
                try {
                  work.run();
                } finally {
                  end(askers);
                }
              });
      begun = true;
      return Taken.BEGUN;
    } catch (RejectedExecutionException e) {
      return Taken.NO_ROOM;
    } finally {
      if (!begun) {
        end(askers);
      }
    }
  }

  private synchronized boolean begin(List<Asker> askers) {
    for (Asker asker : askers) {
      if (running.getOrDefault(asker.key(), 0) >= asker.most()) {
        return false;
      }
    }
    askers.forEach(asker -> running.merge(asker.key(), 1, Integer::sum));
    return true;
  }

  private synchronized void end(List<Asker> askers) {
    askers.forEach(
        asker ->
            running.computeIfPresent(asker.key(), (key, count) -> count > 1 ? count - 1 : null));
  }

  @Override
  public void close() {
    shortOnes.shutdownNow();
    longOnes.shutdownNow();
  }
}
