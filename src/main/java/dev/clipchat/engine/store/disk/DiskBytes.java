package dev.clipchat.engine.store.disk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Keys;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Uploads in their session's folder, results in their render's. */
public final class DiskBytes implements Bytes {

  private static final Pattern ID = Pattern.compile("m[1-9][0-9]{0,5}");

  private final Folders folders;
  private final Arrivals arrivals;
  private final AtomicBoolean cleared = new AtomicBoolean();
  private final RecordFolder<Source> sources;

  public DiskBytes(Path data, ObjectMapper json) {
    this.folders = new Folders(data);
    this.arrivals = new Arrivals(folders);
    this.sources = new RecordFolder<>(Path.of("media"), Source.class, json);
  }

  /**
   * Where an upload's bytes are.
   *
   * @param reference the user's own file, where it was neither copied nor linked
   * @param bytes its size when it was uploaded
   * @param modified of a file that is also the user's: when it was last changed then, in
   *     milliseconds since 1970; 0 for a copy
   */
  record Source(@Nullable String reference, long bytes, long modified) {}

  @Override
  public Incoming receive(Session session) {
    Path folder = newArrival();
    return new DiskIncoming(arrivals, folder, session, folder.resolve("content"), false);
  }

  @Override
  public Incoming refer(Session session, Path file) {
    return new DiskIncoming(arrivals, newArrival(), session, file, true);
  }

  /** The first of a process clears up behind those before it. */
  private Path newArrival() {
    if (!cleared.getAndSet(true)) {
      arrivals.clear();
    }
    Path folder = arrivals.folder(UUID.randomUUID().toString());
    make(folder);
    return folder;
  }

  @Override
  public String keep(Session session, Incoming incoming, long bytes, long modified) {
    int number = 1;
    while (Files.exists(folderOf(session, "m" + number))) {
      number++;
    }
    String id = "m" + number;
    Path folder = folderOf(session, id);
    Path source = folder.resolve("source");
    boolean here = true;
    if (incoming instanceof DiskIncoming ours) {
      ours.becomes(id);
      make(folder);
      if (ours.own()) {
        here = link(ours.file(), source);
      } else {
        move(ours.file(), source);
      }
    } else {
      throw new IllegalArgumentException("what other stores receive is theirs");
    }
    sources.write(
        folder.resolve("source.json"),
        new Source(here ? null : incoming.file().toString(), bytes, modified));
    return id;
  }

  /** A second name for the file costs no bytes, and it stays when the first one goes. */
  private static boolean link(Path file, Path link) {
    try {
      Files.createLink(link, file.toRealPath());
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      // Another disk, or one without links: then it is remembered by its path.
      return false;
    }
  }

  @Override
  public Path media(Session session, String id, String name) {
    Path folder = folderOf(session, id);
    Source source =
        (ID.matcher(id).matches()
                ? sources.read(folder.resolve("source.json"))
                : Optional.<Source>empty())
            .orElseThrow(
                () ->
                    new ClipchatException(
                        new Failure.Usage(
                            Text.of("engine.no_such_upload", "id", id),
                            Text.of("engine.upload_ids"))));
    String reference = source.reference();
    Path file = reference == null ? folder.resolve("source") : Path.of(reference);
    return source.modified() == 0 ? file : unchanged(file, source, Path.of(name));
  }

  private static Path unchanged(Path file, Source source, Path name) {
    try {
      if (Files.size(file) == source.bytes()
          && Files.getLastModifiedTime(file).toMillis() == source.modified()) {
        return file;
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputMissing(name), e);
    }
    throw new ClipchatException(
        new Failure.InputUnreadable(name, Text.of("engine.changed_since", "name", name)));
  }

  private Path folderOf(Session session, String id) {
    return folders.of(session).resolve("media").resolve(id);
  }

  @Override
  public Path cleanWork(Job job) {
    dropWork(job);
    Path work = workOf(job);
    make(work);
    return work;
  }

  @Override
  public void dropWork(Job job) {
    try {
      Tree.delete(workOf(job));
    } catch (IOException e) {
      throw failed(workOf(job), e);
    }
  }

  private Path workOf(Job job) {
    return folders.of(job).resolve("work");
  }

  @Override
  public void keepPart(Job job, String name, Path made) {
    Path folder = folders.of(job).resolve("parts");
    make(folder);
    release(made, folder.resolve(Keys.hash(name)));
  }

  @Override
  public Optional<Path> part(Job job, String name) {
    return Optional.of(folders.of(job).resolve("parts").resolve(Keys.hash(name)))
        .filter(Files::exists);
  }

  @Override
  public void keepResult(Job job, Path checked, String name) {
    release(checked, folders.of(job).resolve(name));
  }

  /** What a program wrote was as open as the user's other files. */
  private static void release(Path made, Path place) {
    try {
      Places.makeSecret(made);
    } catch (IOException e) {
      throw failed(place, e);
    }
    WholeFile.release(made, place, true);
  }

  @Override
  public Optional<Content> result(Job job, Job.Done done) {
    Path file = folders.of(job).resolve(done.file());
    try {
      return Optional.of(new DiskContent(FileChannel.open(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  @Override
  public long free() {
    try {
      return Files.getFileStore(folders.jobs()).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static void make(Path folder) {
    try {
      Places.makePrivate(folder);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(to, e);
    }
  }

  private static ClipchatException failed(Path where, IOException e) {
    return new ClipchatException(new Failure.StorageFailed(where, WholeFile.reason(e)), e);
  }
}
