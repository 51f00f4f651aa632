package dev.clipchat.engine.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way from the network's thread to the one that works on it. The sender is held back
 * while a window of bytes waits here, so that a body of any length needs little memory.
 */
final class RequestBodyStream extends InputStream {

  /** What a connection may send before it is asked for more: the library's first window. */
  private static final int WINDOW = 65_535;

  private byte[] held = new byte[8192];
  private int from;
  private int to;
  private long taken;
  private int owed;
  private boolean ended;
  private boolean gone;
  private boolean unwanted;
  private @Nullable CapacityChannel sender;
  private @Nullable Runnable wanted;

  /**
   * @param wanted run when the first byte is asked for: the sender may be waiting to hear that
   */
  RequestBodyStream(@Nullable Runnable wanted) {
    this.wanted = wanted;
  }

  synchronized void fill(ByteBuffer bytes) {
    int more = bytes.remaining();
    taken += more;
    if (unwanted || gone) {
      owed += more;
      bytes.position(bytes.limit());
      return;
    }
    if (held.length - to < more) {
      byte[] room = to - from + more > held.length ? new byte[WINDOW + 8192] : held;
      System.arraycopy(held, from, room, 0, to - from);
      to -= from;
      from = 0;
      held = room.length - to < more ? Arrays.copyOf(room, to + more) : room;
    }
    bytes.get(held, to, more);
    to += more;
    notifyAll();
  }

  synchronized void ask(CapacityChannel channel) throws IOException {
    sender = channel;
    giveRoom();
  }

  private void giveRoom() throws IOException {
    CapacityChannel channel = sender;
    if (channel != null && owed > 0 && (unwanted || from == to)) {
      int more = owed;
      owed = 0;
      channel.update(more);
    }
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized void lose() {
    gone = true;
    held = new byte[0];
    from = 0;
    to = 0;
    notifyAll();
  }

  /** What still comes is dropped; tells how much has come until now. */
  synchronized long drop() {
    unwanted = true;
    held = new byte[0];
    owed += to - from;
    from = 0;
    to = 0;
    try {
      giveRoom();
    } catch (IOException e) {
      gone = true; // then nothing more comes
    }
    return taken;
  }

  synchronized long taken() {
    return taken;
  }

  /** It is the sender's turn. */
  synchronized boolean due() {
    return !ended && !gone && to - from < WINDOW / 2;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Runnable first;
    synchronized (this) {
      first = wanted;
      wanted = null;
    }
    if (first != null) {
      first.run();
    }
    synchronized (this) {
      await();
      if (from == to) {
        return -1;
      }
      int some = Math.min(length, to - from);
      System.arraycopy(held, from, bytes, offset, some);
      from += some;
      owed += some;
      if (from == to) {
        from = 0;
        to = 0;
      }
      giveRoom();
      return some;
    }
  }

  private void await() throws IOException {
    while (from == to && !ended && !gone) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClientGone();
      }
    }
    if (gone) {
      throw new ClientGone();
    }
  }
}
