package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was proposed in one process is taken up in the next. */
class RememberedTest {

  @TempDir Path folder;

  @Test
  void aProposalWaitsWithTheSession() throws Exception {
    Wire first;
    String session;
    try (Backend backend = Backend.start(Backends.served(folder))) {
      first = Wire.stranger(backend.url());
      session = first.session();
      first.upload(session, TestClips.clip(3));
      List<JsonNode> said = first.say(session, "I hate the last second");
      JsonNode refused = said.get(said.size() - 1);
      assertEquals("NOT_UNDERSTOOD", refused.path("errorCode").asText(), refused.toString());
      JsonNode proposal = first.state(session).path("proposal");
      assertTrue(proposal.path("discards").asBoolean(), proposal.toString());
      assertEquals("remove", proposal.path("edits").path(0).path("edit").asText());
      assertFalse(proposal.path("choices").path(0).path("text").asText().isEmpty());
    }
    try (Backend backend = Backend.start(Backends.served(folder))) {
      Wire again = first.at(backend.url());
      again.say(session, "yes");
      JsonNode state = again.state(session);
      assertEquals(2000, state.path("draft").path("d").asLong(), 60);
      assertTrue(state.path("proposal").isMissingNode(), state.toString());
      again.say(session, "no, the first second");
      again.say(session, "undo");
      assertEquals(3000, again.state(session).path("draft").path("d").asLong(), 60);
    }
  }
}
