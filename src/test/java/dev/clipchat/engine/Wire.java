package dev.clipchat.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A client that knows the protocol's documents and nothing of the code behind it. */
final class Wire {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType TYPE = MediaType.get("application/json");

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .readTimeout(Duration.ofMinutes(2))
          .addInterceptor(new Described())
          .build();
  private final String base;
  private @Nullable String token;
  private boolean attributed = true;
  private String skill = "ai-video-compressor";

  Wire(String base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  /** A client of a served backend, with an anonymous token of its own. */
  static Wire stranger(Backend backend) throws IOException {
    return stranger(backend.url());
  }

  static Wire stranger(String base) throws IOException {
    Wire wire = new Wire(base, null);
    JsonNode answer = wire.askForToken(UUID.randomUUID().toString());
    wire.token = answer.path("data").path("token").textValue();
    return wire;
  }

  /** The same client, where the server has moved. */
  Wire at(String base) {
    return new Wire(base, token);
  }

  void attributedTo(String skill) {
    this.skill = skill;
  }

  void unattributed() {
    attributed = false;
  }

  JsonNode askForToken(@Nullable String clientId) throws IOException {
    Request.Builder request = request("/api/auth/anonymous-token").post(RequestBody.EMPTY);
    if (clientId != null) {
      request.header("X-Client-Id", clientId);
    }
    return json(request);
  }

  Request.Builder request(String path) {
    Request.Builder request =
        new Request.Builder().url(path.startsWith("http") ? path : base + path);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (attributed) {
      request.header("X-Skill-Source", skill);
      request.header("X-Skill-Version", "1.0.0");
      request.header("X-Skill-Platform", "unknown");
    }
    return request;
  }

  Response send(Request.Builder request) throws IOException {
    return http.newCall(request.build()).execute();
  }

  JsonNode json(Request.Builder request) throws IOException {
    try (Response response = send(request)) {
      return JSON.readTree(response.body().string());
    }
  }

  JsonNode get(String path) throws IOException {
    return json(request(path));
  }

  JsonNode post(String path, String body) throws IOException {
    return json(request(path).post(RequestBody.create(body, TYPE)));
  }

  String session() throws IOException {
    return session("en");
  }

  String session(String language) throws IOException {
    return post(
            "/api/tasks/me/with-session/nemo_agent",
            "{\"task_name\":\"project\",\"language\":\"" + language + "\"}")
        .path("data")
        .path("session_id")
        .asText();
  }

  JsonNode upload(String session, Path... files) throws IOException {
    MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
    for (Path file : files) {
      body.addFormDataPart(
          "files",
          file.getFileName().toString(),
          RequestBody.create(file.toFile(), MediaType.get("video/mp4")));
    }
    return json(request("/api/upload-video/nemo_agent/me/" + session).post(body.build()));
  }

  JsonNode uploadUrl(String session, String url) throws IOException {
    return post(
        "/api/upload-video/nemo_agent/me/" + session,
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("source_type", "url")
                .set("urls", JSON.createArrayNode().add(url))));
  }

  /** The events of the answer to a message; a refusal that is no stream is a single one. */
  List<JsonNode> say(String session, String text) throws IOException {
    var body = JSON.createObjectNode();
    body.put("app_name", "nemo_agent").put("user_id", "me").put("session_id", session);
    body.putObject("new_message").putArray("parts").addObject().put("text", text);
    Request.Builder request =
        request("/run_sse")
            .header("Accept", "text/event-stream")
            .post(RequestBody.create(body.toString(), TYPE));
    try (Response response = send(request)) {
      String answer = response.body().string();
      if (!String.valueOf(response.header("Content-Type")).startsWith("text/event-stream")) {
        return List.of(JSON.readTree(answer));
      }
      List<JsonNode> events = new ArrayList<>();
      for (String line : answer.split("\n", -1)) {
        if (line.startsWith("data:") && line.length() > 6) {
          events.add(JSON.readTree(line.substring(5)));
        }
      }
      return events;
    }
  }

  JsonNode state(String session) throws IOException {
    return get("/api/state/nemo_agent/me/" + session + "/latest").path("data").path("state");
  }

  JsonNode export(String session, String id) throws IOException {
    return export(session, id, state(session).path("draft"));
  }

  JsonNode export(String session, String id, JsonNode draft) throws IOException {
    var body = JSON.createObjectNode().put("id", id).put("sessionId", session);
    body.set("draft", draft);
    body.putObject("output").put("format", "mp4").put("quality", "high");
    return post("/api/render/proxy/lambda", body.toString());
  }

  JsonNode poll(String id) throws IOException {
    return get("/api/render/proxy/lambda/" + id);
  }

  /** The status once it has ended. */
  JsonNode ended(String id) throws IOException {
    while (true) {
      JsonNode status = poll(id);
      if (!status.path("status").asText().matches("pending|processing")) {
        return status;
      }
      Pace.real().pause(Duration.ofMillis(50), new Stop());
    }
  }

  byte[] download(String url) throws IOException {
    try (Response response = send(new Request.Builder().url(url))) {
      if (response.code() != 200) {
        throw new IOException("download answered " + response.code());
      }
      return response.body().bytes();
    }
  }
}
