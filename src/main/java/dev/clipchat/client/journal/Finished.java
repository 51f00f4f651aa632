package dev.clipchat.client.journal;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which files are the result of which wish. A wish that comes again finds its file done only while
 * neither its source nor the file itself has changed since.
 */
public final class Finished {

  private static final int MOST = 2000;

  private final Path folder;

  public Finished(Places places) {
    this.folder = places.state().resolve("finished");
  }

  /** {@code wish} is {@link Wish#of}. */
  public void remember(String wish, Path output) {
    WholeFile.write(file(output), record(wish, output));
    forgetTheOldest();
  }

  public boolean isDone(String wish, Path output) {
    return Files.isRegularFile(output)
        && WholeFile.read(file(output)).filter(record(wish, output)::equals).isPresent();
  }

  private static String record(String wish, Path output) {
    return wish + "\n-> " + Wish.identity(output) + "\n";
  }

  private Path file(Path output) {
    byte[] name = output.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(UUID.nameUUIDFromBytes(name) + ".txt");
  }

  private void forgetTheOldest() {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> records = all.filter(f -> f.toString().endsWith(".txt")).toList();
      records.stream()
          .sorted(Comparator.comparing(Finished::age))
          .limit(Math.max(0, records.size() - MOST))
          .forEach(WholeFile::discard);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folder, WholeFile.reason(e)), e);
    }
  }

  private static long age(Path record) {
    try {
      return Files.getLastModifiedTime(record).toMillis();
    } catch (NoSuchFileException e) {
      // Another process has forgotten it.
      return 0;
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(record, WholeFile.reason(e)), e);
    }
  }
}
