package dev.clipchat.engine.store.disk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Lease;
import dev.clipchat.engine.store.Session;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The renders, a folder each. */
public final class DiskJobs implements Jobs {

  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{32}");

  private final Folders folders;
  private final RecordFolder<Job> shelf;

  public DiskJobs(Path data, ObjectMapper json) {
    this.folders = new Folders(data);
    this.shelf = new RecordFolder<>(folders.jobs(), Job.class, json);
  }

  @Override
  public Added add(Job job, int mostUnfinished) {
    Path open = openOf(job.account());
    try (LockFile lock = LockFile.take(open.resolve("lock"))) {
      if (find(job.account(), job.id()).isPresent()) {
        return Added.BEFORE;
      }
      if (countOpen(open) >= mostUnfinished) {
        return Added.TOO_MANY;
      }
      // First the mark, then the render: a mark that leads to none counts nothing and goes.
      mark(open.resolve(String.valueOf(folders.of(job).getFileName())));
      save(job);
      return Added.NEW;
    }
  }

  /**
   * A folder of one empty file for each of an account's renders that had not ended when it was
   * looked at.
   */
  private Path openOf(String account) {
    return folders.accounts().resolve("renders").resolve(Keys.hash(account));
  }

  private static void mark(Path file) {
    try {
      Places.createSecret(file);
    } catch (FileAlreadyExistsException e) {
      return; // a crash came before its render was written
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private int countOpen(Path open) {
    int count = 0;
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(open)) {
      for (Path mark : marks) {
        String name = String.valueOf(mark.getFileName());
        if (!FOLDER.matcher(name).matches()) {
          continue;
        }
        Optional<Job> job = shelf.readIfWhole(folders.jobs().resolve(name).resolve("job.json"));
        if (job.isPresent() && !job.get().ended()) {
          count++;
        } else {
          WholeFile.discard(mark);
        }
      }
    } catch (IOException e) {
      throw failed(open, e);
    }
    return count;
  }

  @Override
  public Optional<Job> find(String account, String id) {
    return shelf.read(folders.ofJob(account, id).resolve("job.json"));
  }

  @Override
  public Optional<Job> byKey(String key) {
    int dot = key.indexOf('.');
    return dot == 32 && FOLDER.matcher(key.substring(0, dot)).matches()
        ? shelf
            .read(folders.jobs().resolve(key.substring(0, dot)).resolve("job.json"))
            .filter(job -> Keys.same(job.key(), key))
        : Optional.empty();
  }

  @Override
  public void save(Job job) {
    shelf.write(folders.of(job).resolve("job.json"), job);
  }

  @Override
  public Optional<Lease> tryLease(Job job) {
    return LockFile.tryTake(folders.of(job).resolve("lock")).map(lock -> lock::close);
  }

  @Override
  public void report(Job job, double progress, String stage) {
    Path file = folders.of(job).resolve("progress");
    Path temporary = WholeFile.beside(file);
    try {
      Places.createSecret(temporary);
      Files.writeString(temporary, progress + " " + stage, StandardCharsets.UTF_8);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      WholeFile.discard(temporary);
    }
  }

  @Override
  public Progress progress(Job job) {
    String text = WholeFile.read(folders.of(job).resolve("progress")).orElse("");
    int space = text.indexOf(' ');
    return space < 0
        ? new Progress(0, "")
        : new Progress(Double.parseDouble(text.substring(0, space)), text.substring(space + 1));
  }

  @Override
  public void askToCancel(Job job) {
    try {
      Places.createSecret(folders.of(job).resolve("cancel"));
    } catch (FileAlreadyExistsException e) {
      // It was asked before.
      return;
    } catch (IOException e) {
      throw failed(folders.of(job), e);
    }
  }

  @Override
  public boolean cancelAsked(Job job) {
    return Files.exists(folders.of(job).resolve("cancel"));
  }

  @Override
  public List<Job> unfinished() {
    return all(job -> !job.ended());
  }

  @Override
  public List<Job> of(Session session) {
    return all(
        job -> job.session().equals(session.id()) && job.account().equals(session.account()));
  }

  @Override
  public void remove(Job job) {
    try {
      Tree.delete(folders.of(job));
    } catch (IOException e) {
      throw failed(folders.of(job), e);
    }
  }

  private List<Job> all(Predicate<Job> wanted) {
    List<Job> open = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folders.jobs())) {
      for (Path one : all) {
        shelf.readIfWhole(one.resolve("job.json")).filter(wanted).ifPresent(open::add);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw failed(folders.jobs(), e);
    }
    open.sort(Comparator.comparingLong(Job::created));
    return open;
  }

  private static ClipchatException failed(Path where, IOException e) {
    return new ClipchatException(new Failure.StorageFailed(where, WholeFile.reason(e)), e);
  }
}
