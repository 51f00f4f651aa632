package dev.clipchat.client.cli;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.ReplySink;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way out for {@code -o -}: the file is made whole first, then its bytes are all there is. */
record StandardOutput(OutputStream out) {

  private static final Path OUT = Path.of("-");

  /**
   * @param making makes the file in the folder that it is given, and tells of it where it is told
   */
  void take(ReplySink screen, BiConsumer<Path, ReplySink> making) {
    Path folder = folder();
    boolean goesOn = false;
    try {
      Path[] made = {folder};
      @Nullable SavedFile[] saved = {null};
      making.accept(
          folder,
          block -> {
            if (block instanceof Block.Saved done) {
              // The path that a script would get is not of interest: the bytes are.
              made[0] = done.file().output();
              saved[0] = done.file();
            } else {
              screen.show(block);
            }
          });
      Files.copy(made[0], out);
      out.flush();
      if (saved[0] != null) {
        screen.show(new Block.Saved(saved[0].called(OUT)));
      }
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(OUT, WholeFile.reason(e)), e);
    } catch (ClipchatException e) {
      goesOn = mayGoOn(e.failure());
      throw e;
    } finally {
      if (!goesOn) {
        delete(folder);
      }
    }
  }

  /** Whether the render may be finished later, into the same folder. */
  private static boolean mayGoOn(Failure failure) {
    return failure instanceof Failure.Stopped
        || failure instanceof Failure.OutcomeUnknown
        || failure instanceof Failure.Unreachable
        || failure instanceof Failure.ServerFailed;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("clipchat");
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(
              Path.of(System.getProperty("java.io.tmpdir", "/tmp")), WholeFile.reason(e)),
          e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Left in the system's own folder for temporary files, which it clears itself.
      folder.toFile().deleteOnExit();
    }
  }
}
