package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.CREDITS;
import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.OBJECT;
import static dev.clipchat.client.standin.StandInCloud.Call.POLL;
import static dev.clipchat.client.standin.StandInCloud.Call.SESSION;
import static dev.clipchat.client.standin.StandInCloud.Call.START;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.Call.TOKEN;
import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each deed makes exactly the documented requests, in the documented order. */
class WalkTest {

  @TempDir Path home;
  private StandInCloud cloud;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    cloud = new StandInCloud();
    cloud.renders(Files.readAllBytes(TestClips.clip(2)));
    client = new Client(home, cloud.base(), "nmv_usr_given");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  private Path video(String name) throws IOException {
    return Files.copy(TestClips.clip(2), home.resolve(name));
  }

  @Test
  void sayMakesASessionReadsTheStateAndSendsTheMessage() {
    client.perform(new Deed.Message("make it brighter"));

    assertEquals(List.of(SESSION, STATE, MESSAGE), cloud.calls());
    assertEquals("Done.", client.screen().text());
    assertEquals(
        "{\"app_name\":\"nemo_agent\",\"user_id\":\"me\",\"session_id\":\"s1\","
            + "\"new_message\":{\"parts\":[{\"text\":\"make it brighter\"}]}}",
        StandInCloud.body(cloud.requests(MESSAGE).get(0)));
    assertEquals("text/event-stream", cloud.requests(MESSAGE).get(0).getHeaders().get("Accept"));
    assertEquals(
        "{\"task_name\":\"project\",\"language\":\"en\"}",
        StandInCloud.body(cloud.requests(SESSION).get(0)));
  }

  @Test
  void withoutATokenOneIsAskedForFirst() {
    new Client(home, cloud.base(), "").perform(new Deed.Credits());

    assertEquals(List.of(TOKEN, CREDITS), cloud.calls());
  }

  @Test
  void uploadSendsTheFileAndReadsWhatArrived() throws IOException {
    video("a.mp4");
    cloud.holds(StandInCloud.DRAFT, "[{\"name\":\"a.mp4\",\"width\":320,\"height\":240}]");

    client.perform(new Deed.Upload(List.of("a.mp4")));

    assertEquals(List.of(SESSION, UPLOAD, STATE), cloud.calls());
    Block.Uploaded shown = client.screen().blocks(Block.Uploaded.class).get(0);
    assertEquals("a.mp4", shown.name());
    assertEquals(320, shown.media().width());
  }

  @Test
  void statusReadsTheStateOfTheCurrentSession() {
    client.perform(new Deed.Message("hello"), new Deed.Status());
    new Client(home, cloud.base(), "nmv_usr_given").perform(new Deed.Status());

    assertEquals(List.of(SESSION, STATE, MESSAGE, STATE, STATE), cloud.calls());
    assertTrue(cloud.requests(STATE).get(2).getTarget().contains("/s1/"));
    assertEquals(
        "Timeline (1 track): 1. Video: a.mp4 (0-2s)",
        client.screen().blocks(Block.Tracks.class).get(0).summary());
  }

  @Test
  void exportChecksStartsPollsDownloadsChecksAndNames() throws IOException {
    client.perform(new Deed.Export(null, "x.mp4", false));

    assertEquals(List.of(SESSION, STATE, START, POLL, OBJECT), cloud.calls());
    assertArrayEquals(
        Files.readAllBytes(TestClips.clip(2)), Files.readAllBytes(home.resolve("x.mp4")));
    assertTrue(client.journal().renders(client.connection().backend()).isEmpty());
    try (var files = Files.list(home)) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
    }
  }

  @Test
  void compressUploadsSaysTheRequestAndExports() throws IOException {
    video("f.mp4");

    client.perform(new Deed.Compress(compress("f.mp4")));

    assertEquals(
        List.of(SESSION, UPLOAD, STATE, MESSAGE, STATE, START, POLL, OBJECT), cloud.calls());
    assertTrue(
        StandInCloud.body(cloud.requests(MESSAGE).get(0))
            .contains("compress this video to under 10 MB"));
    Block.Saved saved = client.screen().blocks(Block.Saved.class).get(0);
    assertEquals(home.resolve("f-small.mp4"), saved.file().output());
    assertTrue(Files.exists(home.resolve("f-small.mp4")));
  }

  @Test
  void aFolderThatTakesNoFilesIsToldBeforeTheUpload() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    video("f.mp4");

    // Why it takes none is told differently to root and to others.
    assertInstanceOf(
        Failure.OutputUnwritable.class,
        client.fails(new Deed.Compress(compress("f.mp4").withOutput("/proc/x.mp4"))));
    assertEquals(List.of(), cloud.calls());
    assertEquals(0, client.actions().waitingJobs());
  }

  @Test
  void aPlaceUnderAFileIsToldBeforeTheUpload() throws IOException {
    Path file = video("f.mp4");

    assertEquals(
        new Failure.OutputUnwritable(file.resolve("x.mp4"), Text.of("client.folder_is_file")),
        client.fails(new Deed.Compress(compress("f.mp4").withOutput("f.mp4/x.mp4"))));
    assertEquals(List.of(), cloud.calls());
    assertEquals(0, client.actions().waitingJobs());
  }

  private static CompressRequest compress(String file) {
    return new CompressRequest(
        List.of(file),
        Size.parse("10MB"),
        null,
        CompressRequest.Picture.OPEN,
        CompressRequest.Part.WHOLE,
        "",
        new CompressRequest.Delivery(null, false, false, true, 1));
  }
}
