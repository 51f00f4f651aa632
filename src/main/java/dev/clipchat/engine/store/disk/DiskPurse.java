package dev.clipchat.engine.store.disk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Purse;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens and credits, a small file each. A credit in use is a held lock, so that a crash in the
 * middle of the work gives it back.
 */
public final class DiskPurse implements Purse {

  private final RecordFolder<Grant> tokens;
  private final RecordFolder<Issued> issued;
  private final RecordFolder<Spent> spent;
  private final RecordFolder<Today> today;
  private final Path holds;

  public DiskPurse(Path data, ObjectMapper json) {
    Path accounts = new Folders(data).accounts();
    this.tokens = new RecordFolder<>(accounts.resolve("tokens"), Grant.class, json);
    this.issued = new RecordFolder<>(accounts.resolve("issued"), Issued.class, json);
    this.spent = new RecordFolder<>(accounts.resolve("spent"), Spent.class, json);
    this.today = new RecordFolder<>(accounts.resolve("today"), Today.class, json);
    this.holds = accounts.resolve("holds");
  }

  /** When tokens were given to one client or one place. */
  record Issued(List<Long> times) {}

  /** What an account has used up. */
  record Spent(long credits) {}

  /** What an account has done on a day. */
  record Today(long day, Map<Daily, Long> amounts) {}

  @Override
  public Optional<Grant> grant(String token) {
    return tokens.get(token);
  }

  @Override
  public boolean give(String token, Grant grant, Applicant to, long now) {
    // Everybody queues here: two locks taken in any order could wait for each other.
    try (LockFile lock = LockFile.take(issued.lockOf("all"))) {
      List<Long> toClient = givenTo(to.client(), to.since());
      List<Long> toPlace = givenTo(to.place(), to.since());
      if (!toClient.isEmpty() || toPlace.size() >= to.mostByPlace()) {
        return false;
      }
      tokens.put(token, grant);
      issued.put(to.client(), with(toClient, now));
      issued.put(to.place(), with(toPlace, now));
      return true;
    }
  }

  private static Issued with(List<Long> times, long now) {
    List<Long> more = new ArrayList<>(times);
    more.add(now);
    return new Issued(more);
  }

  @Override
  public List<Long> givenTo(String clientOrPlace, long since) {
    return issued.get(clientOrPlace).map(Issued::times).orElse(List.of()).stream()
        .filter(time -> time > since)
        .toList();
  }

  @Override
  public Used used(String account) {
    try (LockFile lock = LockFile.take(spent.lockOf(account))) {
      return new Used(spentBy(account), countHeld(account));
    }
  }

  @Override
  public boolean count(String account, Daily what, long amount, long most, long day) {
    try (LockFile lock = LockFile.take(today.lockOf(account))) {
      Map<Daily, Long> amounts = new EnumMap<>(Daily.class);
      today.get(account).filter(t -> t.day() == day).ifPresent(t -> amounts.putAll(t.amounts()));
      long before = amounts.getOrDefault(what, 0L);
      if (amount > most - before) {
        return false;
      }
      amounts.put(what, before + amount);
      today.put(account, new Today(day, amounts));
      return true;
    }
  }

  @Override
  public Optional<Hold> hold(String account, long granted) {
    try (LockFile lock = LockFile.take(spent.lockOf(account))) {
      if (granted - spentBy(account) - countHeld(account) < 1) {
        return Optional.empty();
      }
      Path file = holdsOf(account).resolve(UUID.randomUUID() + ".lock");
      return Optional.of(new DiskHold(account, file, LockFile.take(file)));
    }
  }

  private long spentBy(String account) {
    return spent.get(account).map(Spent::credits).orElse(0L);
  }

  private long countHeld(String account) {
    long held = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(holdsOf(account))) {
      for (Path file : all) {
        Optional<LockFile> stale = LockFile.tryTake(file);
        if (stale.isPresent()) {
          WholeFile.discard(file);
          stale.get().close();
        } else {
          held++;
        }
      }
    } catch (NoSuchFileException e) {
      return 0; // nothing was ever reserved
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(holds, WholeFile.reason(e)), e);
    }
    return held;
  }

  private Path holdsOf(String account) {
    return holds.resolve(Keys.hash(account));
  }

  private final class DiskHold implements Hold {

    private final String account;
    private final Path file;
    private final LockFile held;
    private boolean charged;

    private DiskHold(String account, Path file, LockFile held) {
      this.account = account;
      this.file = file;
      this.held = held;
    }

    @Override
    public void charge() {
      charged = true;
    }

    @Override
    public void close() {
      try (held;
          LockFile lock = LockFile.take(spent.lockOf(account))) {
        if (charged) {
          spent.put(account, new Spent(spentBy(account) + 1));
        }
        WholeFile.discard(file);
      }
    }
  }
}
