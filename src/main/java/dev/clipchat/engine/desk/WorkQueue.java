package dev.clipchat.engine.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits for a thread, each piece under its key. What is called off leaves the line. It is
 * the turn of whoever has least at work, so that one who brings much keeps nobody else waiting.
 */
final class WorkQueue implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ThreadPoolExecutor threads;
  private final Map<String, Task> tasks = new HashMap<>();
  private final Deque<Task> waiting = new ArrayDeque<>();
  private final Map<String, Integer> atWork = new HashMap<>();

  /**
   * @param log for a fault of the work itself
   */
  WorkQueue(int abreast, Consumer<String> log) {
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

  /**
   * Whose work it is.
   *
   * @param most how much of it may be done at once
   */
  record Owner(String name, int most) {}

  /** A piece of work; {@code work} says whether it is to be done once more, behind the others. */
  private record Task(String key, Owner owner, BooleanSupplier work) {}

  /** Takes it on, unless there is something under that key. */
  void take(String key, Owner owner, BooleanSupplier work) {
    Task task = new Task(key, owner, work);
    synchronized (tasks) {
      if (tasks.putIfAbsent(key, task) != null) {
        return;
      }
      waiting.add(task);
    }
    threads.execute(this::workOff);
  }

  boolean has(String key) {
    synchronized (tasks) {
      return tasks.containsKey(key);
    }
  }

  /** Takes one out that nobody has begun. */
  void leave(String key) {
    synchronized (tasks) {
      Task task = tasks.get(key);
      if (task != null && waiting.remove(task)) {
        tasks.remove(key);
      }
    }
  }

  /** How many nobody has begun. */
  int waiting() {
    synchronized (tasks) {
      return waiting.size();
    }
  }

  private void workOff() {
    Task task = next();
    if (task == null) {
      return; // others took it, or its owner has enough at work
    }
    boolean again = false;
    try {
      again = task.work.getAsBoolean();
    } finally {
      end(task, again);
      if (!threads.isShutdown()) {
        threads.execute(this::workOff);
      }
    }
  }

  private @Nullable Task next() {
    synchronized (tasks) {
      Task task =
          waiting.stream()
              .filter(t -> atWork(t.owner) < t.owner.most)
              .min(Comparator.comparingInt(t -> atWork(t.owner)))
              .orElse(null);
      if (task != null) {
        waiting.remove(task);
        atWork.merge(task.owner.name, 1, Integer::sum);
      }
      return task;
    }
  }

  private int atWork(Owner owner) {
    return atWork.getOrDefault(owner.name, 0);
  }

  private void end(Task task, boolean again) {
    synchronized (tasks) {
      atWork.computeIfPresent(task.owner.name, (name, n) -> n > 1 ? n - 1 : null);
      if (again) {
        waiting.add(task);
      } else {
        tasks.remove(task.key);
      }
    }
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
}
