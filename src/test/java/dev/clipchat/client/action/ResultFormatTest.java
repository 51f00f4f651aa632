package dev.clipchat.client.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.CompressRequest.Delivery;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.engine.Backend;
import dev.clipchat.engine.BackendSettings;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result is what the ending of its name says. */
class ResultFormatTest {

  @TempDir Path home;
  private Backend backend;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    backend =
        Backend.start(
            BackendSettings.inProcess(TestClips.places(), Map.of(), Pace.real())
                .withData(home.resolve("data")));
    client = Client.here(home, backend.url(), backend.token());
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  private static Deed asGif(String output, boolean ours) {
    return new Deed.Compress(
        new CompressRequest(
            List.of("a.mp4"),
            null,
            null,
            CompressRequest.Picture.OPEN,
            CompressRequest.Part.WHOLE,
            "as gif",
            new Delivery(output, ours, false, false, true, 1)));
  }

  @Test
  void aNameThatSaysAnotherFormatThanTheWishesIsRefused() {
    Failure.Usage failure = (Failure.Usage) client.fails(asGif("x.webm", false));

    assertEquals(
        Text.of("client.other_ending", "ending", "webm", "format", "gif"), failure.problem());
    assertFalse(Files.exists(home.resolve("x.webm")));
  }

  @Test
  void aNameOfOursFollowsTheWishes() {
    client.perform(asGif("a-small.mp4", true));

    assertTrue(Files.exists(home.resolve("a-small.gif")));
    assertEquals(
        "gif", client.screen().blocks(Block.Saved.class).get(0).file().codec(), "what is in it");
  }

  @Test
  void anExportsNameIsTheLastWordOrRefused() {
    Actions actions = client.actions();
    actions.perform(new Deed.Upload(List.of("a.mp4")), client.turn());
    actions.perform(new Deed.Message("as gif"), client.turn());
    actions.perform(new Deed.Export("webm", "x.webm", false), client.turn());

    assertEquals("vp9", client.screen().blocks(Block.Saved.class).get(0).file().codec());
    for (String name : List.of("x.mp4", "x.txt")) {
      Deed export = new Deed.Export(name.endsWith("mp4") ? "mp4" : null, name, false);
      ClipchatException refused =
          assertThrows(ClipchatException.class, () -> actions.perform(export, client.turn()));
      assertInstanceOf(Failure.Usage.class, refused.failure());
    }
  }
}
