package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import dev.clipchat.ffmpeg.Decode;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job as a user does it: through the launcher, on files, with nothing but the screen. */
class CompressIT {

  private static final long CEILING = 150_000;

  @TempDir private Path folder;
  private Path clip;
  private Desk desk;

  @BeforeEach
  void aFolderWithAClip() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path videos = Files.createDirectories(folder.resolve("my videos"));
    clip = Files.copy(TestClips.noise(320, 180, 25, 3), videos.resolve("summer 假期.mp4"));
    assertTrue(Files.size(clip) > 2 * CEILING, "the clip is larger than the ceiling");
    desk = new Desk(home, videos);
  }

  @Test
  void aCheckedFileUnderTheCeilingAndItsPathOnStdout() throws Exception {
    Ended ended = run("compress", "summer 假期.mp4", "--under", "150k", "--fast", "-o", "small.mp4");

    assertEquals(0, ended.code(), ended.err());
    assertEquals(List.of("small.mp4"), ended.outLines());
    Path small = desk.folder().resolve("small.mp4");
    assertTrue(Files.size(small) <= CEILING, () -> "bytes: " + small.toFile().length());
    Probe before = TestClips.probe(clip);
    Probe after = TestClips.probe(small);
    assertEquals(
        before.duration().toMillis(), after.duration().toMillis(), 100, "as long as the source");
    Decode.Decoded decoded = new Decode(TestClips.ffmpeg()).read(small, new Stop());
    assertTrue(decoded.problems().isEmpty(), () -> "" + decoded.problems());
    assertEquals(List.of("small.mp4", "summer 假期.mp4"), names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          66 | missing.mp4       | 150k   | out.mp4  | missing.mp4
          66 | text.mp4          | 150k   | out.mp4  | text.mp4
          66 | empty.mp4         | 150k   | out.mp4  | empty.mp4
          2  | summer 假期.mp4   | banana | out.mp4  | banana
          73 | summer 假期.mp4   | 150k   | there.mp4 | there.mp4
          73 | summer 假期.mp4   | 150k   | summer 假期.mp4 | summer
          73 | summer 假期.mp4   | 150k   | no/such/folder/out.mp4 | no/such/folder
          3  | summer 假期.mp4   | 2k     | out.mp4  | 2
          """)
  void whatCannotBeDoneIsOneLineAndLeavesNothing(
      int code, String file, String under, String out, String named) throws Exception {
    Files.writeString(desk.folder().resolve("text.mp4"), "this is no video\n".repeat(50));
    Files.createFile(desk.folder().resolve("empty.mp4"));
    Files.writeString(desk.folder().resolve("there.mp4"), "mine");
    List<String> before = names();

    Ended ended = run("compress", file, "--under", under, "-o", out, "-q");

    assertEquals(code, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains(named), ended.err());
    assertFalse(ended.err().contains("Exception") || ended.err().contains("\tat "), ended.err());
    assertEquals(before, names());
    assertEquals("mine", Files.readString(desk.folder().resolve("there.mp4")));
  }

  @Test
  void severalFilesGoIntoAFolderThatIsMadeForThem() throws Exception {
    Files.copy(TestClips.clip(1), desk.folder().resolve("b.mp4"));
    Ended ended =
        run("compress", "summer 假期.mp4", "b.mp4", "no.mp4", "--under", "150k", "-o", "small/");

    assertEquals(10, ended.code(), ended.err());
    assertEquals(2, ended.outLines().size(), ended.out());
    for (String line : ended.outLines()) {
      assertTrue(Files.size(desk.folder().resolve(line)) <= CEILING, line);
    }
  }

  @Test
  void theDemoNeedsNoVideoOfOnesOwn() throws Exception {
    Ended ended = run("demo");

    assertEquals(0, ended.code(), ended.err());
    assertEquals(1, ended.outLines().size(), ended.out());
    Path small = desk.folder().resolve(ended.outLines().get(0));
    assertTrue(small.getFileName().toString().endsWith("-2MB.mp4"), small.toString());
    assertTrue(Files.size(small) <= 2_000_000);
    assertTrue(new Decode(TestClips.ffmpeg()).read(small, new Stop()).clean());
    assertTrue(ended.err().contains("looks the same"), ended.err());
  }

  @Test
  void aScriptOfCommandsIsAConversation() throws Exception {
    assertEquals(0, run("sessions", "new", "-q").code());
    Ended upload = run("upload", "summer 假期.mp4");
    assertEquals(0, upload.code(), upload.err());
    Ended said = run("say", "keep only the first 1 second, mute it, 90p");
    assertEquals(0, said.code(), said.err());
    Ended status = run("status");
    assertTrue(
        status.out().startsWith("Timeline (1 track): 1. Video: summer 假期.mp4 (0-1s"), status.out());
    Ended export = run("export", "-o", "short.mp4");
    assertEquals(0, export.code(), export.err());
    assertEquals(List.of("short.mp4"), export.outLines());
    Probe probe = TestClips.probe(desk.folder().resolve("short.mp4"));
    assertEquals(1000, probe.duration().toMillis(), 100);
    assertTrue(probe.sound().isEmpty());
  }

  @Test
  void pipedLinesAreAConversationWithoutATerminal() throws Exception {
    Ended ended =
        desk.feed("\"summer 假期.mp4\"\nkeep only the first second\nstatus\n", Launched.launcher());
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("(0-1s)"), ended.out());
    assertFalse(ended.out().contains("\u001b"), "no escapes in a pipe");
  }

  private Ended run(String... arguments) throws Exception {
    return desk.run(Launched.launcher(), arguments);
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(desk.folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
