package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way over real sockets with real ffmpeg. */
class BackendTest {

  @TempDir Path data;

  @Test
  void leadsFromTokenToCheckedFile() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      JsonNode uploaded = wire.upload(session, TestClips.clip(2));
      assertEquals(0, uploaded.path("code").asInt(), uploaded.toString());

      assertEquals(0, wire.export(session, "render_1").path("code").asInt());
      JsonNode done = wire.ended("render_1");
      assertEquals("completed", done.path("status").asText(), done.toString());
      String url = done.path("output").path("url").textValue();
      assertNotNull(url);
      assertEquals("mp4", done.path("output").path("format").asText());
      Path file = Files.write(data.resolve("out.mp4"), wire.download(url));
      assertEquals(Files.size(file), done.path("output").path("bytes").asLong());
      assertEquals(2000, TestClips.probe(file).duration().toMillis(), 60);
    }
  }
}
