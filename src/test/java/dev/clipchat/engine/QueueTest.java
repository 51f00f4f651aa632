package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renders that wait for each other, and what a look at one says. */
class QueueTest {

  private static final String RENDER = "/api/render/proxy/lambda/";

  @TempDir Path data;

  /** A session whose export takes far longer than asking for many of them. */
  private static String slowSession(Wire wire) throws IOException {
    String session = wire.session();
    wire.upload(session, TestClips.noise(320, 180, 25, 6));
    wire.say(session, "compress to under 200kB");
    return session;
  }

  @Test
  void aStrangerMayHaveTwentyUnfinishedAndWhatIsCalledOffCountsNoMore() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = slowSession(wire);
      JsonNode draft = wire.state(session).path("draft");
      for (int i = 1; i <= 20; i++) {
        JsonNode started = wire.export(session, "r" + i, draft);
        assertEquals(0, started.path("code").asInt(-1), started.toString());
      }
      JsonNode refused = wire.export(session, "one-more", draft);
      assertEquals(429, refused.path("code").asInt(), refused.toString());
      assertEquals(404, wire.poll("one-more").path("code").asInt());

      assertEquals("pending", wire.poll("r20").path("status").asText());
      JsonNode cancelled = wire.json(wire.request(RENDER + "r20").delete());
      assertEquals("failed", cancelled.path("status").asText(), cancelled.toString());
      assertEquals("CANCELLED", cancelled.path("code").asText());
      assertFalse(cancelled.has("retry_after_ms"), "nothing is to be waited for");

      JsonNode taken = wire.export(session, "one-more", draft);
      assertEquals(0, taken.path("code").asInt(-1), taken.toString());
      assertEquals("CANCELLED", wire.poll("r20").path("code").asText(), "it stays as it ended");
    }
  }

  @Test
  void aLookSaysHowFarItIsAndWhenToLookAgain() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      wire.export(slowSession(wire), "r");
      while (true) {
        try (Response response = wire.send(wire.request(RENDER + "r"))) {
          JsonNode status = Wire.JSON.readTree(response.body().string());
          assertTrue(
              status.path("status").asText().matches("pending|processing"), status.toString());
          long wait = status.path("retry_after_ms").asLong();
          assertTrue(wait >= 200 && wait <= 2000, status.toString());
          assertEquals(String.valueOf((wait + 999) / 1000), response.header("Retry-After"));
          double progress = status.path("progress").asDouble(-1);
          assertTrue(progress >= 0 && progress < 1, status.toString());
          if (progress > 0) {
            assertFalse(status.path("stage").asText().isBlank(), status.toString());
            return;
          }
        }
        Pace.real().pause(Duration.ofMillis(20), new Stop());
      }
    }
  }
}
