package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.KeptState;
import dev.clipchat.client.standin.TestPace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version wrote is opened by this one. */
class KeptStateTest {

  @TempDir Path folder;
  private Backend backend;
  private Wire wire;

  @BeforeEach
  void start() throws IOException {
    Path data = KeptState.home(folder).resolve(".local/share/clipchat");
    backend = Backend.start(Backends.inProcess(data));
    wire = new Wire(backend.url(), backend.token());
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  @Test
  void aStateIsReadWithEveryEdit() throws IOException {
    JsonNode state = wire.state(KeptState.EDITED);

    assertEquals(List.of("holiday.mp4", "song.mp3"), texts(state.path("video_infos"), "name"));
    JsonNode draft = state.path("draft");
    assertEquals(1500, draft.path("d").asLong());
    assertEquals(1000, draft.at("/t/0/sg/0/m/in").asLong());
    assertEquals(2.0, draft.at("/t/0/sg/0/m/speed").asDouble());
    assertEquals("song.mp3", draft.at("/t/1/sg/0/m/name").asText());
    assertEquals("Urban Dreams", draft.at("/t/2/sg/0/m/text").asText());
    JsonNode m = draft.path("m");
    assertEquals(90, m.at("/picture/turn").asInt());
    assertTrue(m.at("/picture/colour/grey").asBoolean());
    assertEquals(1000, m.at("/picture/fadeIn").asLong());
    assertEquals(0.5, m.at("/sound/volume").asDouble());
    assertTrue(m.path("ceiling").isMissingNode(), "it was undone");
  }

  @Test
  void undoGoesAllTheWayBackAndRedoForth() throws IOException {
    JsonNode before = edited();
    for (String gone : List.of("/picture/turn", "/picture/aspect", "/picture/fadeIn")) {
      JsonNode there = edited().path("m").at(gone);
      wire.say(KeptState.EDITED, "undo");
      assertTrue(!edited().path("m").at(gone).equals(there), gone);
    }
    for (int i = 0; i < 6; i++) {
      wire.say(KeptState.EDITED, "undo");
    }
    assertEquals(4000, edited().path("d").asLong(), "as it was uploaded");
    assertEquals(1, edited().path("t").size());
    for (int i = 0; i < 9; i++) {
      wire.say(KeptState.EDITED, "redo");
    }
    assertEquals(before, edited());
    wire.say(KeptState.EDITED, "loop it 3 times");
    assertEquals(3, edited().path("m").path("loop").asInt());
  }

  private JsonNode edited() throws IOException {
    ObjectNode draft = (ObjectNode) wire.state(KeptState.EDITED).path("draft");
    ((ObjectNode) draft.path("m")).remove("plan");
    return draft;
  }

  @Test
  void aFinishedRenderIsThereWithItsFile() throws IOException {
    JsonNode ended = wire.poll(KeptState.FINISHED_RENDER);

    assertEquals("completed", ended.path("status").asText(), ended.toString());
    assertEquals(29_131, wire.download(ended.path("output").path("url").asText()).length);
  }

  @Test
  void aRenderThatWasKilledIsFinished() throws IOException {
    JsonNode export = wire.ended(KeptState.KILLED_EXPORT);
    assertEquals("completed", export.path("status").asText(), export.toString());
    JsonNode compression = wire.ended(KeptState.KILLED_COMPRESSION);
    assertEquals("completed", compression.path("status").asText(), compression.toString());
    int bytes = wire.download(compression.path("output").path("url").asText()).length;
    assertTrue(bytes <= 27_000, bytes + " bytes");
  }

  @Test
  void aServedBackendKnowsItsGuestsAndWhatTheyHaveSpent() throws IOException {
    TestPace pace = new TestPace();
    pace.advance(Duration.between(pace.now(), KeptState.AFTER));
    Path data = KeptState.served(folder);
    try (Backend served = Backend.start(Backends.served(data, pace).withCredits(50))) {
      Wire guest = new Wire(served.url(), KeptState.SERVED_TOKEN);
      JsonNode balance = guest.get("/api/credits/balance/simple").path("data");
      assertEquals(49, balance.path("available").asInt(), balance.toString());
      JsonNode draft = guest.state(KeptState.SERVED_SESSION).path("draft");
      assertTrue(draft.at("/m/picture/colour/grey").asBoolean(), draft.toString());
      // The client that has its token already gets no second one.
      JsonNode refused = guest.askForToken("11111111-2222-3333-4444-555555555555");
      assertTrue(refused.path("data").path("token").isMissingNode(), refused.toString());
    }
  }

  private static List<String> texts(JsonNode all, String key) {
    return StreamSupport.stream(all.spliterator(), false).map(n -> n.path(key).asText()).toList();
  }
}
