package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real runs behind each kind of wall that this system allows. */
@DisabledOnOs(OS.WINDOWS)
class SandboxTest {

  @TempDir Path folder;

  private static Ffmpeg behind(Walls walls) {
    Binaries binaries = TestClips.binaries();
    List<Sandbox> holding =
        Sandbox.holding(binaries, Map.of("PATH", System.getenv("PATH")))
            .filter(s -> s.walls() == walls)
            .toList();
    assumeTrue(!holding.isEmpty(), walls + " does not hold here");
    return new Ffmpeg(binaries.within(holding.get(0)), Pace.real());
  }

  private static String fails(Ffmpeg ffmpeg, List<String> arguments) {
    ClipchatException e =
        assertThrows(ClipchatException.class, () -> ffmpeg.run(arguments, new Stop()));
    return assertInstanceOf(Failure.ProgramFailed.class, e.failure(), e.toString()).tail();
  }

  @Test
  void thereIsAlwaysSomethingAroundARun() {
    assertFalse(TestClips.binaries().walls() == Walls.NONE);
    assertTrue(TestClips.binaries().walls().holds(Walls.Held.AMOUNTS));
  }

  @ParameterizedTest
  @EnumSource(Walls.class)
  void whatARunNeedsIsThere(Walls walls) throws IOException {
    Ffmpeg ffmpeg = behind(walls);
    Path clip = Files.copy(TestClips.clip(1), folder.resolve("a b;'ü: [x], y.mp4"));
    Path link = Files.createSymbolicLink(folder.resolve("link.mp4"), clip);
    Path work = Files.createDirectories(folder.resolve("work, 'of' its: own"));
    Path out = work.resolve("out.mp4");
    List<String> arguments = new ArrayList<>(List.of("-v", "error"));
    arguments.addAll(Input.of(link));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pass", "1"));
    arguments.addAll(List.of("-passlogfile", work.resolve("notes").toString(), out.toString()));

    ffmpeg.run(arguments, new Stop());

    assertEquals(1000, new Prober(ffmpeg).probe(out, new Stop()).duration().toMillis(), 50);
    assertTrue(new Decode(ffmpeg).read(out, new Stop()).clean());
    assertTrue(Files.exists(work.resolve("notes-0.log")));
  }

  @ParameterizedTest
  @EnumSource(Walls.class)
  void theNetworkIsOutOfReach(Walls walls) throws Exception {
    Ffmpeg ffmpeg = behind(walls);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "tcp://127.0.0.1:" + server.getLocalPort();
      List<String> arguments = List.of("-f", "mpegts", "-i", address, "-f", "null", "-");
      if (walls.holds(Walls.Held.NETWORK)) {
        fails(ffmpeg, arguments);
        server.setSoTimeout(1);
        assertThrows(SocketTimeoutException.class, server::accept);
        return;
      }
      CompletableFuture<Boolean> came =
          CompletableFuture.supplyAsync(
              () -> {
                try (Socket socket = server.accept()) {
                  return socket.isConnected();
                } catch (IOException e) {
                  return false;
                }
              });
      fails(ffmpeg, arguments);
      assertTrue(came.get(60, TimeUnit.SECONDS), "the test is able to tell");
    }
  }

  @ParameterizedTest
  @EnumSource(Walls.class)
  void otherFilesAreOutOfSight(Walls walls) throws IOException {
    Ffmpeg ffmpeg = behind(walls);
    Path secret = Files.copy(TestClips.silent(1), folder.resolve("secret.mp4"));
    List<String> arguments = List.of("-f", "lavfi", "-i", "movie=" + secret, "-f", "null", "-");
    if (walls.holds(Walls.Held.FILES)) {
      assertTrue(fails(ffmpeg, arguments).contains("No such file"));
    } else {
      ffmpeg.run(arguments, new Stop());
    }
  }

  @Test
  void memoryTimeAndOutputAreBounded() throws IOException {
    Path out = folder.resolve("out.raw");
    String large = "color=s=4000x4000:r=1:d=5";
    List<String> writes =
        List.of("-v", "error", "-f", "lavfi", "-i", large, "-f", "rawvideo", out.toString());
    assertTrue(bounded(writes, new Bounds(0, 0, 1 << 20)).contains("more than it may"));
    assertEquals(1 << 20, Files.size(out));
    List<String> thinks = List.of("-f", "lavfi", "-i", "testsrc2=s=320x180", "-f", "null", "-");
    bounded(thinks, new Bounds(0, 1, 0));
    String huge = "color=s=16000x16000:r=1:d=5";
    List<String> grows = List.of("-xerror", "-f", "lavfi", "-i", huge, "-f", "null", "-");
    assertTrue(bounded(grows, new Bounds(280L << 20, 0, 0)).contains("memory"));
  }

  private static String bounded(List<String> arguments, Bounds bounds) {
    Binaries binaries = TestClips.binaries();
    Start start =
        new Start(binaries.ffmpeg(), arguments, binaries.libraries())
            .within(Sandbox.NONE, Reach.NOTHING, bounds);
    try (Child child = Child.start(start)) {
      ClipchatException e =
          assertThrows(
              ClipchatException.class,
              () -> new Capture(child, Pace.real(), Ffmpeg.STALL).bytes(1 << 20, new Stop()));
      return assertInstanceOf(Failure.ProgramFailed.class, e.failure(), e.toString())
          .tail()
          .toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A token, a key, a proxy with its password: whatever it is called, no program gets it. */
  @Test
  void noSecretIsInTheEnvironmentOfAProgram() throws Exception {
    Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\nenv\n");
    assertTrue(program.toFile().setExecutable(true));
    ProcessBuilder other =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Shows.class.getName(),
            program.toString());
    for (String name :
        List.of("NEMO_TOKEN", "AWS_SECRET_ACCESS_KEY", "HTTPS_PROXY", "FFREPORT", "https_proxy")) {
      other.environment().put(name, "geheim");
    }
    other.environment().put("LC_ALL", "C.UTF-8");
    Process process = other.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertFalse(seen.contains("geheim"), seen);
    assertTrue(seen.contains("LC_ALL=C.UTF-8") && seen.contains("PATH="), seen);
  }

  /** Runs a program and passes on what it says. */
  static final class Shows {
    private Shows() {}

    public static void main(String[] args) {
      Path program = Path.of(args[0]);
      Binaries binaries = new Binaries(program, program, List.of(), Binaries.Origin.NAMED);
      byte[] said = new Ffmpeg(binaries, Pace.real()).capture(List.of(), 1 << 16, new Stop());
      System.out.println(new String(said, StandardCharsets.UTF_8));
    }
  }

  @Test
  void aRunSeesWhatItsArgumentsName() {
    Reach reach =
        Reach.of(
            List.of(
                "-ss",
                "3",
                "-i",
                "file:/in/a b.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=d=3:s=32x32",
                "-vf",
                "drawtext=fontfile=/fonts/it\\\\\\'s\\ one.ttf:text=x,null",
                "-x265-params",
                "info=0:pass=1:stats=/work/a\\:b/notes:x=1",
                "-passlogfile",
                "/work/two/notes",
                "-metadata",
                "title=/etc/passwd",
                "/out/x.mp4"));
    assertEquals(paths("/in/a b.mp4", "/fonts/it's one.ttf"), sorted(reach.files()));
    assertEquals(paths("/out", "/work/a:b", "/work/two"), sorted(reach.folders()));
    assertEquals(Reach.NOTHING, Reach.of(List.of("-i", "testsrc2=d=3", "-f", "null", "-")));
    assertEquals(Reach.NOTHING, Reach.of(List.of("-f", "image2pipe", "pipe:1")));
    Path here = Path.of("").toAbsolutePath();
    assertEquals(paths(here.toString()), sorted(Reach.of(List.of("out.mp4")).folders()));
  }

  private static List<String> paths(String... names) {
    return Stream.of(names).sorted().toList();
  }

  private static List<String> sorted(java.util.Set<Path> paths) {
    return paths.stream().map(Path::toString).sorted().toList();
  }
}
