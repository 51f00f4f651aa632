package dev.clipchat.engine.store.disk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Job;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Throws away what is old, and the oldest of what is too much. What somebody holds, a render that
 * has not ended and its session, and whatever was used a moment ago stay.
 */
public final class Cleaner {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration ABANDONED = Duration.ofDays(1);

  /** A token opens for seven days, and for as long it counts that it was given. */
  private static final Duration EXPIRED = Duration.ofDays(8);

  private final Arrivals arrivals;
  private final Path sessions;
  private final Path jobs;
  private final Path accounts;
  private final RecordFolder<Job> shelf;
  private final Keep keep;
  private final Pace pace;

  public Cleaner(Path data, ObjectMapper json, Keep keep, Pace pace) {
    this.arrivals = new Arrivals(new Folders(data));
    this.sessions = data.resolve("sessions");
    this.jobs = data.resolve("jobs");
    this.accounts = data.resolve("accounts");
    this.shelf = new RecordFolder<>(jobs, Job.class, json);
    this.keep = keep;
    this.pace = pace;
  }

  /** How long and how much is kept. */
  public record Keep(Duration age, long bytes) {}

  /** A session's or a render's folder, and the file in it that is touched when it is used. */
  private record Kept(Path folder, String record, Instant used, long bytes) {}

  public void clean() {
    arrivals.clear();
    try {
      dropBefore(accounts.resolve("tokens"), pace.now().minus(EXPIRED));
      dropBefore(accounts.resolve("issued"), pace.now().minus(EXPIRED));
      dropBefore(accounts.resolve("today"), pace.now().minus(EXPIRED));
      for (Path open : folders(accounts.resolve("renders"))) {
        if (modified(open).isBefore(pace.now().minus(EXPIRED))) {
          Tree.delete(open);
        }
      }
      List<String> busy = new ArrayList<>(arrivals.sessions());
      List<Kept> all = new ArrayList<>(endedJobs(busy));
      all.addAll(idleSessions(busy));
      all.sort(Comparator.comparing(Kept::used));
      long bytes = all.stream().mapToLong(Kept::bytes).sum();
      for (Kept one : all) {
        boolean old = one.used().isBefore(pace.now().minus(keep.age()));
        boolean fresh = one.used().isAfter(pace.now().minus(FRESH));
        if (!fresh && (old || bytes > keep.bytes()) && remove(one)) {
          bytes -= one.bytes();
        }
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(sessions, WholeFile.reason(e)), e);
    }
  }

  /** Renders that have ended; the sessions of the others are busy, unless even they are old. */
  private List<Kept> endedJobs(List<String> busy) throws IOException {
    List<Kept> ended = new ArrayList<>();
    for (Path folder : folders(jobs)) {
      Optional<Job> job = shelf.readIfWhole(folder.resolve("job.json"));
      Instant used = usedAt(folder, "job.json");
      boolean old = used.isBefore(pace.now().minus(keep.age()));
      if (job.isPresent() && !job.get().ended() && !old) {
        busy.add(job.get().session());
      } else {
        ended.add(new Kept(folder, "job.json", used, Tree.size(folder)));
      }
    }
    return ended;
  }

  private List<Kept> idleSessions(List<String> busy) throws IOException {
    List<Kept> idle = new ArrayList<>();
    for (Path folder : folders(sessions)) {
      if (!busy.contains(String.valueOf(folder.getFileName()))) {
        dropAbandoned(folder.resolve("incoming"));
        Instant used = usedAt(folder, "session.json");
        idle.add(new Kept(folder, "session.json", used, Tree.size(folder)));
      }
    }
    return idle;
  }

  /** Uploads that a crash cut off: nothing was added and nothing was written for a day. */
  private void dropAbandoned(Path incoming) throws IOException {
    Instant since = pace.now().minus(ABANDONED);
    if (Files.isDirectory(incoming) && !modified(incoming).isAfter(since)) {
      dropBefore(incoming, since);
    }
  }

  private static void dropBefore(Path folder, Instant since) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (modified(file).isBefore(since)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      return; // nothing was ever there, or others clean up too
    }
  }

  private static Instant modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  /**
   * A folder without its record is what a crash left: as old as itself. An upload that is still
   * coming is use, however long ago it began.
   */
  private static Instant usedAt(Path folder, String record) throws IOException {
    Instant used;
    try {
      used = modified(folder.resolve(record));
    } catch (NoSuchFileException e) {
      used = modified(folder);
    }
    try (DirectoryStream<Path> coming = Files.newDirectoryStream(folder.resolve("incoming"))) {
      for (Path file : coming) {
        Instant written = modified(file);
        used = written.isAfter(used) ? written : used;
      }
    } catch (NoSuchFileException e) {
      return used; // nothing is coming, or it has just come
    }
    return used;
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, Files::isDirectory)) {
      entries.forEach(all::add);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return all;
  }

  private static boolean remove(Kept one) throws IOException {
    Optional<LockFile> lock = LockFile.tryTake(one.folder().resolve("lock"));
    if (lock.isEmpty()) {
      return false;
    }
    try (LockFile held = lock.get()) {
      // Others may have used it since it was looked at.
      if (usedAt(one.folder(), one.record()).isAfter(one.used())) {
        return false;
      }
      Tree.delete(one.folder());
    }
    return true;
  }
}
