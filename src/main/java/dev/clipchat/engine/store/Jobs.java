package dev.clipchat.engine.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The renders, a folder each. A render that runs is a lock that is held, never a process number:
 * one that has not ended and whose lock nobody holds is there to be taken up.
 */
public final class Jobs {

  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{32}");

  private final Path folder;
  private final Shelf<Job> shelf;

  public Jobs(Path data, ObjectMapper json) {
    this.folder = data.resolve("jobs");
    this.shelf = new Shelf<>(folder, Job.class, json);
  }

  public Optional<Job> find(String account, String id) {
    return shelf.read(folderOf(account, id).resolve("job.json"));
  }

  /** The render whose download key that is. */
  public Optional<Job> byKey(String key) {
    int dot = key.indexOf('.');
    return dot == 32 && FOLDER.matcher(key.substring(0, dot)).matches()
        ? shelf
            .read(folder.resolve(key.substring(0, dot)).resolve("job.json"))
            .filter(
                job ->
                    MessageDigest.isEqual(
                        job.key().getBytes(StandardCharsets.UTF_8),
                        key.getBytes(StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  /** A key for that render that nobody can guess. */
  public static String newKey(String account, String id) {
    return Shelf.hash(account + "/" + id) + "." + Shelf.secret(16);
  }

  public void save(Job job) {
    shelf.write(folderOf(job).resolve("job.json"), job);
  }

  public Optional<LockFile> tryLock(Job job) {
    return LockFile.tryTake(folderOf(job).resolve("lock"));
  }

  /** An empty folder for the work; what an earlier attempt left in it is thrown away. */
  public Path cleanWork(Job job) {
    Path work = folderOf(job).resolve("work");
    try {
      Tree.delete(work);
      Places.makePrivate(work);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(work, WholeFile.reason(e)), e);
    }
    return work;
  }

  public void dropWork(Job job) {
    try {
      Tree.delete(folderOf(job).resolve("work"));
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folderOf(job), WholeFile.reason(e)), e);
    }
  }

  /** Gives a checked file its place; only then may the render be called complete. */
  public void release(Job job, Path checked, String name) {
    WholeFile.release(checked, folderOf(job).resolve(name), true);
  }

  public Path result(Job job, Job.Done done) {
    return folderOf(job).resolve(done.file());
  }

  /** How far the process that runs it has come; for all processes to read. */
  public void report(Job job, double progress, String stage) {
    Path file = folderOf(job).resolve("progress");
    Path temporary = WholeFile.beside(file);
    try {
      Files.writeString(temporary, progress + " " + stage, StandardCharsets.UTF_8);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      WholeFile.discard(temporary);
    }
  }

  public Progress progress(Job job) {
    String text = WholeFile.read(folderOf(job).resolve("progress")).orElse("");
    int space = text.indexOf(' ');
    return space < 0
        ? new Progress(0, "")
        : new Progress(Double.parseDouble(text.substring(0, space)), text.substring(space + 1));
  }

  /** From 0 to 1, and a word or two. */
  public record Progress(double fraction, String stage) {}

  /** Tells whichever process runs it to stop. */
  public void askToCancel(Job job) {
    try {
      Files.createFile(folderOf(job).resolve("cancel"));
    } catch (FileAlreadyExistsException e) {
      // It was asked before.
      return;
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folderOf(job), WholeFile.reason(e)), e);
    }
  }

  public boolean cancelAsked(Job job) {
    return Files.exists(folderOf(job).resolve("cancel"));
  }

  /** How much the disk still takes; as much as anybody wants where it does not say. */
  public long freeBytes() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Every render that has not ended, the oldest first. */
  public List<Job> unfinished() {
    return all(job -> !job.ended());
  }

  /** Every render of that session, ended or not. */
  public List<Job> of(Session session) {
    return all(
        job -> job.session().equals(session.id()) && job.account().equals(session.account()));
  }

  /** Throws one away with its file. */
  public void remove(Job job) {
    try {
      Tree.delete(folderOf(job));
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folderOf(job), WholeFile.reason(e)), e);
    }
  }

  private List<Job> all(Predicate<Job> wanted) {
    List<Job> open = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path one : all) {
        shelf.readIfWhole(one.resolve("job.json")).filter(wanted).ifPresent(open::add);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folder, WholeFile.reason(e)), e);
    }
    open.sort(Comparator.comparingLong(Job::created));
    return open;
  }

  private Path folderOf(Job job) {
    return folderOf(job.account(), job.id());
  }

  private Path folderOf(String account, String id) {
    return folder.resolve(Shelf.hash(account + "/" + id));
  }
}
