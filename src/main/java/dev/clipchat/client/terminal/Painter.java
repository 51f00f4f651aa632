package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.pace.Pace;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The one thread that writes to a terminal: it takes blocks in turn and repaints what moves. */
public final class Painter implements Screen {

  private static final long FRAME_MILLIS = 120;

  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final LiveScreen screen;
  private final Pace pace;
  private final Thread thread;
  private volatile boolean closed;

  Painter(LiveScreen screen, Pace pace) {
    this.screen = screen;
    this.pace = pace;
    this.thread = new Thread(this::paint, "painter");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void show(Block block) {
    if (!closed) {
      work.add(() -> screen.show(block, pace.now()));
    }
  }

  @Override
  public void settle() {
    if (closed) {
      return;
    }
    CountDownLatch done = new CountDownLatch(1);
    work.add(
        () -> {
          screen.rest();
          done.countDown();
        });
    try {
      done.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    settle();
    closed = true;
    thread.interrupt();
  }

  private void paint() {
    try {
      while (!closed) {
        @Nullable Runnable next =
            screen.busy() ? work.poll(FRAME_MILLIS, TimeUnit.MILLISECONDS) : work.take();
        if (next == null) {
          screen.tick(pace.now());
        } else {
          next.run();
        }
      }
    } catch (InterruptedException e) {
      // Closed: nothing is left to paint.
      Thread.currentThread().interrupt();
    }
  }
}
