package dev.clipchat.files;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file that goes with the process which holds it, however that ends. Any thread may
 * close it.
 */
public final class LockFile implements AutoCloseable {

  /**
   * What this process holds. The system's locks belong to a whole process, and closing any channel
   * on a file drops them, so a second channel on a held file must never be opened: the one piece of
   * static state, because the thing that it mirrors is the process's own.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private LockFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Waits until nobody else holds it. */
  public static LockFile take(Path file) {
    Path key = file.toAbsolutePath().normalize();
    holdHere(key);
    LockFile lock = lock(key, true);
    if (lock == null) {
      throw new IllegalStateException("a waiting lock came back without one: " + key);
    }
    return lock;
  }

  /** Takes it if nobody holds it, neither here nor in another process. */
  public static Optional<LockFile> tryTake(Path file) {
    Path key = file.toAbsolutePath().normalize();
    synchronized (HELD) {
      if (!HELD.add(key)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(lock(key, false));
  }

  private static void holdHere(Path key) {
    synchronized (HELD) {
      while (!HELD.add(key)) {
        try {
          HELD.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new ClipchatException(
              new Failure.StorageFailed(key, Text.of("ground.lock_interrupted")), e);
        }
      }
    }
  }

  private static @Nullable LockFile lock(Path key, boolean wait) {
    boolean locked = false;
    try {
      Path parent = key.getParent();
      if (parent != null) {
        Places.makePrivate(parent);
      }
      FileChannel channel =
          FileChannel.open(
              key, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Places.secret(key));
      try {
        locked = (wait ? channel.lock() : channel.tryLock()) != null;
      } finally {
        if (!locked) {
          channel.close();
        }
      }
      return locked ? new LockFile(key, channel) : null;
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(key, WholeFile.reason(e)), e);
    } finally {
      if (!locked) {
        letGoHere(key);
      }
    }
  }

  private static void letGoHere(Path key) {
    synchronized (HELD) {
      HELD.remove(key);
      HELD.notifyAll();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(file, WholeFile.reason(e)), e);
    } finally {
      letGoHere(file);
    }
  }
}
