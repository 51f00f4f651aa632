package dev.clipchat.engine.ceiling;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for all that is made on the way, which is gone afterwards, however it ends. */
final class TempFolder implements AutoCloseable {

  private final Path home;
  private final Path folder;

  TempFolder(Path home) {
    this.home = home;
    this.folder = home.resolve("ceiling-work");
    try {
      Places.makePrivate(folder);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folder, WholeFile.reason(e)), e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Takes the result out, before the rest is thrown away. */
  CheckedFile keep(CheckedFile made) {
    String name = String.valueOf(made.file().getFileName());
    int dot = name.lastIndexOf('.');
    Path out = home.resolve("out" + (dot < 0 ? "" : name.substring(dot)));
    try {
      Files.move(made.file(), out, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(out, WholeFile.reason(e)), e);
    }
    return made.at(out);
  }

  @Override
  public void close() {
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
      return;
    }
    all.forEach(WholeFile::discard);
  }
}
