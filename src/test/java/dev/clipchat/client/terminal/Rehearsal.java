package dev.clipchat.client.terminal;

import dev.clipchat.client.cli.AppParts;
import dev.clipchat.client.cli.Cli;
import dev.clipchat.client.cli.DeedRunner;
import dev.clipchat.client.cli.OpenedBackend;
import dev.clipchat.client.cli.Terminals;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.files.Places;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;

/**
 * A whole conversation on a terminal in memory: bytes are typed, a screen shows what came of it.
 */
final class Rehearsal implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ScreenTerminal screen;
  private final LineDisciplineTerminal terminal;
  private final Attributes before;
  private volatile Attributes latest;
  private final FutureTask<Integer> run;
  private final List<Settings> backends = new CopyOnWriteArrayList<>();
  private final List<Deed> deeds = new CopyOnWriteArrayList<>();

  /** The screen's size and language, the folder that is home, and how much is left to finish. */
  record Stage(int columns, int rows, String lang, Path home, int unfinished) {
    static Stage in(Path home) {
      return new Stage(90, 30, "C.UTF-8", home, 0);
    }

    Stage columns(int wide) {
      return new Stage(wide, rows, lang, home, unfinished);
    }

    Stage lang(String other) {
      return new Stage(columns, rows, other, home, unfinished);
    }

    Stage unfinished(int pieces) {
      return new Stage(columns, rows, lang, home, pieces);
    }
  }

  Rehearsal(Stage stage, DeedRunner doer, String... args) throws IOException {
    screen = new ScreenTerminal(stage.columns(), stage.rows());
    OutputStream onScreen = new ScreenStream(screen);
    terminal =
        new LineDisciplineTerminal(
            "rehearsal", "xterm-256color", onScreen, StandardCharsets.UTF_8) {
          @Override
          public void setAttributes(Attributes wanted) {
            super.setAttributes(wanted);
            latest = new Attributes(wanted);
          }
        };
    terminal.setSize(Size.of(stage.columns(), stage.rows()));
    before = terminal.getAttributes();
    latest = before;
    Map<String, String> environment =
        Map.of("HOME", stage.home().toString(), "LANG", stage.lang(), "TERM", "xterm-256color");
    ScreenAbilities looks = new ScreenAbilities(true, false, true, stage.columns());
    Places places = Places.of(environment, "Linux");
    Console[] opened = {null};
    Terminals terminals =
        new Terminals(
            wish -> {
              throw new IllegalStateException("a chat needs no other screen");
            },
            (wish, completion) -> {
              opened[0] =
                  Console.open(
                      terminal,
                      looks,
                      wish,
                      places.state().resolve("history"),
                      completion,
                      Pace.real());
              return opened[0].conversation();
            },
            stream -> true,
            colour -> Map.of("colours", Text.asItIs(colour)),
            true,
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream());
    AppParts parts =
        new AppParts(
            environment,
            places,
            terminals,
            settings -> {
              backends.add(settings);
              return new OpenedBackend(
                  (deed, stop, sink, consent) -> {
                    deeds.add(deed);
                    doer.perform(deed, stop, sink, consent);
                  },
                  stage::unfinished,
                  () -> List.of("beach", "summer holiday"),
                  () -> List.of("render_17"),
                  () -> Optional.of("s7"));
            },
            (request, settings) -> {
              throw new IllegalStateException("nothing is served here");
            },
            (settings, text) -> Optional.empty(),
            () -> "{\"title\":\"edits\"}",
            Pace.real(),
            stage.home().resolve("log"),
            "1.2.3");
    run =
        new FutureTask<>(
            () -> {
              try {
                return new Cli(parts).run(List.of(args));
              } finally {
                if (opened[0] != null) {
                  opened[0].close();
                }
              }
            });
    Thread thread = new Thread(run, "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  Rehearsal type(String keys) throws IOException {
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Rehearsal enter(String line) throws IOException {
    return type(line + "\r");
  }

  /** Waits until the screen shows it. */
  Rehearsal sees(String text) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!shown().contains(text)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("never saw \"" + text + "\" but:\n" + shown());
      }
      screen.waitDirty(50);
    }
    return this;
  }

  /** Waits until it stands there no more. */
  Rehearsal seesNoMore(String text) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (shown().contains(text)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("still saw \"" + text + "\":\n" + shown());
      }
      screen.waitDirty(50);
    }
    return this;
  }

  /** The lines of the screen, without the blanks behind them. */
  String shown() {
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
      boolean behindWide = i % columns > 0 && c == 0;
      if (!behindWide) {
        line.appendCodePoint(c == 0 ? ' ' : c);
      }
      if (i % columns == columns - 1) {
        text.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
      }
    }
    return text.toString();
  }

  void resize(int columns, int rows) {
    screen.setSize(Size.of(columns, rows));
    terminal.setSize(Size.of(columns, rows));
    terminal.raise(org.jline.terminal.Terminal.Signal.WINCH);
  }

  /** The settings of each backend that was opened, the latest last. */
  List<Settings> backends() {
    return List.copyOf(backends);
  }

  List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  int code() throws InterruptedException, ExecutionException, TimeoutException {
    return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  boolean terminalIsAsBefore() {
    return latest.toString().equals(before.toString());
  }

  @Override
  public void close() throws IOException {
    if (!run.isDone()) {
      type("\u0003\u0004");
    }
  }

  /** Bytes as they come; characters may be cut in two between them. */
  private static final class ScreenStream extends OutputStream {
    private final ScreenTerminal screen;
    private final java.io.ByteArrayOutputStream pending = new java.io.ByteArrayOutputStream();

    ScreenStream(ScreenTerminal screen) {
      this.screen = screen;
    }

    @Override
    public synchronized void write(int b) {
      pending.write(b);
      flushWhole();
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      pending.write(bytes, from, length);
      flushWhole();
    }

    private void flushWhole() {
      byte[] bytes = pending.toByteArray();
      int whole = bytes.length;
      int back = 0;
      while (back < 4 && whole - back > 0 && (bytes[whole - 1 - back] & 0xc0) == 0x80) {
        back++;
      }
      int lead = whole - 1 - back;
      if (lead >= 0 && (bytes[lead] & 0x80) != 0) {
        int b = bytes[lead] & 0xff;
        int needed = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 1;
        whole = back + 1 < needed ? lead : whole;
      }
      screen.write(new String(bytes, 0, whole, StandardCharsets.UTF_8));
      pending.reset();
      pending.write(bytes, whole, bytes.length - whole);
    }
  }
}
