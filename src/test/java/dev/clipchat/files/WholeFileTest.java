package dev.clipchat.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void writesAFileThatOnlyItsOwnerReads() throws Exception {
    Path file = folder.resolve("deep/er/token");
    WholeFile.write(file, "geheim");
    WholeFile.write(file, "newer");
    assertEquals("newer", WholeFile.read(file).orElseThrow());
    assertEquals("rw-------", modes(file));
    assertEquals("rwx------", modes(file.getParent()));
    assertEquals(List.of("token"), names(file.getParent()));
  }

  @Test
  void aMissingFileIsNoFailure() {
    assertTrue(WholeFile.read(folder.resolve("none")).isEmpty());
  }

  @Test
  void releasesInOneStepAndLeavesWhatStandsThere() throws Exception {
    Path done = Files.writeString(folder.resolve("done.part"), "new");
    Path target = Files.writeString(folder.resolve("out.mp4"), "old");

    ClipchatException e =
        assertThrows(ClipchatException.class, () -> WholeFile.release(done, target, false));
    assertEquals(new Failure.OutputExists(target), e.failure());
    assertEquals("old", Files.readString(target));

    WholeFile.release(done, target, true);
    assertEquals("new", Files.readString(target));
    assertFalse(Files.exists(done));
  }

  @Test
  void releaseSaysWhyAFolderCannotBeWritten() throws Exception {
    Path done = Files.writeString(folder.resolve("done.part"), "new");
    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () -> WholeFile.release(done, folder.resolve("no/such/out.mp4"), false));
    assertEquals(Text.of("ground.no_such_folder"), ((Failure.OutputUnwritable) e.failure()).why());
    assertEquals("new", Files.readString(done));
  }

  @Test
  void aTemporaryNameStaysShortBesideALongOne() {
    Path beside = WholeFile.beside(folder.resolve("ü".repeat(120) + ".mp4"));
    assertEquals(folder, beside.getParent());
    assertTrue(
        beside.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length
            < 255);
  }

  private static String modes(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** Whoever reads it finds that it is none of ours; an exception would stop every start. */
  @Test
  void whatIsNoTextIsReadAllTheSame() throws Exception {
    Path file = Files.write(folder.resolve("state.json"), new byte[] {'{', (byte) 0xff, '}'});
    assertEquals("{\ufffd}", WholeFile.read(file).orElseThrow());
  }
}
