package dev.clipchat.engine.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that serve, and how long a client may keep one waiting: to send its request's head,
 * and then for each piece that it sends or takes. The library reads heads on our threads and has no
 * limit of its own but one on whole requests, which would cut large uploads. A thread that waits
 * too long is interrupted, which closes its connection.
 */
final class Patience implements AutoCloseable {

  private static final int MOST_THREADS = 512;

  private final Duration head;
  private final Duration piece;
  private final ThreadPoolExecutor threads;
  private final ScheduledExecutorService watch;
  private final ScheduledFuture<?> looking;
  private final Map<Thread, Wait> waiting = new ConcurrentHashMap<>();

  Patience(Duration head, Duration piece) {
    this.head = head;
    this.piece = piece;
    this.threads =
        new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            20,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("clipchat-http"));
    this.threads.allowCoreThreadTimeOut(true);
    this.watch = Executors.newSingleThreadScheduledExecutor(named("clipchat-http-watch"));
    long look = Math.max(20, Math.min(1000, Math.min(head.toMillis(), piece.toMillis()) / 4));
    this.looking = watch.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
  }

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Runs the library's exchanges; the first thing that each does is to read a head. */
  void execute(Runnable exchange) {
    threads.execute(
        () -> {
          begin(head);
          try {
            exchange.run();
          } finally {
            end();
          }
        });
  }

  /** The head has come. */
  void headRead() {
    end();
  }

  InputStream guard(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        begin(piece);
        try {
          return super.read();
        } finally {
          end();
        }
      }

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        begin(piece);
        try {
          return super.read(to, offset, length);
        } finally {
          end();
        }
      }
    };
  }

  OutputStream guard(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        begin(piece);
        try {
          out.write(bytes, offset, length);
        } finally {
          end();
        }
      }

      @Override
      public void flush() throws IOException {
        begin(piece);
        try {
          out.flush();
        } finally {
          end();
        }
      }
    };
  }

  private void begin(Duration most) {
    waiting.put(Thread.currentThread(), new Wait(System.nanoTime() + most.toNanos()));
  }

  private void end() {
    Wait wait = waiting.remove(Thread.currentThread());
    // An interrupt that came at the last moment belongs to a wait that is over.
    if (wait != null && wait.isOver() && !threads.isShutdown()) {
      Thread.interrupted();
    }
  }

  private void look() {
    long now = System.nanoTime();
    waiting.forEach(
        (thread, wait) -> {
          if (now - wait.until > 0) {
            wait.finish(thread);
          }
        });
  }

  private static final class Wait {
    private final long until;
    private boolean over;
    private boolean interrupted;

    Wait(long until) {
      this.until = until;
    }

    synchronized void finish(Thread thread) {
      if (!over && !interrupted) {
        interrupted = true;
        thread.interrupt();
      }
    }

    /** After this the thread is not interrupted any more; true if it has been. */
    synchronized boolean isOver() {
      over = true;
      return interrupted;
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    watch.shutdownNow();
    threads.shutdownNow();
  }
}
