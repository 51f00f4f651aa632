package dev.clipchat.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.client.intent.FileLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of files as systems write them, and as people do. */
class DiskTest {

  /** Before AM and PM macOS writes a space that no key makes. */
  private static final String RECORDING = "Screen Recording at 4.48.00\u202fPM.mov";

  private static final String TYPED = "Screen Recording at 4.48.00 PM.mov";
  private static final String TAKEN_APART = "cafe\u0301.mp4";
  private static final String IN_ONE = "caf\u00e9.mp4";

  @TempDir private Path home;

  private FileLookup around() {
    return new Disk(home).surroundings();
  }

  private Optional<String> file(String text) {
    return around().file().apply(text);
  }

  private Path made(String name) throws IOException {
    return Files.createFile(home.resolve(name));
  }

  @Test
  void aSpaceThatNoKeyMakesIsFoundByAPlainOneAndByItself() throws IOException {
    String recording = made(RECORDING).toString();
    assertEquals(Optional.of(recording), file(home + "/" + TYPED));
    assertEquals(Optional.of(recording), file(recording));
    assertEquals(Optional.of(recording), file("~/" + TYPED));
  }

  @Test
  void anAccentIsFoundHoweverItIsWritten() throws IOException {
    String apart = made(TAKEN_APART).toString();
    assertEquals(Optional.of(apart), file(home + "/" + IN_ONE));
    Files.delete(Path.of(apart));
    String inOne = made(IN_ONE).toString();
    assertEquals(Optional.of(inOne), file(home + "/" + TAKEN_APART));
  }

  @Test
  void whatIsNamedExactlyComesFirst() throws IOException {
    made(RECORDING);
    String plain = made(TYPED).toString();
    assertEquals(Optional.of(plain), file(plain));
  }

  @Test
  void foldersAndWhatIsNotThereAreNoFiles() throws IOException {
    Files.createDirectory(home.resolve("clips.mp4"));
    assertEquals(Optional.empty(), file(home + "/clips.mp4"));
    assertEquals(Optional.empty(), file(home + "/gone.mp4"));
    assertEquals(Optional.empty(), file(home + "/no/such/folder/a.mp4"));
    assertEquals(Optional.empty(), file("a\u0000b.mp4"));
  }

  @Test
  void patternsNameFilesInOrder() throws IOException {
    String b = made("b.mov").toString();
    String a = made("a.mov").toString();
    made("c.txt");
    Files.createDirectory(home.resolve("d.mov"));
    assertEquals(List.of(a, b), around().matching().apply("~/*.mov"));
    assertEquals(List.of(a, b), around().matching().apply(home + "/?.mov"));
    assertEquals(List.of(), around().matching().apply(home + "/none/*.mov"));
    assertEquals(List.of(), around().matching().apply(home + "/[.mov"));
  }

  @Test
  void theHomeFolderHasAShortName() {
    assertEquals(home.resolve("out.mp4"), new Disk(home).resolved("~/out.mp4"));
    assertEquals(home, new Disk(home).resolved("~"));
    assertEquals(home + "/small/", around().place().apply("~/small/"));
    assertEquals("~other/x.mp4", around().place().apply("~other/x.mp4"));
  }
}
