package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.MESSAGE;
import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.engine.Backend;
import dev.clipchat.engine.BackendSettings;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is named again is in the session already, as long as it has not changed. */
class NamedAgainTest {

  @TempDir Path home;

  @BeforeEach
  void clips() throws IOException {
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    Files.copy(TestClips.noise(320, 180, 25, 2), home.resolve("b.mp4"));
  }

  private static Deed names(String file, String wish) {
    return new Deed.Sequence(
        List.of(new Deed.Upload(List.of(file)), new Deed.Message(wish), new Deed.Status()));
  }

  private static Deed brings(String... files) {
    return new Deed.Upload(List.of(files));
  }

  private StandInCloud cloud() {
    StandInCloud cloud = new StandInCloud();
    cloud.holds(
        "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":2000,\"m\":{\"name\":\"b.mp4\"}}]}]}",
        "[{\"name\":\"a.mp4\"},{\"name\":\"b.mp4\"}]");
    return cloud;
  }

  private static List<String> messages(StandInCloud cloud) {
    return cloud.requests(MESSAGE).stream()
        .map(StandInCloud::body)
        .map(body -> body.replaceAll("(?s).*\"text\":\"(.*?)\"}.*", "$1"))
        .toList();
  }

  @Test
  void theCloudHearsOfTheClipWithTheNextWords() {
    try (StandInCloud cloud = cloud()) {
      new Client(home, cloud.base(), "nmv_usr_given")
          .perform(
              brings("a.mp4"),
              brings("b.mp4"),
              names("b.mp4", "mute it"),
              names("a.mp4", "trim 1s of a.mp4"),
              names("b.mp4", "under 5MB"),
              brings("a.mp4"),
              new Deed.Message("make it 360p"),
              new Deed.Message("mute it"));

      assertEquals(2, cloud.requests(UPLOAD).size());
      assertEquals(
          List.of(
              "mute it", "trim 1s of a.mp4", "b.mp4: under 5MB", "a.mp4: make it 360p", "mute it"),
          messages(cloud));
    }
  }

  @Test
  void anExportIsOfTheClipThatWasNamed() throws IOException {
    try (StandInCloud cloud = cloud()) {
      Client client = new Client(home, cloud.base(), "nmv_usr_given");
      Actions actions = client.actions();
      actions.perform(brings("a.mp4", "b.mp4"), client.turn());
      actions.perform(brings("a.mp4"), client.turn());
      cloud.renders(Files.readAllBytes(TestClips.clip(2)));
      actions.perform(new Deed.Export(null, "x.mp4", false), client.turn());

      assertEquals(List.of("use a.mp4"), messages(cloud));
    }
  }

  @Test
  void aFileThatChangedIsUploadedAgain() throws IOException {
    try (StandInCloud cloud = cloud()) {
      Client client = new Client(home, cloud.base(), "nmv_usr_given");
      Actions actions = client.actions();
      actions.perform(brings("a.mp4"), client.turn());
      Files.setLastModifiedTime(home.resolve("a.mp4"), FileTime.fromMillis(1_000_000));
      actions.perform(names("a.mp4", "mute it"), client.turn());
      actions.perform(new Deed.NewSession(), client.turn());
      actions.perform(names("a.mp4", "mute it"), client.turn());

      assertEquals(3, cloud.requests(UPLOAD).size(), "changed, and in a new session");
    }
  }

  @Test
  void twoFilesOfOneNameAreNotTakenForEachOther() throws IOException {
    Files.createDirectory(home.resolve("other"));
    Files.copy(TestClips.clip(2), home.resolve("other/a.mp4"));
    try (StandInCloud cloud = cloud()) {
      new Client(home, cloud.base(), "nmv_usr_given")
          .perform(brings("a.mp4"), brings("other/a.mp4"), names("a.mp4", "mute it"));

      assertEquals(3, cloud.requests(UPLOAD).size());
    }
  }

  @Test
  void onThisComputerItBecomesTheCurrentClipAtOnce() {
    try (Backend backend =
        Backend.start(
            BackendSettings.inProcess(TestClips.places(), Map.of(), Pace.real())
                .withData(home.resolve("data")))) {
      Client client = Client.here(home, backend.url(), backend.token());
      client.perform(
          brings("a.mp4", "b.mp4"),
          brings("a.mp4"),
          new Deed.Status(),
          names("b.mp4", "mute it"),
          names("a.mp4", "trim the first 1 second of a.mp4"));

      assertEquals(2, client.screen().blocks(Block.Uploaded.class).size());
      List<String> shown =
          client.screen().blocks(Block.Tracks.class).stream().map(Block.Tracks::summary).toList();
      assertTrue(shown.get(0).contains("a.mp4"), shown::toString);
      assertTrue(shown.get(1).contains("b.mp4"), shown::toString);
      assertTrue(shown.get(2).contains("a.mp4 (0-1s)"), shown::toString);
    }
  }
}
