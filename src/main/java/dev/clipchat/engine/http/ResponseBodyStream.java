package dev.clipchat.engine.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/** A body on its way from the thread that makes it to the network's, a bounded piece at a time. */
final class ResponseBodyStream extends OutputStream {

  private static final int MOST = 1 << 15;

  private final ByteBuffer waiting = ByteBuffer.allocate(MOST);
  private final Runnable abort;
  private long least;
  private long taken;
  private boolean closed;
  private boolean ended;
  private boolean gone;
  private @Nullable DataStreamChannel network;

  /**
   * @param abort ends the connection: an answer that ends too early must not look whole
   */
  ResponseBodyStream(Runnable abort) {
    this.abort = abort;
  }

  /** So many bytes have been announced; a negative number where none were. */
  synchronized void announce(long bytes) {
    least = bytes;
  }

  /** Called by the network's thread whenever there is room. */
  synchronized void produce(DataStreamChannel channel) throws IOException {
    network = channel;
    waiting.flip();
    try {
      while (waiting.hasRemaining()) {
        int some = channel.write(waiting);
        if (some <= 0) {
          break;
        }
        taken += some;
      }
    } finally {
      waiting.compact();
    }
    if (closed && !ended && waiting.position() == 0) {
      ended = true;
      channel.endStream();
    }
    notifyAll();
  }

  /** How much there is to take; the end is something too. */
  synchronized int available() {
    return waiting.position() > 0 || (closed && !ended) ? Math.max(1, waiting.position()) : 0;
  }

  synchronized void lose() {
    gone = true;
    notifyAll();
  }

  synchronized long taken() {
    return taken;
  }

  /** It is the reader's turn. */
  synchronized boolean due() {
    return !gone && available() > 0;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    while (at < offset + length) {
      await();
      int some = Math.min(waiting.remaining(), offset + length - at);
      waiting.put(bytes, at, some);
      at += some;
      least -= some;
      wake();
    }
  }

  private void await() throws IOException {
    while (!waiting.hasRemaining() && !gone) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClientGone();
      }
    }
    if (gone || closed) {
      throw new ClientGone();
    }
  }

  private void wake() {
    DataStreamChannel channel = network;
    if (channel != null) {
      channel.requestOutput();
    }
  }

  /** Nothing waits here: each write is on its way at once. */
  @Override
  public synchronized void flush() throws IOException {
    if (gone) {
      throw new ClientGone();
    }
  }

  @Override
  public synchronized void close() {
    if (closed || gone) {
      return;
    }
    closed = true;
    if (least > 0) {
      gone = true;
      abort.run();
    } else {
      wake();
    }
  }
}
