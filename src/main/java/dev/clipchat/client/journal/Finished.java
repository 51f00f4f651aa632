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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /**
   * Writes down that the file is the result of the wish.
   *
   * @param wish {@link RequestKey#of}
   * @param facts what there is to tell about the result: words without line ends
   */
  public void remember(String wish, Path output, Map<String, String> facts) {
    String told =
        facts.entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue() + "\n")
            .collect(Collectors.joining());
    WholeFile.write(file(output), record(wish, output) + told);
    forgetTheOldest();
  }

  /** What was remembered of the result, where it is the one of this wish. */
  public Optional<Map<String, String>> done(String wish, Path output) {
    if (!Files.isRegularFile(output)) {
      return Optional.empty();
    }
    String record = record(wish, output);
    return WholeFile.read(file(output))
        .filter(text -> text.startsWith(record))
        .map(text -> facts(text.substring(record.length())));
  }

  private static Map<String, String> facts(String told) {
    return told.lines()
        .filter(line -> line.indexOf('=') > 0)
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1], (one, two) -> two));
  }

  private static String record(String wish, Path output) {
    return wish + "\n-> " + RequestKey.identity(output) + "\n";
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
