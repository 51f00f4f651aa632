package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Shelf;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each account has left. A credit in use is a held lock, so that a crash in the middle of the
 * work gives it back.
 */
public final class Credits {

  /** What an unlimited account shows: more than anybody spends, and fit for any number type. */
  private static final long PLENTY = 1_000_000_000;

  private final long grant;
  private final Path holds;
  private final Shelf<Spent> shelf;

  /** A negative grant is an unlimited one. */
  public Credits(long grant, Path data, ObjectMapper json) {
    this.grant = grant;
    this.holds = data.resolve("accounts/holds");
    this.shelf = new Shelf<>(data.resolve("accounts/spent"), Spent.class, json);
  }

  /** What an account has used up. */
  record Spent(long credits) {}

  /**
   * {@code total} is what is left, {@code frozen} the part of it that work in progress reserves.
   */
  public record Balance(long available, long frozen, long total, boolean unlimited) {}

  public long grant() {
    return grant < 0 ? PLENTY : grant;
  }

  public Balance balance(Account account) {
    if (isUnlimited(account)) {
      return new Balance(PLENTY, 0, PLENTY, true);
    }
    try (LockFile lock = LockFile.take(shelf.lockOf(account.id()))) {
      return count(account);
    }
  }

  /** Reserves one credit for a piece of work. */
  public Hold hold(Account account) {
    if (isUnlimited(account)) {
      return new Hold(account, null, null);
    }
    try (LockFile lock = LockFile.take(shelf.lockOf(account.id()))) {
      if (count(account).available() < 1) {
        throw new ClipchatException(new Failure.OutOfCredits(null));
      }
      Path file = folderOf(account).resolve(UUID.randomUUID() + ".lock");
      return new Hold(account, file, LockFile.take(file));
    }
  }

  private boolean isUnlimited(Account account) {
    return grant < 0 || account.own();
  }

  private Balance count(Account account) {
    long left = grant - shelf.get(account.id()).map(Spent::credits).orElse(0L);
    long frozen = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folderOf(account))) {
      for (Path file : all) {
        Optional<LockFile> stale = LockFile.tryTake(file);
        if (stale.isPresent()) {
          WholeFile.discard(file);
          stale.get().close();
        } else {
          frozen++;
        }
      }
    } catch (NoSuchFileException e) {
      // Nothing was ever reserved.
      return new Balance(left, 0, left, false);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(holds, WholeFile.reason(e)), e);
    }
    return new Balance(Math.max(0, left - frozen), frozen, left, false);
  }

  private Path folderOf(Account account) {
    return holds.resolve(Shelf.hash(account.id()));
  }

  /** One reserved credit; given back on close unless it was charged. */
  public final class Hold implements AutoCloseable {

    private final Account account;
    private final @Nullable Path file;
    private final @Nullable LockFile held;
    private boolean charged;

    private Hold(Account account, @Nullable Path file, @Nullable LockFile held) {
      this.account = account;
      this.file = file;
      this.held = held;
    }

    /** The work was done. */
    public void charge() {
      charged = true;
    }

    @Override
    public void close() {
      if (file == null || held == null) {
        return;
      }
      try (LockFile lock = LockFile.take(shelf.lockOf(account.id()))) {
        if (charged) {
          long before = shelf.get(account.id()).map(Spent::credits).orElse(0L);
          shelf.put(account.id(), new Spent(before + 1));
        }
        WholeFile.discard(file);
        held.close();
      }
    }
  }
}
