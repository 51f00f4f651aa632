package dev.clipchat.client.action;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A client with a token of its own at a cloud that renders a clip whatever it is asked for. */
abstract class AtTheCloud {

  static final Deed EXPORT = new Deed.Export(null, "x.mp4", false);

  @TempDir Path home;
  StandInCloud cloud;
  Client client;
  byte[] video = {};

  @BeforeEach
  void start() throws IOException {
    cloud = new StandInCloud();
    video = Files.readAllBytes(TestClips.clip(2));
    cloud.renders(video);
    client = new Client(home, cloud.base(), "nmv_usr_given");
  }

  /** The process is told to end while the cloud renders: the render is in the journal. */
  void exportIsInterrupted() {
    cloud.next(
        StandInCloud.Call.POLL,
        request -> {
          client.stop().request(Stop.TERMINATE);
          return StandInCloud.json("{\"status\":\"processing\"}");
        });
    client.fails(EXPORT);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }
}
