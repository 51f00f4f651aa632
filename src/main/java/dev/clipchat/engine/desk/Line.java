package dev.clipchat.engine.desk;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Work that waits for a thread, each piece under its key. What is called off leaves the line. */
final class Line implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ThreadPoolExecutor threads;
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();

  /**
   * @param log for a fault of the work itself
   */
  Line(int abreast, Consumer<String> log) {
    this.threads =
        new ThreadPoolExecutor(
            abreast,
            abreast,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "clipchat-render");
              thread.setDaemon(true);
              thread.setUncaughtExceptionHandler((t, e) -> log.accept("a render broke down: " + e));
              return thread;
            });
  }

  /** Takes it on, unless there is something under that key. */
  void take(String key, String owner, Runnable work) {
    Task task = new Task(key, owner, work);
    if (tasks.putIfAbsent(key, task) == null) {
      threads.execute(task);
    }
  }

  boolean has(String key) {
    return tasks.containsKey(key);
  }

  /** How many an owner has, waiting or begun. */
  long countOf(String owner) {
    return tasks.values().stream().filter(task -> task.owner.equals(owner)).count();
  }

  /** Takes one out that nobody has begun. */
  void leave(String key) {
    Task task = tasks.get(key);
    if (task != null && threads.remove(task)) {
      tasks.remove(key, task);
    }
  }

  /** How many nobody has begun. */
  int waiting() {
    return threads.getQueue().size();
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  /** Waits a little for what has begun; it is not interrupted, each has its state to write. */
  void end() {
    try {
      threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Task implements Runnable {
    private final String key;
    private final String owner;
    private final Runnable work;

    Task(String key, String owner, Runnable work) {
      this.key = key;
      this.owner = owner;
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
      } finally {
        tasks.remove(key, this);
      }
    }
  }
}
