package dev.clipchat.client.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.api.Connection;
import dev.clipchat.client.api.RenderStatus;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.standin.Client;
import dev.clipchat.engine.Backend;
import dev.clipchat.engine.BackendSettings;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same client against the backend of this process, over the same wire. */
class EmbeddedWalkTest {

  @TempDir Path home;
  private Backend backend;
  private Client client;

  @BeforeEach
  void start() {
    backend =
        Backend.start(
            BackendSettings.inProcess(TestClips.places(), Map.of(), Pace.real())
                .withData(home.resolve("data")));
    client = Client.here(home, backend.url(), backend.token());
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  @Test
  void aConversationEndsInAFileUnderItsCeiling() throws IOException {
    Path video = Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("my clip.mp4"));

    client.perform(
        new Deed.Upload(List.of(video.toString())),
        new Deed.Message("compress this to under 200kB"),
        new Deed.Status(),
        new Deed.Export(null, null, false));

    SavedFile saved = client.screen().blocks(Block.Saved.class).get(0).file();
    assertEquals(home.resolve("my clip-200kB.mp4"), saved.output());
    assertTrue(saved.bytesAfter() <= 200_000, () -> saved.bytesAfter() + " bytes");
    assertEquals(2.0, saved.duration().toMillis() / 1e3, 0.1);
    Block.Uploaded uploaded = client.screen().blocks(Block.Uploaded.class).get(0);
    assertEquals(320, uploaded.media().width());
    assertFalse(client.screen().text().isBlank());
  }

  @Test
  void anFfmpegThatDoesNotStartIsToldAsThatAtOnce() throws IOException {
    Path programs = Files.createDirectories(home.resolve("programs"));
    String words = "ffmpeg: /lib/libm.so.6: version `GLIBC_2.99' not found (required by ffmpeg)";
    for (String name : List.of("ffmpeg", "ffprobe")) {
      Path program = programs.resolve(name);
      Files.writeString(
          program, "#!/bin/sh\necho \"" + words.replace("`", "\\`") + "\" >&2\nexit 1\n");
      assertTrue(program.toFile().setExecutable(true));
    }
    Path video = Files.copy(TestClips.clip(1), home.resolve("clip.mp4"));
    Map<String, String> environment = Map.of("CLIPCHAT_FFMPEG", programs.toString());
    try (Backend broken =
        Backend.start(
            BackendSettings.inProcess(TestClips.places(), environment, Pace.real())
                .withData(home.resolve("broken")))) {
      Client other = Client.here(home.resolve("other"), broken.url(), broken.token());

      ClipchatException e =
          assertThrows(
              ClipchatException.class,
              () -> other.perform(new Deed.Upload(List.of(video.toString()))));

      Failure.ProgramMissing missing =
          assertInstanceOf(Failure.ProgramMissing.class, e.failure(), e.toString());
      assertEquals("ffmpeg", missing.program());
      assertTrue(
          missing.why().toString().contains("it needs glibc 2.99, and this system has"),
          missing.why()::toString);
      assertFalse(missing.retryable());
    }
  }

  @Test
  void theStatusTellsWhatNoTrackShows() throws IOException {
    Path video = Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("a.mp4"));

    client.perform(
        new Deed.Upload(List.of(video.toString())),
        new Deed.Status(),
        new Deed.Message(
            "black and white, 1.5x speed, rotate 90, reverse, volume 50%, 90p, webm, under 200kB"),
        new Deed.Status());

    List<Block.Tracks> told = client.screen().blocks(Block.Tracks.class);
    assertEquals(List.of(), told.get(0).inForce());
    assertEquals(
        List.of(
            "Limit: under 200 kB",
            "90x160",
            "turned 90°",
            "black and white",
            "1.5x speed",
            "reversed",
            "volume 50%",
            "as webm"),
        told.get(1).inForce());
  }

  @Test
  void oneCompressionIsOneDeed() throws IOException {
    Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("f.mp4"));

    client.perform(new Deed.Compress(compress("f.mp4", "200kB", false)));

    Path out = home.resolve("f-200kB.mp4");
    assertTrue(Files.size(out) <= 200_000);
    assertTrue(client.book().list(Connection.LOCAL).isEmpty());
    assertEquals(List.of(), left("sessions"), "its session has gone with it");
    assertEquals(List.of(), left("jobs"));
  }

  /** What lies in one of the backend's folders. */
  private List<Path> left(String folder) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve("data").resolve(folder))) {
      return all.toList();
    }
  }

  @Test
  void theSameCompressionAgainGoesOnWithTheOneThatWasInterrupted() throws IOException {
    Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("f.mp4"));
    Deed deed = new Deed.Compress(compress("f.mp4", "200kB", false).withOutput("f-200kB.mp4"));
    Turn turn =
        new Turn(
            client.stop(),
            block -> {
              if (block instanceof Block.Progress p && p.stage() == Block.Stage.RENDERING) {
                client.stop().request(Stop.INTERRUPT);
              }
              client.screen().show(block);
            },
            client.screen());
    Actions interrupted = client.actions();
    ClipchatException stopped =
        assertThrows(ClipchatException.class, () -> interrupted.perform(deed, turn));
    String begun = client.journal().renders(Connection.LOCAL).get(0).id();
    assertTrue(stopped.failure().toString().contains("client.same_command"), stopped::toString);

    Client second = Client.here(home, backend.url(), backend.token());
    second.perform(deed);

    assertTrue(
        second.screen().notices().get(0).startsWith("Resuming "),
        second.screen().notices()::toString);
    assertEquals(List.of(), second.screen().blocks(Block.Uploaded.class), "no second job");
    SavedFile saved = second.screen().blocks(Block.Saved.class).get(0).file();
    assertEquals(home.resolve("f-200kB.mp4"), saved.output());
    assertTrue(saved.bytesAfter() <= 200_000);
    assertFalse(second.journal().hasRender(begun));
    assertEquals(List.of(), left("sessions"));
    assertEquals(List.of(), left("jobs"));
  }

  @Test
  void anotherWishIsAnotherJob() throws IOException {
    Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("f.mp4"));
    client.perform(new Deed.Compress(compress("f.mp4", "200kB", false)));
    Files.delete(home.resolve("f-200kB.mp4"));
    client.perform(new Deed.Compress(compress("f.mp4", "200kB", false)));
    assertEquals(2, client.screen().blocks(Block.Uploaded.class).size(), "nothing was left to do");
  }

  @Test
  void aStillIsExportedUnderTheNameThatItWasGiven() throws IOException {
    Path video = Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("f.mp4"));

    client.perform(
        new Deed.Upload(List.of(video.toString())),
        new Deed.Message("take a screenshot at 0:01"),
        new Deed.Export("jpg", "shot.jpg", false),
        new Deed.Export("png", "shot.png", false));

    byte[] jpg = Files.readAllBytes(home.resolve("shot.jpg"));
    byte[] png = Files.readAllBytes(home.resolve("shot.png"));
    assertEquals(List.of((byte) 0xFF, (byte) 0xD8), List.of(jpg[0], jpg[1]));
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
  }

  @Test
  void aDryRunShowsThePlanAndMakesNothing() throws IOException {
    Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("f.mp4"));

    client.perform(new Deed.Compress(compress("f.mp4", "200kB", true)));

    Block.Planned planned = client.screen().blocks(Block.Planned.class).get(0);
    assertEquals(200_000, planned.plan().ceiling());
    assertTrue(planned.plan().bytes() > 0);
    assertFalse(Files.exists(home.resolve("f-200kB.mp4")));
  }

  @Test
  void thePreviewShowsTracksAndMomentsOfTheEdit() throws IOException {
    Path video = Files.copy(TestClips.clip(2), home.resolve("a.mp4"));

    client.perform(
        new Deed.Upload(List.of(video.toString())),
        new Deed.Message("make it black and white"),
        new Deed.Preview());

    assertEquals(List.of("Video"), client.screen().blocks(Block.Bars.class).get(0).names());
    List<Block.Picture> stills = client.screen().blocks(Block.Pictures.class).get(0).pictures();
    assertEquals(List.of("0:00", "0:01", "0:02"), stills.stream().map(s -> s.caption()).toList());
    int pixel = stills.get(1).raster().rgb(100, 60);
    assertTrue(Math.abs((pixel >> 16 & 255) - (pixel & 255)) <= 4, () -> "%06x".formatted(pixel));
  }

  @Test
  void thePreviewOfNothingSaysSo() {
    client.perform(new Deed.Preview());

    assertTrue(client.screen().blocks(Block.Pictures.class).isEmpty());
    assertTrue(client.screen().blocks(Block.Bars.class).get(0).tracks().tracks().isEmpty());
  }

  @Test
  void aWishThatIsNotUnderstoodIsToldAndFails() throws IOException {
    Path video = Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    client.perform(new Deed.Upload(List.of(video.toString())));

    Failure failure = client.fails(new Deed.Message("frobnicate the wobble"));

    assertTrue(failure instanceof Failure.EditRefused, failure::toString);
    assertFalse(client.screen().text().isBlank());
  }

  @Test
  void aTextFileWithAVideosNameIsRefused() throws IOException {
    Path text = Files.writeString(home.resolve("fake.mp4"), "this is no video at all");

    Failure failure = client.fails(new Deed.Upload(List.of(text.toString())));

    assertTrue(failure instanceof Failure.InputUnsupported, failure::toString);
  }

  @Test
  void anExportOutlivesItsProcessAndItsBackend() throws IOException {
    Path video = Files.copy(TestClips.noise(480, 270, 25, 3), home.resolve("long.mp4"));
    client.perform(
        new Deed.Upload(List.of(video.toString())), new Deed.Message("compress to under 500kB"));
    stopWhileItRenders();
    backend.close();
    start();
    assertEquals(1, client.actions().waitingJobs());

    client.perform(new Deed.ResumeJobs(null));

    assertTrue(Files.size(home.resolve("out.mp4")) <= 500_000);
    assertEquals(0, client.actions().waitingJobs());
  }

  /** Starts an export, and leaves it while it renders. */
  private void stopWhileItRenders() {
    Turn turn =
        new Turn(
            client.stop(),
            block -> {
              boolean rendering =
                  block instanceof Block.Progress p && p.stage() == Block.Stage.RENDERING;
              if (rendering) {
                client.stop().request(Stop.TERMINATE);
              }
            },
            client.screen());
    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () -> client.actions().perform(new Deed.Export(null, "out.mp4", false), turn));
    assertEquals(Stop.TERMINATE, ((Failure.Stopped) e.failure()).signal());
  }

  @Test
  void aCancelledJobEndsAtTheBackendAndIsForgotten() throws IOException {
    Path video = Files.copy(TestClips.noise(480, 270, 25, 3), home.resolve("long.mp4"));
    client.perform(
        new Deed.Upload(List.of(video.toString())), new Deed.Message("compress to under 500kB"));
    stopWhileItRenders();
    client = Client.here(home, backend.url(), backend.token());
    String id = client.journal().renders(Connection.LOCAL).get(0).id();

    client.perform(new Deed.CancelJob(id));

    assertEquals(0, client.actions().waitingJobs());
    assertTrue(client.screen().notices().get(0).contains(id), client.screen().notices()::toString);
    RenderStatus status = status(id);
    while (status.phase() == RenderStatus.Phase.PENDING
        || status.phase() == RenderStatus.Phase.PROCESSING) {
      Pace.real().pause(Duration.ofMillis(20), new Stop());
      status = status(id);
    }
    assertEquals("CANCELLED", status.problem().code(), status::toString);
    assertFalse(Files.exists(home.resolve("out.mp4")));
  }

  private RenderStatus status(String id) {
    return client.service().renders().status(id, client.workplace().errand(client.turn()));
  }

  @Test
  void creditsHaveNoEndHere() {
    client.perform(new Deed.Credits());

    Block.Result shown = client.screen().blocks(Block.Result.class).get(0);
    assertEquals("Videos are processed on this computer, so it costs no credits.", shown.text());
  }

  private static CompressRequest compress(String file, String under, boolean dryRun) {
    return new CompressRequest(
        List.of(file),
        Size.parse(under),
        null,
        CompressRequest.Picture.OPEN,
        CompressRequest.Part.WHOLE,
        "",
        new CompressRequest.Delivery(null, false, dryRun, true, 1));
  }
}
