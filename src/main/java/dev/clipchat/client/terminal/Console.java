package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.ChatTerminal;
import dev.clipchat.client.reply.LineSource;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.client.reply.Suggestion;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.ShutdownHooks;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** Owns the terminal of a conversation, and gives it back as it was. */
public final class Console implements AutoCloseable {

  private static final String INTERRUPT = "INT";
  private static final int HISTORY_LINES = 2000;
  private static final int OFF = System.getProperty("os.name", "").contains("Mac") ? 0xff : 0;

  /** Ends what a reader had begun: the terminal marks pastes no more, and the line is left. */
  private static final String LEAVING_A_LINE = "\u001b[?2004l\r\n";

  private final LineReader reader;
  private final Attributes found;
  private final Screen screen;
  private final LineSource lines;
  private final @Nullable Object interrupt;
  private boolean closed;

  private Console(LineReader reader, Attributes found, Screen screen, LineSource lines) {
    this.interrupt = interrupts(reader.getTerminal());
    this.reader = reader;
    this.found = found;
    this.screen = screen;
    this.lines = lines;
  }

  /** The terminal that this program was started in. */
  static Terminal system() {
    // The one who opens it gives it back; a second hook would take it away while we still write.
    System.setProperty(ShutdownHooks.PROP_DISABLE_SHUTDOWN_HOOK, "true");
    try {
      return TerminalBuilder.builder()
          .system(true)
          .jni(true)
          .ffm(false)
          .exec(false)
          .encoding(StandardCharsets.UTF_8)
          .nativeSignals(true)
          .signalHandler(Terminal.SignalHandler.SIG_DFL)
          // Asking the terminal what it can do would swallow what was typed before the answer.
          .graphemeCluster(false)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Console open(
      Terminal terminal,
      ScreenAbilities looks,
      ScreenWish wish,
      Path history,
      BiFunction<String, Integer, List<Suggestion>> completion,
      Pace pace) {
    Attributes found = terminal.getAttributes();
    terminal.setAttributes(keyByKey(found));
    LineReader reader = reader(terminal, looks, history, completion);
    TextOutput output = new TextOutput(text -> write(reader, text), text -> write(reader, text));
    LiveScreen live =
        new LiveScreen(
            output.suited(looks),
            () -> looks.withColumns(terminal.getColumns()),
            wish.captions(),
            wish.audience(),
            wish.quiet());
    Screen screen =
        looks.live()
            ? new Painter(live, pace)
            : new PlainLines(live, output.suited(looks), wish.captions(), pace, wish.quiet());
    return new Console(
        reader, found, screen, new Keyboard(terminal, reader, screen, wish.captions()));
  }

  /**
   * A dumb terminal keeps its own line, and turns Ctrl-C into the signal that ends programs; the
   * terminal hears of it instead.
   *
   * @return what was done on the signal before
   */
  private static @Nullable Object interrupts(Terminal terminal) {
    return terminal instanceof DumbTerminal
        ? Signals.register(
            INTERRUPT,
            () -> {
              // It has written ^C behind what stood there.
              terminal.writer().println();
              terminal.flush();
              terminal.raise(Terminal.Signal.INT);
            })
        : null;
  }

  private static LineReader reader(
      Terminal terminal,
      ScreenAbilities looks,
      Path history,
      BiFunction<String, Integer, List<Suggestion>> completion) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("clipchat")
            .parser(new WordParser())
            .completer(new TabCompletion(completion))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, looks.unicode() ? "· " : ". ")
            .variable(LineReader.BELL_STYLE, "none")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.BRACKETED_PASTE, looks.live())
            .build();
    reader
        .getWidgets()
        .put(
            "interrupt",
            () -> {
              String partial = reader.getBuffer().toString();
              throw new UserInterruptException(partial);
            });
    KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
    if (keys != null) {
      keys.bind(new Reference("interrupt"), KeyMap.ctrl('C'));
    }
    return reader;
  }

  private static void write(LineReader reader, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (reader.isReading()) {
      reader.printAbove(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    } else {
      reader.getTerminal().writer().print(text);
      reader.getTerminal().flush();
    }
  }

  /**
   * Keys arrive one by one and are not echoed, also between two lines and while a turn runs: what
   * is typed then would stand in the middle of what is shown, and Ctrl-D would be swallowed. Ctrl-C
   * is a key like the others: as a signal it would also end the programs that work for us.
   */
  private static Attributes keyByKey(Attributes found) {
    Attributes raw = new Attributes(found);
    raw.setControlChar(Attributes.ControlChar.VINTR, OFF);
    raw.setControlChar(Attributes.ControlChar.VQUIT, OFF);
    raw.setLocalFlag(Attributes.LocalFlag.ICANON, false);
    raw.setLocalFlag(Attributes.LocalFlag.ECHO, false);
    raw.setLocalFlag(Attributes.LocalFlag.IEXTEN, false);
    raw.setInputFlag(Attributes.InputFlag.IXON, false);
    raw.setInputFlag(Attributes.InputFlag.ICRNL, false);
    raw.setControlChar(Attributes.ControlChar.VMIN, 1);
    raw.setControlChar(Attributes.ControlChar.VTIME, 0);
    return raw;
  }

  public ChatTerminal conversation() {
    return new ChatTerminal(screen, lines);
  }

  /** Safe to call from any thread, more than once. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    screen.close();
    Terminal terminal = reader.getTerminal();
    if (reader.isReading()) {
      // Another thread ends the program while a line is typed: whoever prompts next begins anew.
      terminal.writer().print(LEAVING_A_LINE);
      terminal.flush();
    }
    terminal.setAttributes(found);
    if (interrupt != null) {
      Signals.unregister(INTERRUPT, interrupt);
    }
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
