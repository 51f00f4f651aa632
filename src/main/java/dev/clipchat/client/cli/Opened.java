package dev.clipchat.client.cli;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * A backend that can be worked with: who performs the deeds, how many pieces of work were left
 * unfinished, and the names of sessions and jobs for completion.
 */
public record Opened(
    Doer doer,
    IntSupplier unfinished,
    Supplier<List<String>> sessions,
    Supplier<List<String>> jobs,
    Runnable closing)
    implements AutoCloseable {

  @Override
  public void close() {
    closing.run();
  }
}
