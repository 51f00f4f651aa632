package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Caption;
import dev.clipchat.client.reply.Captions;
import dev.clipchat.client.reply.LineSource;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.pace.Stop;
import java.io.IOError;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Typed lines, and the keys that are pressed while a turn runs. */
final class Keyboard implements LineSource {

  private static final int CTRL_C = 3;
  private static final long KEY_MILLIS = 80;

  private final Terminal terminal;
  private final LineReader reader;
  private final Screen screen;
  private final Captions captions;

  private final TypeAhead ahead = new TypeAhead();
  private final PendingQuestion asking = new PendingQuestion();
  private volatile boolean closing;

  Keyboard(Terminal terminal, LineReader reader, Screen screen, Captions captions) {
    this.terminal = terminal;
    this.reader = reader;
    this.screen = screen;
    this.captions = captions;
  }

  @Override
  public Line next(String prompt) {
    screen.settle();
    String typed = ahead.line();
    if (typed != null) {
      terminal.writer().println(prompt + SafeText.line(typed));
      terminal.flush();
      return new Line.Typed(typed);
    }
    if (ahead.isLeaving()) {
      return new Line.End();
    }
    try {
      return new Line.Typed(reader.readLine(prompt, null, (Character) null, ahead.beginning()));
    } catch (UserInterruptException e) {
      return new Line.Interrupted(e.getPartialLine() == null || e.getPartialLine().isEmpty());
    } catch (EndOfFileException | IOError e) {
      return new Line.End();
    } catch (IllegalStateException e) {
      // The program is being ended, and its terminal was given back while we read.
      if (closing) {
        return new Line.End();
      }
      throw e;
    }
  }

  @Override
  public void during(Stop stop, Runnable turn) {
    FutureTask<Boolean> work = new FutureTask<>(turn, true);
    Thread worker = new Thread(work, "turn");
    worker.setDaemon(true);
    worker.start();
    // As a key, or from a terminal that has no such key as the signal.
    Terminal.SignalHandler before =
        terminal.handle(Terminal.Signal.INT, signal -> pressed((char) CTRL_C, stop));
    try {
      watch(stop, work);
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
    outcome(work);
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
      drain(keys, stop);
    } catch (IOException e) {
      stop.request(Stop.TERMINATE);
    }
  }

  /** A paste that began while the turn ran is read to its end: half of it would be nonsense. */
  private void drain(NonBlockingReader keys, Stop stop) throws IOException {
    int key = keys.read(1);
    while (key >= 0) {
      pressed((char) key, stop);
      key = keys.read(ahead.isInside() ? KEY_MILLIS : 1);
    }
  }

  private synchronized void pressed(char key, Stop stop) {
    if (key == CTRL_C) {
      asking.answer(false);
      stop.request(Stop.INTERRUPT);
      ahead.forget();
    } else if (asking.waits()) {
      asking.answer(captions.of(Caption.YES_LETTERS).indexOf(key) >= 0);
    } else {
      ahead.pressed(key);
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
    closing = true;
    asking.answer(false);
  }
}
