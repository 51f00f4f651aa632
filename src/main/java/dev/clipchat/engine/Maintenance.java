package dev.clipchat.engine;

import dev.clipchat.engine.store.disk.Cleaner;
import dev.clipchat.failure.ClipchatException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Cleans up beside the work, not at once: a command that is over in a second has better to do. */
final class Maintenance implements AutoCloseable {

  private static final long FIRST_SECONDS = 10;
  private static final long THEN_SECONDS = 3600;

  private final Cleaner cleaner;
  private final Consumer<String> log;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "clipchat-cleaner");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> cleaning;

  Maintenance(Cleaner cleaner, Consumer<String> log) {
    this.cleaner = cleaner;
    this.log = log;
    this.cleaning =
        clock.scheduleWithFixedDelay(this::clean, FIRST_SECONDS, THEN_SECONDS, TimeUnit.SECONDS);
  }

  private void clean() {
    try {
      cleaner.clean();
    } catch (ClipchatException | OutOfMemoryError e) {
      log.accept("cleaning up failed: " + e);
    }
  }

  @Override
  public void close() {
    cleaning.cancel(true);
    clock.shutdownNow();
  }
}
