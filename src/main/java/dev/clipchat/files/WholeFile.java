package dev.clipchat.files;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Small files that are there whole or not at all: temporary name, sync, rename. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a file that only its owner can read. */
  public static void write(Path file, byte[] content) {
    Path temporary = beside(file);
    try {
      Places.makePrivate(folderOf(file));
      Places.createSecret(temporary);
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(temporary);
      throw new ClipchatException(new Failure.StorageFailed(file, reason(e)), e);
    }
  }

  public static void write(Path file, String content) {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  public static Optional<String> read(Path file) {
    try {
      // Bytes that are no text become marks of that: what reads them finds no sense in them.
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(file, reason(e)), e);
    }
  }

  /**
   * Gives a finished file its name in one step. Without {@code replace} a file that stands there
   * already, even since a moment ago, is left alone.
   */
  public static void release(Path finished, Path target, boolean replace) {
    try {
      try (FileChannel sync = FileChannel.open(finished, StandardOpenOption.WRITE)) {
        sync.force(true);
      }
      if (replace) {
        Files.move(
            finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        // A link fails where the name is taken, a rename would replace what has it.
        linkOrMove(finished, target);
      }
    } catch (FileAlreadyExistsException e) {
      throw new ClipchatException(new Failure.OutputExists(target), e);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(target, reason(e)), e);
    }
  }

  private static void linkOrMove(Path finished, Path target) throws IOException {
    try {
      Files.createLink(target, finished);
      discard(finished); // the file has its name: what is left of the other one does not matter
    } catch (UnsupportedOperationException | AtomicMoveNotSupportedException e) {
      Files.move(finished, target);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      // A file system without hard links: the plain move still refuses a name that is taken.
      Files.move(finished, target);
    }
  }

  /** A name in the same folder that nothing else uses, so that the rename stays on one disk. */
  public static Path beside(Path file) {
    String name = "." + SafeName.shorten(String.valueOf(file.getFileName()), 80);
    return file.resolveSibling(name + "." + UUID.randomUUID().toString().substring(0, 8) + ".part");
  }

  /**
   * Makes a hidden file where the other will stand and takes it away again: permissions alone do
   * not tell whether a folder takes files.
   */
  public static void tryBeside(Path file) {
    Path trial = beside(file);
    try {
      Files.createFile(trial);
      Files.delete(trial);
    } catch (NoSuchFileException e) {
      Path folder = folderOf(file);
      Text why =
          Files.isDirectory(folder)
              ? Text.of("ground.no_new_files")
              : Text.of("ground.no_such_folder");
      throw new ClipchatException(new Failure.OutputUnwritable(file, why), e);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(file, reason(e)), e);
    }
  }

  public static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is a leftover of ours that the next clean-up finds; what led here matters more.
      file.toFile().deleteOnExit();
    }
  }

  /** What an input or output error means, without the path that it repeats. */
  public static Text reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return Text.of("ground.permission_denied");
    }
    if (e instanceof NoSuchFileException) {
      return Text.of("ground.no_such_folder");
    }
    if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
      return known(f.getReason());
    }
    return known(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }

  /** What the system says most often, in words of ours; else its own. */
  private static Text known(String system) {
    return switch (system) {
      case "Permission denied" -> Text.of("ground.permission_denied");
      case "No space left on device" -> Text.of("ground.disk_full");
      case "Read-only file system" -> Text.of("ground.read_only");
      case "Is a directory" -> Text.of("ground.is_folder");
      default -> Text.asItIs(system);
    };
  }

  private static Path folderOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
