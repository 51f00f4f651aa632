package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that its owner throws away. */
class ForgetTest {

  @TempDir Path data;
  private Backend backend;
  private Wire wire;
  private String session;

  @BeforeEach
  void aSessionWithARender() throws IOException {
    backend = Backend.start(Backends.inProcess(data));
    wire = new Wire(backend.url(), backend.token());
    session = wire.session();
    wire.upload(session, TestClips.clip(1));
    wire.export(session, "r1");
    assertEquals("completed", wire.ended("r1").path("status").asText());
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  private int drop(Wire by) throws IOException {
    JsonNode answer =
        by.json(by.request("/api/tasks/me/with-session/nemo_agent/" + session).delete());
    return answer.path("code").asInt(-1);
  }

  private List<Path> left(String folder) throws IOException {
    try (Stream<Path> all = Files.list(data.resolve(folder))) {
      return all.toList();
    }
  }

  @Test
  void goesWithItsUploadsAndItsRenders() throws IOException {
    assertEquals(0, drop(wire));

    assertEquals(List.of(), left("sessions"));
    assertEquals(List.of(), left("jobs"));
    assertEquals(1002, drop(wire));
    assertEquals(404, wire.poll("r1").path("code").asInt());
  }

  @Test
  void staysWhileARenderOfItHasNotEnded() throws IOException {
    Path record = left("jobs").get(0).resolve("job.json");
    ObjectNode job = (ObjectNode) Wire.JSON.readTree(record.toFile());
    Files.writeString(record, job.put("status", "processing").toString());

    assertEquals(409, drop(wire));

    assertEquals(1, left("sessions").size());
    assertEquals(1, left("jobs").size());
  }

  @Test
  void isNobodyElsesToThrowAway() throws IOException {
    try (Backend served = Backend.start(Backends.served(data))) {
      assertEquals(1002, drop(Wire.stranger(served)));
    }
    assertTrue(Files.exists(left("sessions").get(0).resolve("session.json")));
  }
}
