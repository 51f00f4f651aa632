package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moments of what an export would show, as the protocol's document has them. */
class PreviewFramesTest {

  @TempDir Path folder;

  private static String still(String session, String at, int width) {
    return "/api/state/nemo_agent/me/" + session + "/still/" + at + "/" + width;
  }

  private static List<Integer> pixel(JsonNode data, int index) throws Exception {
    byte[] rgb = data.path("rgb").binaryValue();
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parts.add(rgb[3 * index + i] & 0xff);
    }
    return parts;
  }

  private static long unlike(JsonNode some, JsonNode other) throws Exception {
    byte[] a = some.path("rgb").binaryValue();
    byte[] b = other.path("rgb").binaryValue();
    assertEquals(a.length, b.length);
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
    }
    return sum / a.length;
  }

  @Test
  void showsTheEditAndNotTheSource() throws Exception {
    try (Backend backend = Backend.start(Backends.served(folder.resolve("d")))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      wire.upload(session, TestClips.clip(2));
      JsonNode later = wire.get(still(session, "1500", 32)).path("data");
      assertEquals(32, later.path("width").asInt());
      assertEquals(32 * later.path("height").asInt() * 3, later.path("rgb").binaryValue().length);

      wire.say(session, "trim the first second");
      JsonNode trimmed = wire.get(still(session, "500", 32)).path("data");
      assertTrue(unlike(later, trimmed) <= 2, "what was at 1.5 s is at 0.5 s now");

      wire.say(session, "make it black and white");
      JsonNode grey = wire.get(still(session, "500", 32)).path("data");
      List<Integer> pixel = pixel(grey, 40);
      assertTrue(Math.abs(pixel.get(0) - pixel.get(1)) <= 4, pixel.toString());
      assertTrue(Math.abs(pixel.get(1) - pixel.get(2)) <= 4, pixel.toString());
    }
  }

  @Test
  void aMomentBehindTheEndIsTheLastOne() throws Exception {
    try (Backend backend = Backend.start(Backends.served(folder.resolve("d")))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      wire.upload(session, TestClips.clip(2));
      JsonNode last = wire.get(still(session, "99000", 320)).path("data");
      assertTrue(last.path("at").asLong() < 2000, last.path("at").toString());
      assertTrue(
          wire.get("/api/state/nemo_agent/me/" + session + "/latest")
              .at("/data/state/canvas_config/stills")
              .asBoolean());
    }
  }

  @Test
  void withoutAPictureThereIsNothingToSee() throws Exception {
    try (Backend backend = Backend.start(Backends.served(folder.resolve("d")))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      assertTrue(wire.get(still(session, "0", 320)).path("code").asInt() != 0);
      wire.upload(session, TestClips.clip(2));
      assertEquals(400, wire.get(still(session, "soon", 320)).path("code").asInt());
      wire.say(session, "make it an mp3");
      assertTrue(wire.get(still(session, "0", 320)).path("code").asInt() != 0);
      assertEquals(
          false,
          wire.get("/api/state/nemo_agent/me/" + session + "/latest")
              .at("/data/state/canvas_config/stills")
              .asBoolean());
    }
  }
}
