package dev.clipchat.engine.store.disk;

import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on its way in: a folder of its own with a lock that is held meanwhile, so that whoever
 * finds the lock free knows that its process has died. What it becomes in the session is written
 * down in it before it is there.
 */
final class DiskIncoming implements Bytes.Incoming {

  private final Arrivals arrivals;
  private final Path folder;
  private final Session session;
  private final Path file;
  private final boolean own;
  private final LockFile lock;
  private boolean settled;

  /**
   * @param own whether the file is the user's and not ours
   */
  DiskIncoming(Arrivals arrivals, Path folder, Session session, Path file, boolean own) {
    this.arrivals = arrivals;
    this.folder = folder;
    this.session = session;
    this.file = file;
    this.own = own;
    this.lock = held(folder.resolve(Arrivals.LOCK));
    boolean begun = false;
    try {
      WholeFile.write(folder.resolve(Arrivals.PLACE), session.id());
      begun = true;
    } finally {
      if (!begun) {
        close();
      }
    }
  }

  /** Whoever clears up may have come between the folder and its lock. */
  private static LockFile held(Path file) {
    LockFile lock = LockFile.take(file);
    while (!Files.exists(file)) {
      lock.close();
      lock = LockFile.take(file);
    }
    return lock;
  }

  @Override
  public Path file() {
    return file;
  }

  boolean own() {
    return own;
  }

  /** Written before the place is: a crash in between leaves a word about nothing. */
  void becomes(String id) {
    WholeFile.write(folder.resolve(Arrivals.PLACE), session.id() + "\n" + id);
  }

  @Override
  public void settle() {
    settled = true;
  }

  @Override
  public void close() {
    try (lock) {
      if (settled) {
        Arrivals.drop(folder);
      } else {
        arrivals.undo(folder);
      }
    } catch (ClipchatException e) {
      // Whoever clears up next does it; what led here matters more.
      return;
    }
  }
}
