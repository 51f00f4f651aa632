package dev.clipchat.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Listens to what a program says on its standard error, so that it never waits for us. */
final class StderrReader implements AutoCloseable {

  private final Thread thread;
  private volatile @Nullable OutOfMemoryError lost;

  StderrReader(String program, InputStream stream, Consumer<String> line) {
    thread = new Thread(() -> hear(stream, line), program + "-stderr");
    thread.setDaemon(true);
    thread.start();
  }

  private void hear(InputStream stream, Consumer<String> line) {
    try {
      listen(stream, line);
    } catch (OutOfMemoryError e) {
      lost = e;
    }
  }

  private static void listen(InputStream stream, Consumer<String> line) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String next;
      while ((next = reader.readLine()) != null) {
        line.accept(next);
      }
    } catch (IOException e) {
      line.accept("(the rest of what it said is lost: " + e.getMessage() + ")");
    }
  }

  /**
   * Waits for the last line. A program that we had no memory to listen to has not failed by itself.
   */
  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    OutOfMemoryError shortage = lost;
    if (shortage != null) {
      throw shortage;
    }
  }
}
