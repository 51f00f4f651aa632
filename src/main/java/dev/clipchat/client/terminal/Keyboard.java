package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Caption;
import dev.clipchat.client.reply.Captions;
import dev.clipchat.client.reply.LineSource;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.pace.Stop;
import java.io.IOError;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Typed lines, and the keys that are pressed while a turn runs. */
final class Keyboard implements LineSource {

  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final long KEY_MILLIS = 80;

  private final Terminal terminal;
  private final LineReader reader;
  private final Screen screen;
  private final Captions captions;

  /** Whole lines that were typed while a turn ran, and the beginning of the next. */
  private final Deque<String> ahead = new ArrayDeque<>();

  private final StringBuilder begun = new StringBuilder();
  private boolean leaving;
  private final Asking asking = new Asking();

  Keyboard(Terminal terminal, LineReader reader, Screen screen, Captions captions) {
    this.terminal = terminal;
    this.reader = reader;
    this.screen = screen;
    this.captions = captions;
  }

  @Override
  public Line next(String prompt) {
    screen.settle();
    String typed = ahead.poll();
    if (typed != null) {
      terminal.writer().println(prompt + SafeText.line(typed));
      terminal.flush();
      return new Line.Typed(typed);
    }
    if (leaving) {
      return new Line.End();
    }
    String start = begun.toString();
    begun.setLength(0);
    try {
      return new Line.Typed(reader.readLine(prompt, null, (Character) null, start));
    } catch (UserInterruptException e) {
      return new Line.Interrupted(e.getPartialLine() == null || e.getPartialLine().isEmpty());
    } catch (EndOfFileException | IOError e) {
      return new Line.End();
    }
  }

  @Override
  public void during(Stop stop, Runnable turn) {
    FutureTask<Boolean> work = new FutureTask<>(turn, true);
    Attributes before = terminal.getAttributes();
    terminal.setAttributes(Console.watching(before));
    try {
      Thread worker = new Thread(work, "turn");
      worker.setDaemon(true);
      worker.start();
      watch(stop, work);
      outcome(work);
    } finally {
      terminal.setAttributes(before);
    }
  }

  private void watch(Stop stop, FutureTask<Boolean> work) {
    NonBlockingReader keys = terminal.reader();
    try {
      while (!work.isDone()) {
        int key = keys.read(KEY_MILLIS);
        if (key == NonBlockingReader.EOF) {
          // The terminal is gone: whoever waits for the turn waits no longer.
          stop.request(Stop.TERMINATE);
          return;
        }
        if (key >= 0) {
          pressed((char) key, stop);
        }
      }
    } catch (IOException e) {
      stop.request(Stop.TERMINATE);
    }
  }

  private void pressed(char key, Stop stop) {
    if (key == CTRL_C) {
      asking.answer(false);
      stop.request(Stop.INTERRUPT);
      ahead.clear();
      begun.setLength(0);
    } else if (asking.waits()) {
      asking.answer(captions.of(Caption.YES_LETTERS).indexOf(key) >= 0);
    } else if (key == CTRL_D && begun.length() == 0) {
      leaving = true;
    } else if (key == '\r' || key == '\n') {
      ahead.add(begun.toString());
      begun.setLength(0);
    } else if (key == 0x7f || key == '\b') {
      begun.setLength(Math.max(0, begun.length() - 1));
    } else if (key >= ' ') {
      begun.append(key);
    }
  }

  private static void outcome(FutureTask<Boolean> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public boolean interactive() {
    return true;
  }

  /** Asked by the worker of a turn, answered by the key that is pressed next. */
  @Override
  public boolean given(String question) {
    screen.show(new Block.Notice(question + " " + captions.of(Caption.YES_NO)));
    return asking.ask();
  }

  @Override
  public void close() {
    asking.answer(false);
  }
}
