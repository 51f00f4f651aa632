package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in, by each of the ways. */
class UploadTest {

  @TempDir Path data;

  private static int code(JsonNode answer) {
    return answer.path("code").asInt(-1);
  }

  @Test
  void takesSeveralFilesAndTellsWhatTheyAre() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      JsonNode answer = wire.upload(session, TestClips.clip(1), TestClips.tone(1));
      assertEquals(2, answer.path("data").path("files").size(), answer.toString());
      JsonNode infos = wire.state(session).path("video_infos");
      JsonNode video = infos.get(0);
      assertEquals("video", video.path("type").asText());
      assertEquals(320, video.path("width").asInt());
      assertEquals(180, video.path("height").asInt());
      assertEquals(25, video.path("fps").asInt());
      assertEquals(1000, video.path("duration").asInt(), 50);
      assertEquals("h264", video.path("codec").asText());
      assertEquals(Files.size(TestClips.clip(1)), video.path("size").asLong());
      assertTrue(video.path("current").asBoolean());
      assertEquals("audio", infos.get(1).path("type").asText());
      assertFalse(infos.get(1).path("current").asBoolean());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "form-data; name=\"files\"; filename=\"clip.mp4\"|clip.mp4",
        "form-data; name=\"files\"; filename=\"../../../etc/clip.mp4\"|clip.mp4",
        "form-data; name=\"files\"; filename=\"C:\\\\clips\\\\a.mp4\"|a.mp4",
        "form-data; name=\"files\"; filename=\"..\"|_",
        "form-data; name=\"files\"; filename=\".hidden\"|_hidden",
        "form-data; name=\"files\"; filename=\"a%22b.mp4\"|a_b.mp4",
        "form-data; name=\"files\"; filename=\"a\\\"b;c.mp4\"|a_b;c.mp4",
        "form-data; name=\"files\"; filename=\"x\"; filename*=UTF-8''%E6%97%A5%2F%E6%9C%AC.mp4|本.mp4",
        "form-data; name=\"files\"; filename=plain.mp4|plain.mp4",
      })
  void makesNamesSafe(String disposition, String name) throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      Headers headers =
          new Headers.Builder().addUnsafeNonAscii("Content-Disposition", disposition).build();
      RequestBody content =
          RequestBody.create(TestClips.clip(1).toFile(), MediaType.get("video/mp4"));
      MultipartBody body =
          new MultipartBody.Builder().setType(MultipartBody.FORM).addPart(headers, content).build();
      JsonNode answer =
          wire.json(wire.request("/api/upload-video/nemo_agent/me/" + session).post(body));
      assertEquals(0, code(answer), answer.toString());
      assertEquals(name, wire.state(session).path("video_infos").get(0).path("name").asText());
      try (Stream<Path> all = Files.walk(data)) {
        assertEquals(1, all.filter(f -> f.endsWith("source")).count());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b|--b\\r\\nContent-Disposition: form-data; name=\"files\"; filename=\"a.mp4\"\\r\\n\\r\\nxx",
        "b|--b\\r\\nContent-Disposition: form-data; name=\"files\"; filename=\"a.mp4\"\\r\\n",
        "b|--b\\r\\nContent-Disposition: form-data\\r\\n\\r\\nx\\r\\n--b--\\r\\n",
        "b|--b\\r\\nno header at all\\r\\n\\r\\nx\\r\\n--b--\\r\\n",
        "b|nothing of the kind",
        "b|--bb\\r\\n\\r\\n",
        "b|--b--",
      })
  void aMultipartBodyThatIsBrokenIsToldSo(String boundary, String body) throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      Request.Builder request =
          wire.request("/api/upload-video/nemo_agent/me/" + session)
              .post(
                  RequestBody.create(
                      body.replace("\\r", "\r").replace("\\n", "\n"),
                      MediaType.get("multipart/form-data; boundary=" + boundary)));
      JsonNode answer = wire.json(request);
      assertEquals(400, code(answer), answer.toString());
      assertEquals(0, wire.state(session).path("video_infos").size());
    }
  }

  @Test
  void aNameOfTwentyThousandLettersIsCutAndNotChokedOn() throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      for (String name :
          List.of("n".repeat(20_000), "\\\\".repeat(10_000), "\\\"".repeat(10_000))) {
        Headers headers =
            new Headers.Builder()
                .addUnsafeNonAscii(
                    "Content-Disposition",
                    "form-data; name=\"files\"; filename=\"" + name + ".mp4\"")
                .build();
        MultipartBody body =
            new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addPart(
                    headers,
                    RequestBody.create(TestClips.clip(1).toFile(), MediaType.get("video/mp4")))
                .build();
        JsonNode answer =
            wire.json(wire.request("/api/upload-video/nemo_agent/me/" + session).post(body));
        assertEquals(0, code(answer), answer.toString());
        int letters = answer.path("data").path("files").get(0).path("name").asText().length();
        assertTrue(letters > 0 && letters < 300, letters + " letters");
      }
    }
  }

  @Test
  void takesItsUsersOwnFilesByReference() throws IOException {
    Path clip = Files.copy(TestClips.clip(1), data.resolve("my clip #1.mp4"));
    try (Backend backend = Backend.start(Backends.inProcess(data.resolve("d")))) {
      Wire wire = new Wire(backend.url(), backend.token());
      String session = wire.session();
      assertEquals(0, code(wire.uploadUrl(session, clip.toUri().toString())));
      assertEquals(
          "my clip #1.mp4", wire.state(session).path("video_infos").get(0).path("name").asText());
      try (Stream<Path> all = Files.walk(data.resolve("d"))) {
        Path kept = all.filter(f -> f.endsWith("source")).findFirst().orElseThrow();
        assertEquals(
            Files.getAttribute(clip, "unix:ino"), Files.getAttribute(kept, "unix:ino"), "linked");
      }
      Files.delete(clip);
      wire.export(session, "r1");
      assertEquals("completed", wire.ended("r1").path("status").asText());
    }
  }

  @Test
  void theUsersOwnFileKeepsItsNameWhateverIsInIt() throws IOException {
    try (Backend backend = Backend.start(Backends.inProcess(data.resolve("d")))) {
      Wire wire = new Wire(backend.url(), backend.token());
      String session = wire.session();
      List<String> names = List.of("a\"b.mp4", "new\nline.mp4", "red\u001b[31m.mp4");
      for (String name : names) {
        Path file = Files.copy(TestClips.clip(1), data.resolve(name));
        assertEquals(0, code(wire.uploadUrl(session, file.toUri().toString())));
      }
      List<String> told = new ArrayList<>();
      wire.state(session).path("video_infos").forEach(i -> told.add(i.path("name").asText()));
      assertEquals(names, told);
      wire.say(session, "join a\"b.mp4 and new line.mp4");
      wire.export(session, "r1");
      assertEquals("completed", wire.ended("r1").path("status").asText());
      assertEquals(2_000, wire.state(session).path("draft").path("d").asInt(), 100);
    }
  }

  @Test
  void noticesThatAReferredFileHasChanged() throws IOException {
    Path clip = Files.copy(TestClips.clip(1), data.resolve("clip.mp4"));
    try (Backend backend = Backend.start(Backends.inProcess(data.resolve("d")))) {
      Wire wire = new Wire(backend.url(), backend.token());
      String session = wire.session();
      wire.uploadUrl(session, clip.toUri().toString());
      Files.setLastModifiedTime(clip, FileTime.from(Instant.EPOCH));
      JsonNode refused = wire.export(session, "r1");
      assertEquals(400, code(refused));
      String told = refused.path("message").asText();
      assertTrue(told.contains("changed"), told);
      assertTrue(told.contains("clip.mp4") && !told.contains(data.toString()), told);
    }
  }

  @Test
  void aClipWhoseFileHasChangedCanStillBeTalkedAbout() throws IOException {
    Path clip = Files.copy(TestClips.clip(1), data.resolve("clip.mp4"));
    try (Backend backend = Backend.start(Backends.inProcess(data.resolve("d")))) {
      Wire wire = new Wire(backend.url(), backend.token());
      String session = wire.session();
      wire.uploadUrl(session, clip.toUri().toString());
      wire.say(session, "mute it");
      Files.setLastModifiedTime(clip, FileTime.from(Instant.EPOCH));
      for (String sentence : List.of("what is there?", "undo")) {
        String answer = wire.say(session, sentence).toString();
        assertFalse(answer.contains("error"), answer);
      }
      assertEquals(0, code(wire.upload(session, TestClips.tone(1))));
      assertEquals(2, wire.state(session).path("video_infos").size());
    }
  }

  @Test
  void aSoundThatIsCutOffInItsTagIsRefusedByItsName() throws IOException {
    Path song = data.resolve("song.mp3");
    Files.write(song, new byte[] {'I', 'D', '3', 4, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    try (Backend backend = Backend.start(Backends.served(data.resolve("d")))) {
      Wire wire = Wire.stranger(backend);
      JsonNode refused = wire.upload(wire.session(), song);
      assertEquals(4001, code(refused), refused.toString());
      assertTrue(refused.toString().contains("song.mp3"), refused.toString());
      assertFalse(refused.toString().contains(data.toString()), refused.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"file:///nowhere/at/all.mp4,400", "file:///dev/zero,4001", "file:///,4001"})
  void refusesReferencesToWhatIsNoFile(String url, int expected) throws IOException {
    try (Backend backend = Backend.start(Backends.inProcess(data))) {
      Wire wire = new Wire(backend.url(), backend.token());
      assertEquals(expected, code(wire.uploadUrl(wire.session(), url)));
    }
  }

  @Test
  void itsOwnUserMayNameAnAddressOfHisOwnNetwork() throws IOException {
    try (MockWebServer web = new MockWebServer();
        Backend backend = Backend.start(Backends.inProcess(data))) {
      web.start();
      web.enqueue(
          new MockResponse.Builder()
              .body(new Buffer().write(Files.readAllBytes(TestClips.clip(1))))
              .build());
      Wire wire = new Wire(backend.url(), backend.token());
      assertEquals(0, code(wire.uploadUrl(wire.session(), web.url("/a.mp4").toString())));
    }
  }

  @Test
  void aUrlHasALimitWhereNobodySetOne() throws IOException {
    try (MockWebServer web = new MockWebServer();
        Backend backend = Backend.start(Backends.served(data).withPrivateUrls(true))) {
      web.start();
      web.enqueue(
          new MockResponse.Builder()
              .body("the first of them")
              .setHeader("Content-Length", "10000000001")
              .build());
      Wire wire = Wire.stranger(backend);
      assertEquals(4002, code(wire.uploadUrl(wire.session(), web.url("/a.mp4").toString())));
    }
  }

  @Test
  void fetchesFromUrls() throws IOException {
    try (MockWebServer web = new MockWebServer();
        Backend backend = Backend.start(Backends.served(data).withPrivateUrls(true))) {
      web.start();
      Buffer clip = new Buffer().write(Files.readAllBytes(TestClips.clip(1)));
      web.enqueue(new MockResponse.Builder().body(clip).build());
      web.enqueue(new MockResponse.Builder().code(404).build());
      Wire wire = Wire.stranger(backend);
      String session = wire.session();
      String url = web.url("/some/clip%20one.mp4?x=1").toString();
      assertEquals(0, code(wire.uploadUrl(session, url)));
      assertEquals(
          "clip one.mp4", wire.state(session).path("video_infos").get(0).path("name").asText());
      JsonNode missing = wire.uploadUrl(session, url);
      assertEquals(400, code(missing));
      assertTrue(missing.path("message").asText().contains("404"), missing.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:PORT/a.mp4",
    "http://localhost:PORT/a.mp4",
    "http://[::1]:PORT/a.mp4",
    "http://0.0.0.0:PORT/a.mp4",
    "http://2130706433:PORT/a.mp4",
    "http://[::ffff:127.0.0.1]:PORT/a.mp4",
  })
  void doesNotFetchFromThisComputer(String url) throws IOException {
    try (MockWebServer web = new MockWebServer();
        Backend backend = Backend.start(Backends.served(data))) {
      web.start();
      Wire wire = Wire.stranger(backend);
      JsonNode answer =
          wire.uploadUrl(wire.session(), url.replace("PORT", String.valueOf(web.getPort())));
      assertEquals(400, code(answer), answer.toString());
      assertEquals(0, web.getRequestCount());
    }
  }

  @Test
  void stopsFetchingWhatIsTooLarge() throws IOException {
    try (MockWebServer web = new MockWebServer();
        Backend backend =
            Backend.start(Backends.served(data).withPrivateUrls(true).withMaxUpload(1000))) {
      web.start();
      web.enqueue(new MockResponse.Builder().body(new Buffer().write(new byte[200_000])).build());
      Wire wire = Wire.stranger(backend);
      assertEquals(4002, code(wire.uploadUrl(wire.session(), web.url("/big.mp4").toString())));
    }
  }
}
