package dev.clipchat.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Listens to what a program says on its standard error, so that it never waits for us. */
final class Ears implements AutoCloseable {

  private final Thread thread;

  Ears(String program, InputStream stream, Consumer<String> line) {
    thread = new Thread(() -> listen(stream, line), program + "-stderr");
    thread.setDaemon(true);
    thread.start();
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

  /** Waits for the last line. */
  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
