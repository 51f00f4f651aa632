package dev.clipchat.client.journal;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which chats go on: each holds a lock of its own, and takes it away when it ends by itself. */
public final class OpenChats {

  private final Path folder;

  public OpenChats(Places places) {
    this.folder = places.state().resolve("chats");
  }

  /** A chat that goes on until this is closed; what ends without that was cut off. */
  public Going begin() {
    Path file = folder.resolve(UUID.randomUUID() + ".lock");
    return new Going(file, LockFile.take(file));
  }

  /** A chat that goes on. */
  public record Going(Path file, LockFile lock) implements AutoCloseable {
    @Override
    public void close() {
      WholeFile.discard(file);
      lock.close();
    }
  }

  /** Whether a chat was cut off since somebody last asked. */
  public boolean anyCutOff() {
    boolean any = false;
    for (Path file : files()) {
      Optional<LockFile> free = LockFile.tryTake(file);
      if (free.isPresent()) {
        any = true;
        new Going(file, free.get()).close();
      }
    }
    return any;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folder, WholeFile.reason(e)), e);
    }
  }
}
