package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.SESSION;
import static dev.clipchat.client.standin.StandInCloud.Call.STATE;
import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.engine.Backend;
import dev.clipchat.engine.BackendSettings;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that the cloud does not take, and the embedded backend that does. */
class TooLargeTest {

  private static final long LIMIT = 150_000;

  @TempDir Path home;
  private StandInCloud cloud;
  private Backend backend;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    cloud = new StandInCloud();
    backend =
        Backend.start(
            BackendSettings.inProcess(TestClips.places(), Map.of(), Pace.real())
                .withData(home.resolve("data")));
    client =
        new Client(home, cloud.base(), "nmv_usr_given")
            .falling(Client.here(home, backend.url(), backend.token()));
    Path clip = Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("big.mp4"));
    assertTrue(Files.size(clip) > LIMIT);
    cloud.next(
        UPLOAD,
        StandInCloud.json(
            "{\"code\":4002,\"message\":\"too large\",\"data\":{\"limit\":" + LIMIT + "}}"));
  }

  @AfterEach
  void stop() {
    backend.close();
    cloud.close();
  }

  private static Deed compress() {
    return new Deed.Compress(
        new CompressRequest(
            List.of("big.mp4"),
            new Size(200_000),
            null,
            CompressRequest.Picture.OPEN,
            CompressRequest.Part.WHOLE,
            "",
            new CompressRequest.Delivery("small.mp4", false, false, true, 1)));
  }

  @Test
  void offATerminalNobodyIsAskedAndTheWayOutIsNamed() {
    client.screen().agrees();

    Failure failure = client.fails(new Deed.Upload(List.of("big.mp4")));

    assertEquals(new Failure.InputTooLarge("big.mp4", 0, LIMIT), failure);
    assertEquals(List.of(), client.screen().questions());
    assertEquals(1, cloud.requests(UPLOAD).size());
  }

  @Test
  void whoSaysNoKeepsTheFileHere() {
    client.screen().isATerminal();

    Failure failure = client.fails(new Deed.Upload(List.of("big.mp4")));

    assertTrue(failure instanceof Failure.InputTooLarge, failure::toString);
    assertEquals(1, client.screen().questions().size());
    assertTrue(client.screen().questions().get(0).contains("150 kB"));
    assertEquals(1, cloud.requests(UPLOAD).size());
  }

  @Test
  void whoAgreesGetsASmallerCopyUploaded() {
    client.screen().isATerminal();
    client.screen().agrees();

    client.perform(new Deed.Upload(List.of("big.mp4")));

    assertEquals(List.of(SESSION, UPLOAD, UPLOAD, STATE), cloud.calls());
    long sent = cloud.requests(UPLOAD).get(1).getBodySize();
    assertTrue(sent > 20_000 && sent <= LIMIT + 1_000, () -> sent + " bytes");
    assertTrue(StandInCloud.body(cloud.requests(UPLOAD).get(1)).contains("\"big.mp4\""));
    assertEquals(List.of(), client.screen().blocks(Block.Saved.class), "nobody asked for it");
  }

  @Test
  void aCompressionIsDoneHereAsAWhole() throws IOException {
    client.screen().isATerminal();
    client.screen().agrees();

    client.perform(compress());

    assertEquals(List.of(SESSION, UPLOAD), cloud.calls());
    assertTrue(Files.size(home.resolve("small.mp4")) <= 200_000);
    assertEquals(1, client.screen().blocks(Block.Saved.class).size());
    assertFalse(client.screen().questions().isEmpty());
  }
}
