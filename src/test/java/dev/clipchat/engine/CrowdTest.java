package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once. */
class CrowdTest {

  private static final int CLIENTS = 8;

  @TempDir Path data;

  @Test
  void servesEightClientsAtOnceAndKeepsThemApart() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
    try (Backend backend = Backend.start(Backends.served(data.resolve("d")))) {
      List<Future<Wire>> visits = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        visits.add(people.submit(() -> visit(backend, number)));
      }
      List<Wire> all = new ArrayList<>();
      Set<String> urls = new HashSet<>();
      for (Future<Wire> visit : visits) {
        all.add(visit.get());
      }
      for (int i = 0; i < CLIENTS; i++) {
        // The same name for everybody's render: each has its own.
        JsonNode own = all.get(i).poll("render_1");
        urls.add(own.path("output").path("url").asText());
        assertEquals(1000 + 120 * i, own.path("output").path("duration").asLong(), 81);
      }
      assertEquals(CLIENTS, urls.size());
    } finally {
      people.shutdownNow();
    }
  }

  private Wire visit(Backend backend, int number) throws IOException {
    Wire wire = Wire.stranger(backend);
    String session = wire.session();
    Path clip = TestClips.clip(1 + 0.12 * number);
    assertEquals(0, wire.upload(session, clip).path("code").asInt());
    wire.say(session, "make it black and white");
    JsonNode infos = wire.state(session).path("video_infos");
    assertEquals(1, infos.size());
    assertEquals(clip.getFileName().toString(), infos.get(0).path("name").asText());
    assertEquals(0, wire.export(session, "render_1").path("code").asInt());
    JsonNode done = wire.ended("render_1");
    assertEquals("completed", done.path("status").asText(), done.toString());
    byte[] bytes = wire.download(done.path("output").path("url").asText());
    assertEquals(done.path("output").path("bytes").asInt(), bytes.length);
    Path kept = Files.write(data.resolve("out-" + number + ".mp4"), bytes);
    assertEquals(1000 + 120 * number, TestClips.probe(kept).duration().toMillis(), 81);
    return wire;
  }
}
