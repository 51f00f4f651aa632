package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {

  /** Works in real time, so it takes an hour. */
  static final List<String> ENDLESS =
      List.of("-v", "error", "-re", "-f", "lavfi", "-i", "testsrc2=d=3600", "-f", "null", "-");

  @TempDir Path folder;

  @Test
  void runsAndReportsProgressThatEndsAtTheClipsLength() {
    List<String> arguments = new ArrayList<>(Input.of(TestClips.clip(2)));
    arguments.addAll(List.of("-f", "null", "-"));
    List<Progress> seen = new ArrayList<>();

    Ffmpeg.Ran ran = TestClips.ffmpeg().run(arguments, new Stop(), seen::add);

    assertTrue(ran.last().last());
    assertEquals(50, ran.last().frames());
    assertTrue(ran.last().time().compareTo(Duration.ofMillis(1900)) > 0, ran.toString());
    assertEquals(ran.last(), seen.get(seen.size() - 1));
  }

  @Test
  void aFailureCarriesTheEndOfWhatItSaid() {
    List<String> arguments = List.of("-v", "error", "-i", "/nowhere/at/all.mp4", "out.mp4");
    ClipchatException e =
        assertThrows(ClipchatException.class, () -> TestClips.ffmpeg().run(arguments, new Stop()));
    Failure.ProgramFailed failed = assertInstanceOf(Failure.ProgramFailed.class, e.failure());
    assertTrue(failed.tail().contains("No such file"), failed.tail());
    assertTrue(failed.status() > 0 && failed.status() < 256);
  }

  @Test
  void knowsWhichFiltersThereAre() {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    assertTrue(ffmpeg.hasFilter("scale", new Stop()));
    assertFalse(ffmpeg.hasFilter("scaled", new Stop()));
  }

  @Test
  void timesThatAContainerRoundsAreNoFault() {
    // 24 frames a second in Matroska's thousandths, with AV1: the frame rate is guessed too low.
    Path file = folder.resolve("rounded.mkv");
    TestClips.ffmpeg()
        .run(
            List.of(
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=128x128:r=24:d=2",
                "-c:v",
                "libsvtav1",
                "-preset",
                "12",
                file.toString()),
            new Stop(),
            p -> {});
    Decode.Decoded decoded = new Decode(TestClips.ffmpeg()).read(file, new Stop());
    assertEquals(List.of(), decoded.problems());
    assertEquals(48, decoded.frames());
  }

  @Test
  void aProgramThatCannotStartIsMissing() throws IOException {
    Path notOne = Files.writeString(folder.resolve("ffmpeg"), "no program");
    Path broken = Files.writeString(folder.resolve("broken"), "#!/nowhere/sh\n");
    assertTrue(broken.toFile().setExecutable(true));
    for (Path program : List.of(folder.resolve("absent"), notOne, broken)) {
      Binaries binaries = new Binaries(program, program, List.of(), Binaries.Origin.NAMED);
      ClipchatException e =
          assertThrows(
              ClipchatException.class,
              () -> new Ffmpeg(binaries, Pace.real()).run(List.of("-version"), new Stop()));
      assertInstanceOf(Failure.ProgramMissing.class, e.failure());
      assertTrue(StartCheck.problem(binaries).isPresent());
    }
  }

  @Test
  void argumentsAreNeverReadByAShell() throws IOException {
    Path odd = folder.resolve("a b;$(touch x)`'\"*.png");
    TestClips.ffmpeg()
        .run(
            List.of("-v", "error", "-i", TestClips.picture().toString(), "file:" + odd),
            new Stop());
    assertTrue(Files.exists(odd));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void stoppingEndsTheProgramAtOnce() throws Exception {
    Stop stop = new Stop();
    AtomicReference<ProcessHandle> child = new AtomicReference<>();
    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () ->
                TestClips.ffmpeg()
                    .run(
                        ENDLESS,
                        stop,
                        p -> {
                          child.compareAndSet(null, running("testsrc2=d=3600").get(0));
                          stop.request(Stop.INTERRUPT);
                        }));
    assertEquals(new Failure.Stopped(Stop.INTERRUPT), e.failure());
    child.get().onExit().get(60, TimeUnit.SECONDS);
    assertFalse(child.get().isAlive());
  }

  @Test
  void whoHasStoppedStartsNothing() {
    Stop stop = new Stop();
    stop.request(Stop.TERMINATE);
    assertThrows(ClipchatException.class, () -> TestClips.ffmpeg().run(ENDLESS, stop));
  }

  /** Our own children, by an argument of theirs. */
  private static List<ProcessHandle> running(String argument) {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().command().orElse("").endsWith("ffmpeg"))
        .filter(p -> p.info().commandLine().orElse("").contains(argument))
        .toList();
  }

  @Test
  void aProgramThatMakesNoProgressIsEnded() {
    // It waits for a pipe that nobody ever writes to; the time of this test passes at once.
    Path pipe = folder.resolve("pipe");
    assertEquals(0, exitOf("mkfifo", pipe.toString()));
    Pace hurried =
        new Pace() {
          @Override
          public Instant now() {
            return Instant.EPOCH; // the clock stands still: only the time waited counts
          }

          @Override
          public void pause(Duration time, Stop stop) {
            stop.check();
          }
        };
    Ffmpeg ffmpeg = new Ffmpeg(TestClips.binaries(), hurried);
    List<String> arguments = List.of("-f", "rawvideo", "-i", pipe.toString(), "-f", "null", "-");
    ClipchatException e =
        assertThrows(ClipchatException.class, () -> ffmpeg.run(arguments, new Stop()));
    Failure.ProgramFailed failed = assertInstanceOf(Failure.ProgramFailed.class, e.failure());
    assertEquals(Text.of("ground.idle", "seconds", 92L), failed.why());
  }

  private static int exitOf(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theProgramDiesWithUsEvenWhenWeAreKilled() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dclipchat.test.folder=" + System.getProperty("clipchat.test.folder", ""),
                Endless.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("working", out.readLine());
      List<ProcessHandle> children = other.descendants().toList();
      assertTrue(
          children.stream().anyMatch(p -> p.info().command().orElse("").endsWith("ffmpeg")),
          children.toString());

      other.destroyForcibly(); // kill -9: nothing of it runs any more
      other.waitFor();

      for (ProcessHandle child : children) {
        child.onExit().get(60, TimeUnit.SECONDS);
      }
    }
  }

  /** Starts an endless run and says when it works. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] args) {
      TestClips.ffmpeg()
          .run(
              ENDLESS,
              new Stop(),
              p -> {
                if (p.frames() < 20) {
                  System.out.println("working");
                  System.out.flush();
                }
              });
    }
  }

  @Test
  void progressIsReadLeniently() {
    Progress.Reader reader = new Progress.Reader();
    for (String line :
        List.of("frame=12", "total_size=N/A", "out_time_us=-5", "speed=  1.5x", "nonsense")) {
      assertTrue(reader.line(line).isEmpty());
    }
    assertEquals(
        new Progress(12, Duration.ZERO, 0, 1.5, false),
        reader.line("progress=continue").orElseThrow());
    assertEquals(
        new Progress(0, Duration.ZERO, 0, 0, true), reader.line("progress=end").orElseThrow());
  }

  @Test
  void theTailOfALongStoryIsShort() {
    LastLines tail = new LastLines();
    for (int i = 0; i < 10_000; i++) {
      tail.add("line " + i + "x".repeat(1000));
    }
    assertTrue(tail.text().length() < 25_000);
    assertTrue(tail.text().contains("line 9999"));
  }

  @Test
  void decodingFindsADamagedFile() throws IOException {
    Decode decode = new Decode(TestClips.ffmpeg());
    Path clip = TestClips.clip(2);
    Decode.Decoded whole = decode.read(clip, new Stop());
    assertTrue(whole.clean(), whole.toString());
    assertEquals(50, whole.frames());

    byte[] bytes = Files.readAllBytes(clip);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 3000; i++) {
      bytes[i] ^= 0x55;
    }
    Path damaged = Files.write(folder.resolve("damaged.mp4"), bytes);
    assertFalse(decode.read(damaged, new Stop()).clean());
  }
}
