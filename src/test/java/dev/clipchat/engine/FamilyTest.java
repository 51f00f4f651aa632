package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that others wrote, by what their documents and libraries send and look for. */
class FamilyTest {

  private static final String SESSIONS = "/apps/nemo_agent/users/somebody/sessions";

  @TempDir Path data;

  private static int status(Wire wire, Request.Builder request) throws IOException {
    try (Response response = wire.send(request)) {
      return response.code();
    }
  }

  @Test
  void aUserIdStandsForMeInEveryPath() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      JsonNode made =
          wire.post("/api/tasks/anon_1/with-session/nemo_agent", "{\"task_name\":\"mine\"}");
      String session = made.path("data").path("session_id").asText();
      String user = made.path("data").path("user_id").asText();
      assertTrue(user.startsWith("anon_"), made.toString());
      MultipartBody body =
          new MultipartBody.Builder()
              .setType(MultipartBody.FORM)
              .addFormDataPart(
                  "files",
                  "a.mp4",
                  RequestBody.create(TestClips.clip(1).toFile(), MediaType.get("video/mp4")))
              .build();
      JsonNode uploaded =
          wire.json(
              wire.request("/api/upload-video/nemo_agent/" + user + "/" + session).post(body));
      JsonNode file = uploaded.path("data").path("files").get(0);
      assertNotNull(file, uploaded.toString());
      assertEquals("a.mp4", file.path("filename").asText());
      assertEquals("video", file.path("file_type").asText());
      assertEquals(1.0, file.path("duration").asDouble(), 0.1);
      assertEquals(320, file.path("width").asInt());
      assertEquals(180, file.path("height").asInt());
      assertTrue(uploaded.path("data").path("session_state_applied").asBoolean());
      JsonNode state =
          wire.get("/api/state/nemo_agent/" + user + "/" + session + "/latest").path("data");
      assertEquals(session, state.path("session_id").asText());
      assertEquals("mine", state.path("task_name").asText());
      assertEquals(1, state.path("state").path("video_infos").size());
    }
  }

  @Test
  void aRenderIsToldUnderDataToo() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      wire.upload(session, TestClips.clip(1));
      JsonNode started = wire.export(session, "render_1");
      assertEquals("render_1", started.path("taskId").asText());
      assertTrue(started.path("success").asBoolean());
      JsonNode done = wire.ended("render_1");
      assertEquals(1.0, done.path("progress").asDouble());
      JsonNode theirs = done.path("data");
      assertEquals(100, theirs.path("progress").asInt());
      assertEquals("completed", theirs.path("status").asText());
      assertEquals(done.path("output").path("url"), theirs.path("outputUrl"));
      wire.download(theirs.path("outputUrl").asText());
    }
  }

  @Test
  void aRenderIsCalledOffAsTheFamilyDoes() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      wire.upload(session, TestClips.noise(320, 180, 25, 6));
      wire.say(session, "compress to under 200kB");
      wire.export(session, "r");
      JsonNode cancelled =
          wire.json(wire.request("/api/render/proxy/lambda/r/cancel").post(RequestBody.EMPTY));
      assertEquals("r", cancelled.path("id").asText(), cancelled.toString());
      assertEquals("CANCELLED", wire.ended("r").path("code").asText());
    }
  }

  @Test
  void aDownloadHasItsConditionsAndItsRights() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      wire.upload(session, TestClips.clip(1));
      wire.export(session, "r");
      wire.ended("r");
      String path = "/api/render/proxy/r/download";
      String tag;
      try (Response whole = wire.send(wire.request(path))) {
        tag = String.valueOf(whole.header("ETag"));
      }
      assertEquals(304, status(wire, wire.request(path).header("If-None-Match", tag)));
      assertEquals(
          304, status(wire, wire.request(path).header("If-None-Match", "\"a\", W/" + tag)));
      assertEquals(304, status(wire, wire.request(path).header("If-None-Match", "*")));
      assertEquals(200, status(wire, wire.request(path).header("If-None-Match", "\"a\"")));
      assertEquals(200, status(wire, wire.request(path).header("If-Match", tag)));
      assertEquals(412, status(wire, wire.request(path).header("If-Match", "\"a\"")));
      Wire nobody = new Wire(backend.url(), null);
      assertEquals(401, status(nobody, nobody.request(path)));
      assertEquals(1001, nobody.get(path).path("code").asInt());
      Wire wrong = new Wire(backend.url(), "nmv_usr_wrong");
      assertEquals(401, status(wrong, wrong.request(path)));
      assertEquals(404, status(nobody, nobody.request(path + "?key=wrong")));
      assertEquals(405, status(wire, wire.request(path).delete()));
    }
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/generate", "/api/v1/videos/generate", "/api/v1/videos/1/status"})
  void whatTheCloudGeneratesIsRefusedInWords(String path) throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      JsonNode refused = wire.post(path, "{\"prompt\":\"a cat\"}");
      assertEquals(501, refused.path("code").asInt(), refused.toString());
      assertTrue(refused.path("message").asText().contains("uploaded"), refused.toString());
    }
  }

  @Test
  void theDescriptionIsServedWithTheAddressThatItWasAskedAt() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      JsonNode document = new Wire(backend.url(), null).get("/openapi.json");
      assertEquals("3.1.0", document.path("openapi").asText());
      assertEquals(backend.url(), document.path("servers").get(0).path("url").asText());
      assertEquals(Described.document().path("paths"), document.path("paths"));
    }
  }

  @Test
  void anAgentServersClientWorksOnTheSameSessions() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      assertEquals("[\"nemo_agent\"]", wire.get("/list-apps").toString());
      assertEquals(0, wire.get(SESSIONS).size());
      JsonNode made = wire.post(SESSIONS, "{}");
      String session = made.path("id").asText();
      assertEquals("nemo_agent", made.path("appName").asText());
      assertEquals(session, wire.get(SESSIONS).get(0).path("id").asText());
      assertEquals(0, Wire.stranger(backend).get(SESSIONS).size(), "sessions are the token's");

      wire.upload(session, TestClips.clip(2));
      String turn =
          "{\"appName\":\"nemo_agent\",\"userId\":\"u\",\"sessionId\":\""
              + session
              + "\",\"newMessage\":{\"role\":\"user\",\"parts\":[{\"text\":\"keep the first second\"}]}}";
      JsonNode events = wire.post("/run", turn);
      assertEquals(1, events.size(), events.toString());
      assertFalse(events.get(0).path("partial").asBoolean());
      assertEquals("nemo_agent", events.get(0).path("author").asText());
      JsonNode one = wire.get(SESSIONS + "/" + session);
      assertEquals(1000, one.path("state").path("draft").path("d").asInt(), one.toString());

      assertEquals(200, status(wire, wire.request(SESSIONS + "/" + session).delete()));
      assertEquals(404, status(wire, wire.request(SESSIONS + "/" + session)));
      assertEquals("Session not found", wire.get(SESSIONS + "/" + session).path("error").asText());
      assertEquals("Session not found", wire.post("/run", turn).path("error").asText());
      assertEquals("Session not found", wire.post("/run_sse", turn).path("error").asText());
      assertEquals(400, status(wire, wire.request(SESSIONS + "/mine").post(RequestBody.EMPTY)));
      assertEquals(404, status(wire, wire.request("/apps/other/users/u/sessions")));
      Wire nobody = new Wire(backend.url(), null);
      assertEquals(401, status(nobody, nobody.request(SESSIONS)));
    }
  }

  @Test
  void whatIsExportedIsTheSameForBothKindsOfClient() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.post(SESSIONS, "{\"state\":{\"language\":\"zh\"}}").path("id").asText();
      wire.upload(session, TestClips.clip(1));
      List<JsonNode> said = wire.say(session, "静音");
      assertFalse(said.get(said.size() - 1).has("errorCode"), said.toString());
      wire.export(session, "r");
      JsonNode done = wire.ended("r");
      byte[] file = wire.download(done.path("output").path("url").asText());
      assertArrayEquals(file, wire.download(done.path("data").path("outputUrl").asText()));
      assertEquals(0, TestClips.probe(Files.write(data.resolve("o.mp4"), file)).audio().size());
    }
  }
}
