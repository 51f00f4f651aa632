package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jline.utils.ScreenTerminal;

/** A shell on a pseudo terminal, and the screen that it writes to. */
final class Pty implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final PtyProcess process;
  private final ScreenTerminal screen = new ScreenTerminal(100, 30);
  private final Path home;
  private int asked;

  Pty(Path home) throws IOException {
    this(home, Map.of());
  }

  Pty(Path home, Map<String, String> more) throws IOException {
    this.home = home;
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(n -> n.startsWith("XDG_") || n.startsWith("NEMO_"));
    environment.keySet().removeAll(List.of("CI", "COLUMNS", "LC_ALL"));
    environment.put("HOME", home.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    environment.put("PS1", "$ ");
    environment.putAll(more);
    process =
        new PtyProcessBuilder(new String[] {"/bin/sh", "-i"})
            .setEnvironment(environment)
            .setDirectory(home.toString())
            .setInitialColumns(100)
            .setInitialRows(30)
            .start();
    Thread reading = new Thread(this::read, "pty");
    reading.setDaemon(true);
    reading.start();
  }

  private void read() {
    try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      char[] some = new char[4096];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        screen.write(new String(some, 0, n));
      }
    } catch (IOException e) {
      // The shell has gone, and its terminal with it.
      assertTrue(!process.isAlive() || e.getMessage() != null);
    }
  }

  Stream<ProcessHandle> processes() {
    return ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants);
  }

  Pty type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return this;
  }

  Pty enter(String line) throws IOException {
    return type(line + "\r");
  }

  Pty resize(int columns, int rows) {
    screen.setSize(org.jline.terminal.Size.of(columns, rows));
    process.setWinSize(new WinSize(columns, rows));
    return this;
  }

  /** Waits until the last line is nothing but the prompt. */
  Pty prompted(String prompt) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!shown().stripTrailing().endsWith("\n" + prompt)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("never prompted with " + prompt + " but:\n" + shown());
      }
      screen.waitDirty(100);
    }
    return this;
  }

  Pty sees(String text) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!("\n" + shown()).contains(text)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("never saw \"" + text + "\" but:\n" + shown());
      }
      screen.waitDirty(100);
    }
    return this;
  }

  /** What stty says of the terminal. */
  String settings() throws IOException, InterruptedException {
    asked++;
    Path file = home.resolve("stty." + asked);
    enter("stty -g >'" + file + "'; echo written.$((" + asked + "))").sees("written." + asked);
    return Files.readString(file);
  }

  private String shown() {
    int columns;
    long[] cells;
    synchronized (screen) {
      columns = screen.getColumns();
      cells = new long[columns * screen.getRows()];
      screen.dump(cells, new int[2]);
    }
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      int c = ScreenTerminal.cellCodePoint(cells[i]);
      line.appendCodePoint(c == 0 ? ' ' : c);
      if (i % columns == columns - 1) {
        text.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws InterruptedException {
    processes().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor(5, TimeUnit.SECONDS);
  }

  /** The program that was started in the shell. */
  ProcessHandle java() {
    return processes()
        .filter(p -> p.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }
}
