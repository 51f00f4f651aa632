package dev.clipchat;

import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import dev.clipchat.client.cli.ExitCode;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.files.LockFile;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each exit code by something that really happens, and one line that says what. */
@Timeout(900)
class ExitCodesIT {

  @TempDir private Path folder;
  private StandInCloud cloud;
  private Desk here;
  private Desk away;
  private final Set<ExitCode> seen = EnumSet.noneOf(ExitCode.class);

  @BeforeEach
  void aComputerAndACloud() throws IOException {
    cloud = new StandInCloud();
    Files.copy(TestClips.noise(320, 180, 25, 2), folder.resolve("f.mp4"));
    here = new Desk(Files.createDirectories(folder.resolve("home")), folder);
    away = here.with("NEMO_API_URL", cloud.base().toString()).with("NEMO_TOKEN", "nmv_usr_given");
  }

  @AfterEach
  void closeIt() {
    cloud.close();
  }

  private void ends(ExitCode code, String told, Desk desk, String... command) throws Exception {
    Ended ended = desk.run(Launched.launcher(), command);
    assertEquals(code.code(), ended.code(), String.join(" ", command) + "\n" + ended.err());
    assertTrue((ended.out() + ended.err()).contains(told), ended.out() + ended.err());
    assertFalse(ended.err().contains("Exception"), ended.err());
    seen.add(code);
  }

  @Test
  void eachCodeHasItsCause() throws Exception {
    onThisComputer();
    inTheCloud();
    interruptedAndTakenUp();
    assertEquals(EnumSet.complementOf(EnumSet.of(ExitCode.INTERRUPTED)), seen);
  }

  private void onThisComputer() throws Exception {
    ends(ExitCode.DONE, "f.mp4", here, "upload", "f.mp4");
    ends(ExitCode.DONE, "Timeline", here, "status");
    ends(ExitCode.OTHER, "Nothing was changed", here, "say", "gurble the flonk");
    ends(ExitCode.USAGE, "compress", here, "comress", "f.mp4");
    ends(ExitCode.SIZE, "smallest", here, "compress", "f.mp4", "--under", "1k");
    ends(ExitCode.INPUT, "gone.mp4", here, "compress", "gone.mp4", "--under", "1MB");
    Files.writeString(folder.resolve("mine.mp4"), "mine");
    ends(ExitCode.OUTPUT, "exists", here, "compress", "f.mp4", "--under", "1MB", "-o", "mine.mp4");
    ends(ExitCode.PART, "gone.mp4", here, "compress", "f.mp4", "gone.mp4", "--under", "9MB");
    Path config = Files.createDirectories(folder.resolve("config/clipchat"));
    Files.writeString(config.resolve("config.yaml"), "jobs: many\n");
    Desk wrong = here.with("XDG_CONFIG_HOME", config.getParent().toString());
    ends(ExitCode.CONFIGURATION, "config.yaml", wrong, "status");
  }

  private void inTheCloud() throws Exception {
    MockResponse refused = json("{\"code\":1001,\"message\":\"bad token\"}");
    cloud.next(CREDITS, refused).next(CREDITS, refused);
    ends(ExitCode.TOKEN, "token", away, "credits");
    cloud.next(START, json(402, "{\"code\":402}"));
    ends(ExitCode.CREDITS, "plan", away, "export", "-o", "x.mp4");
    cloud.next(
        CREDITS,
        new MockResponse.Builder().code(429).addHeader("Retry-After", "604800").body("{}").build());
    ends(ExitCode.RATE, "Wait", away, "credits");
    cloud.next(CREDITS, json("<html>a proxy's page</html>"));
    ends(ExitCode.SERVER, "web page", away, "credits");
    String nobody;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "http://127.0.0.1:" + taken.getLocalPort();
    }
    ends(
        ExitCode.NETWORK,
        "Can't reach",
        away.with("NEMO_API_URL", nobody),
        "upload",
        "https://example.com/a.mp4");
  }

  /** Told to end in the middle; another process has it; then the same command goes on with it. */
  private void interruptedAndTakenUp() throws Exception {
    String[] command = {"compress", "f.mp4", "--under", "120k", "-o", "small.mp4"};
    Launched first = here.start(Launched.launcher(), command);
    Path journal = folder.resolve("home/.local/state/clipchat/journal/renders");
    while (entries(journal).isEmpty() && first.process().isAlive()) {
      Pace.real().pause(Duration.ofMillis(10), new Stop());
    }
    assertTrue(first.process().toHandle().destroy());
    Ended ended = first.ended("");
    assertEquals(ExitCode.TERMINATED.code(), ended.code(), ended.err());
    seen.add(ExitCode.TERMINATED);

    Ended jobs = here.run(Launched.launcher(), "jobs", "--json");
    assertTrue(jobs.out().startsWith("{\"jobs\":[{\"id\":\"render_"), jobs.out() + jobs.err());
    assertTrue(jobs.out().contains("small.mp4\",\"since\":"), jobs.out());

    String entry = String.valueOf(entries(journal).get(0).getFileName());
    Path lock = journal.resolve(entry.replace(".json", ".lock"));
    try (LockFile somebody = LockFile.take(lock)) {
      ends(ExitCode.UNKNOWN, "Another clipchat", here, command);
    }
    ends(ExitCode.DONE, "Resuming small.mp4.", here, command);
    assertTrue(Files.size(folder.resolve("small.mp4")) <= 120_000);
    assertEquals(List.of(), entries(journal));
  }

  private static List<Path> entries(Path journal) throws IOException {
    if (!Files.isDirectory(journal)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(journal)) {
      return all.filter(f -> f.toString().endsWith(".json")).toList();
    }
  }

  @Test
  void ctrlCOnATerminalEndsACommandWith130() throws Exception {
    // Long enough that it cannot be done before somebody has pressed two keys.
    Files.copy(TestClips.noise(640, 360, 25, 8), folder.resolve("long.mp4"));
    try (Pty pty = new Pty(folder)) {
      pty.enter(
          Launched.launcher() + " compress long.mp4 --under 2MB -o small.mp4; echo \"code $?\"");
      pty.sees("Rendering").type("\u0003").sees("code " + ExitCode.INTERRUPTED.code());
      assertFalse(Files.exists(folder.resolve("small.mp4")));
    }
  }
}
