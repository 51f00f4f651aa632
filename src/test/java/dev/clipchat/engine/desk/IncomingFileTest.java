package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFileTest {

  @TempDir Path folder;

  @Test
  void holdsWhatWasWritten() throws IOException {
    Path file = folder.resolve("a");
    try (IncomingFile spool = new IncomingFile(file)) {
      spool.write(new byte[] {1, 2, 3}, 2);
      assertEquals(2, spool.bytes());
    }
    assertEquals(2, Files.size(file));
  }

  @Test
  void aFileThatCannotBeMadeIsTheDisksFailure() {
    ClipchatException e =
        assertThrows(
            ClipchatException.class, () -> new IncomingFile(folder.resolve("gone/a")).close());
    assertInstanceOf(Failure.StorageFailed.class, e.failure());
  }

  @Test
  void aFileThatCannotBeWrittenIsTheDisksFailure() {
    IncomingFile closed = new IncomingFile(folder.resolve("b"));
    closed.close();
    ClipchatException e =
        assertThrows(ClipchatException.class, () -> closed.write(new byte[] {1}, 1));
    assertInstanceOf(Failure.StorageFailed.class, e.failure());
  }
}
