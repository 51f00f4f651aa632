package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code of the protocol's table, each by a real cause. */
class CodesTest {

  @TempDir Path data;

  /** A clock that a test moves. */
  private static final class Clock implements Pace {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    void advance(Duration time) {
      now.updateAndGet(t -> t.plus(time));
    }

    @Override
    public Instant now() {
      return now.get();
    }

    @Override
    public void pause(Duration time, Stop stop) {
      advance(time);
    }
  }

  private static int code(JsonNode answer) {
    return answer.path("code").asInt(-1);
  }

  @Test
  void givesOneTokenToAClientInSevenDays() throws IOException {
    Clock clock = new Clock();
    try (Backend backend = Backend.start(Backends.served(data, clock))) {
      Wire wire = new Wire(backend.url(), null);
      String client = UUID.randomUUID().toString();
      JsonNode first = wire.askForToken(client);
      assertTrue(first.path("data").path("token").asText().startsWith("nmv_usr_"));
      assertEquals(429, code(wire.askForToken(client)));
      clock.advance(Duration.ofDays(7).plusSeconds(1));
      assertEquals(0, code(wire.askForToken(client)));
    }
  }

  @Test
  void givesAFewTokensToAnAddress() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = new Wire(backend.url(), null);
      for (int i = 0; i < 10; i++) {
        assertEquals(0, code(wire.askForToken(UUID.randomUUID().toString())));
      }
      Request.Builder eleventh =
          wire.request("/api/auth/anonymous-token")
              .header("X-Client-Id", UUID.randomUUID().toString())
              .post(RequestBody.EMPTY);
      try (Response response = wire.send(eleventh)) {
        assertEquals(429, response.code());
        long wait = Long.parseLong(response.header("Retry-After", "0"));
        assertTrue(wait > 7 * 24 * 3600 - 600 && wait <= 7 * 24 * 3600 + 1, wait + " s");
      }
      Request.Builder forged = eleventh.header("X-Forwarded-For", "198.51.100.7");
      assertEquals(429, code(wire.json(forged)), "nobody said that this is a proxy");
    }
    BackendSettings behind =
        Backends.served(data).seenFrom(new BackendSettings.Outside(null, "127.0.0.1"));
    try (Backend backend = Backend.start(behind)) {
      Wire wire = new Wire(backend.url(), null);
      assertEquals(429, code(wire.askForToken(UUID.randomUUID().toString())));
      Request.Builder forwarded =
          wire.request("/api/auth/anonymous-token")
              .header("X-Client-Id", UUID.randomUUID().toString())
              .header("X-Forwarded-For", "10.0.0.9, 198.51.100.7")
              .post(RequestBody.EMPTY);
      assertEquals(0, code(wire.json(forwarded)), "another address behind the proxy");
    }
  }

  @Test
  void givesAnAddressAsManyTokensAsItIsTold() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data).withTokensPerAddress(2))) {
      Wire wire = new Wire(backend.url(), null);
      assertEquals(0, code(wire.askForToken(UUID.randomUUID().toString())));
      assertEquals(0, code(wire.askForToken(UUID.randomUUID().toString())));
      assertEquals(429, code(wire.askForToken(UUID.randomUUID().toString())));
    }
    try (Backend none = Backend.start(Backends.served(data).withTokensPerAddress(0))) {
      Wire wire = new Wire(none.url(), null);
      assertEquals(429, code(wire.askForToken(UUID.randomUUID().toString())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "has space"})
  void wantsAClientId(String id) throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = new Wire(backend.url(), null);
      JsonNode answer = wire.askForToken(id);
      assertEquals(400, code(answer));
      assertTrue(answer.path("message").asText().contains("X-Client-Id"));
      assertEquals(400, code(wire.askForToken(null)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-1792000000-1", "x", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"})
  void takesWhateverAClientCallsItself(String id) throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      JsonNode first = new Wire(backend.url(), null).askForToken(id);
      assertEquals(0, code(first), first.toString());
      assertTrue(first.path("data").path("user_id").asText().startsWith("anon_"));
      Instant expires = Instant.parse(first.path("data").path("expires_at").asText());
      assertTrue(expires.isAfter(Instant.now().plus(Duration.ofDays(6))), expires.toString());
      assertEquals(429, code(new Wire(backend.url(), null).askForToken(id)));
      assertEquals(400, code(new Wire(backend.url(), null).askForToken("x".repeat(65))));
    }
  }

  @Test
  void refusesBadAndExpiredTokens() throws IOException {
    Clock clock = new Clock();
    try (Backend backend = Backend.start(Backends.served(data, clock))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      assertFalse(session.isEmpty());
      clock.advance(Duration.ofDays(7).plusSeconds(1));
      assertEquals(1001, code(wire.get("/api/credits/balance/simple")));
      assertEquals(1001, code(wire.say(session, "mute").get(0)));
      assertEquals(
          1001, code(new Wire(backend.url(), "nmv_usr_0").get("/api/credits/balance/simple")));
      assertEquals(1001, code(new Wire(backend.url(), null).get("/api/credits/balance/simple")));
    }
  }

  @Test
  void knowsOnlyTheTokensSessions() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire one = Wire.stranger(backend);
      Wire other = Wire.stranger(backend);
      String session = one.session();
      for (String unknown : List.of(session, UUID.randomUUID().toString(), "..%2f..%2fx")) {
        String path = "/api/state/nemo_agent/me/" + unknown + "/latest";
        assertEquals(1002, code(other.get(path)), unknown);
      }
      assertEquals(1002, code(other.say(session, "mute").get(0)));
      assertEquals(1002, code(other.upload(session, TestClips.clip(1))));
      assertEquals(
          1002, code(other.post("/api/auth/claim-token", "{\"session_id\":\"" + session + "\"}")));
      assertEquals(1002, code(other.export(session, "r", Wire.JSON.createObjectNode())));
    }
  }

  @Test
  void countsCredits() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data).withCredits(1))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      wire.upload(session, TestClips.clip(1));
      JsonNode before = wire.get("/api/credits/balance/simple").path("data");
      assertEquals(1, before.path("available").asInt());

      List<JsonNode> nonsense = wire.say(session, "florble the wug");
      assertTrue(nonsense.get(nonsense.size() - 1).has("errorCode"), nonsense.toString());
      JsonNode kept = wire.get("/api/credits/balance/simple").path("data");
      assertEquals(1, kept.path("available").asInt(), "nothing was done");
      assertEquals(0, kept.path("frozen").asInt());

      wire.say(session, "mute");
      JsonNode after = wire.get("/api/credits/balance/simple").path("data");
      assertEquals(0, after.path("available").asInt());
      JsonNode refused = wire.say(session, "mute").get(0);
      assertEquals(2001, code(refused));
      JsonNode bind = wire.get("/api/state/nemo_agent/me/" + session + "/latest").path("data");
      assertEquals(bind.path("bind_id"), refused.path("data").path("bind_id"));
      assertNotEquals("", bind.path("bind_id").asText());
      assertEquals(0, code(wire.export(session, "render_free")), "exports cost nothing");
    }
  }

  @Test
  void refusesWhatIsNoMedia() throws IOException {
    Path text = Files.writeString(data.resolve("text.mp4"), "this is no video\n");
    Path list = Files.writeString(data.resolve("list.mp4"), "ffconcat version 1.0\nfile a.mp4\n");
    Path playlist =
        Files.writeString(
            data.resolve("playlist.mp4"), "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n");
    Path empty = Files.createFile(data.resolve("empty.mp4"));
    try (Backend backend = Backend.start(Backends.served(data.resolve("d")))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      for (Path file : List.of(text, list, playlist, empty)) {
        JsonNode answer = wire.upload(session, file);
        assertEquals(4001, code(answer), answer.toString());
        assertTrue(answer.path("data").path("accepted").asText().contains("mp4"));
      }
      assertEquals(0, wire.state(session).path("video_infos").size());
      assertEquals(4001, code(wire.upload(session, TestClips.clip(1), text)), "all or none");
      assertEquals(0, wire.state(session).path("video_infos").size());
    }
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data).withMaxUpload(10_000))) {
      Wire wire = Wire.stranger(backend);
      JsonNode answer = wire.upload(wire.session(), TestClips.clip(2));
      assertEquals(4002, code(answer));
      assertEquals(10_000, answer.path("data").path("limit").asInt());
    }
  }

  @Test
  void exportsOnlyForAttributedClients() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      wire.upload(session, TestClips.clip(1));
      wire.unattributed();
      assertEquals(402, code(wire.export(session, "render_1")));
    }
  }

  @Test
  void refusesBrokenRequestsInWords() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      String upload = "/api/upload-video/nemo_agent/me/" + session;
      assertEquals(400, code(wire.post("/run_sse", "{not json")));
      assertEquals(400, code(wire.post("/run_sse", "[]")));
      assertEquals(400, code(wire.say(session, "  ").get(0)));
      assertEquals(400, code(wire.post(upload, "{}")));
      assertEquals(400, code(wire.uploadUrl(session, "file:///etc/passwd")));
      assertEquals(400, code(wire.uploadUrl(session, "ftp://example.org/a.mp4")));
      assertEquals(400, code(wire.export(session, "r", Wire.JSON.createObjectNode())));
      assertEquals(404, code(wire.poll("never")));
      assertEquals(404, code(wire.get("/api/nothing")));
      assertEquals(405, code(wire.get("/run_sse")));
    }
  }

  @Test
  void refusesPagesInBrowsers() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = new Wire(backend.url(), null);
      Request.Builder request =
          wire.request("/api/auth/anonymous-token")
              .header("Origin", "http://evil.example")
              .header("X-Client-Id", "x")
              .post(RequestBody.EMPTY);
      assertEquals(403, code(wire.json(request)));
    }
  }

  @Test
  void opensToTheTokensOfAFileAlone() throws IOException {
    Path tokens = Files.writeString(data.resolve("tokens"), "# ours\nsecret-one\n\nsecret-two\n");
    try (Backend backend = Backend.start(Backends.served(data).withTokenFile(tokens))) {
      assertEquals(
          0, code(new Wire(backend.url(), "secret-two").get("/api/credits/balance/simple")));
      assertEquals(
          1001, code(new Wire(backend.url(), "# ours").get("/api/credits/balance/simple")));
      assertEquals(
          1001, code(new Wire(backend.url(), null).askForToken(UUID.randomUUID().toString())));
    }
  }

  @Test
  void neverLimitsItsOwnProcess() throws IOException {
    try (Backend backend = Backend.start(Backends.inProcess(data).withCredits(0))) {
      Wire wire = new Wire(backend.url(), backend.token());
      JsonNode balance = wire.get("/api/credits/balance/simple").path("data");
      assertTrue(balance.path("unlimited").asBoolean());
      String session = wire.session();
      for (int i = 0; i < 30; i++) {
        assertFalse(wire.say(session, "what can you do?").isEmpty());
      }
      assertEquals(1001, code(new Wire(backend.url(), "guess").get("/api/credits/balance/simple")));
      assertEquals(
          1001,
          code(wire.askForToken(UUID.randomUUID().toString())),
          "it is opened by its own token alone");
      String port = backend.url().replaceFirst("(http://[^/]*).*", "$1");
      assertEquals(
          404,
          code(new Wire(port, backend.token()).get("/api/credits/balance/simple")),
          "without the secret path there is nothing");
    }
  }
}
