package dev.clipchat.engine.store.disk;

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
import java.util.List;
import java.util.Optional;

/** What is on its way into sessions, and what a process left that died meanwhile. */
final class Arrivals {

  static final String LOCK = "lock";
  static final String PLACE = "place";

  private final Folders folders;

  Arrivals(Folders folders) {
    this.folders = folders;
  }

  Path folder(String name) {
    return folders.data().resolve("incoming").resolve(name);
  }

  /** Throws away what no living process brings. */
  void clear() {
    Path all = folders.data().resolve("incoming");
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(all)) {
      for (Path folder : entries) {
        Optional<LockFile> abandoned = LockFile.tryTake(folder.resolve(LOCK));
        if (abandoned.isPresent()) {
          try (LockFile lock = abandoned.get()) {
            undo(folder);
          }
        }
      }
    } catch (NoSuchFileException e) {
      return; // nothing ever came, or others clear up too
    } catch (IOException e) {
      throw failed(all, e);
    }
  }

  /** The sessions that something is on its way into. */
  List<String> sessions() {
    Path all = folders.data().resolve("incoming");
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(all)) {
      for (Path folder : entries) {
        WholeFile.read(folder.resolve(PLACE))
            .flatMap(p -> p.lines().findFirst())
            .ifPresent(found::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw failed(all, e);
    }
    return found;
  }

  /** As if it had never come; what the session's project names has come. */
  void undo(Path folder) {
    Optional<String> place = WholeFile.read(folder.resolve(PLACE));
    if (place.isPresent()) {
      List<String> words = place.get().lines().toList();
      if (words.size() == 2) {
        undo(words.get(0), words.get(1));
      }
    }
    drop(folder);
  }

  private void undo(String session, String id) {
    Path whole = folders.sessions().resolve(session);
    if (!Files.isDirectory(whole)) {
      return; // it went, with all that was in it
    }
    try (LockFile lock = LockFile.take(whole.resolve("lock"))) {
      String project = WholeFile.read(whole.resolve("project.json")).orElse("");
      if (!project.contains("\"" + id + "\"")) {
        Tree.delete(whole.resolve("media").resolve(id));
      }
    } catch (IOException e) {
      throw failed(whole, e);
    }
  }

  static void drop(Path folder) {
    try {
      Tree.delete(folder);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static ClipchatException failed(Path where, IOException e) {
    return new ClipchatException(new Failure.StorageFailed(where, WholeFile.reason(e)), e);
  }
}
