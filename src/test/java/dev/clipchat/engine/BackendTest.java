package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "en, 'add a title \"Hi 𓀀\" for 1 second', Nothing was changed.",
    "zh, 加标题“你好𓀀”，显示1秒, 什么都没有改。"
  })
  void aTitleThatNoFontCanDrawIsRefusedInTheLanguageOfTheSentence(
      String language, String sentence, String unchanged) throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      String session = wire.session(language);
      wire.upload(session, TestClips.clip(2));
      JsonNode before = wire.state(session).path("draft");
      String answer = wire.say(session, sentence).toString();
      assertTrue(answer.contains("IMPOSSIBLE"), answer);
      assertTrue(answer.contains(unchanged), answer);
      assertTrue(answer.contains("CLIPCHAT_FONT"), answer);
      assertTrue(answer.contains("𓀀"), answer);
      assertEquals(language.equals("zh"), !answer.contains("No font"), answer);
      assertEquals(before, wire.state(session).path("draft"));
    }
  }

  @Test
  void listensForOtherComputersOnlyWithATokenFile() throws IOException {
    BackendSettings open = Backends.served(data).at("0.0.0.0", 0);
    ClipchatException refused = assertThrows(ClipchatException.class, () -> Backend.start(open));
    assertInstanceOf(Failure.BadConfiguration.class, refused.failure());
    Path tokens = Files.writeString(data.resolve("tokens"), "secret\n");
    try (Backend backend = Backend.start(open.withTokenFile(tokens))) {
      String local = backend.url().replace("0.0.0.0", "127.0.0.1");
      assertEquals(
          0, new Wire(local, "secret").get("/api/credits/balance/simple").get("code").asInt());
    }
  }

  @Test
  void isKnownByTheAddressThatItsProxyGivesIt() throws IOException {
    BackendSettings behind =
        Backends.served(data)
            .seenFrom(new BackendSettings.Outside("https://clips.example/tools/", "127.0.0.1"));
    try (Backend backend = Backend.start(behind)) {
      // As a proxy does that leaves its prefix in the path, and as one that takes it off.
      for (String prefix : List.of("/tools", "")) {
        Wire wire = Wire.stranger(backend.url() + prefix);
        String session = wire.session();
        wire.upload(session, TestClips.clip(1));
        wire.export(session, "r");
        String url = wire.ended("r").path("output").path("url").asText();
        assertTrue(url.startsWith("https://clips.example/tools/api/render/proxy/r/"), url);
        Request.Builder named =
            wire.request("/api/credits/balance/simple").header("Host", "clips.example");
        assertEquals(0, wire.json(named).path("code").asInt(-1));
        Request.Builder other =
            wire.request("/api/credits/balance/simple").header("Host", "evil.example");
        assertEquals(421, wire.json(other).path("code").asInt());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clips.example", "ftp://clips.example", "https://", "https://a b/"})
  void aPublicAddressThatIsNoneIsToldSo(String url) {
    BackendSettings settings =
        Backends.served(data).seenFrom(new BackendSettings.Outside(url, null));
    ClipchatException refused =
        assertThrows(ClipchatException.class, () -> Backend.start(settings));
    assertEquals(
        "--public-url",
        assertInstanceOf(Failure.BadConfiguration.class, refused.failure()).where());
  }

  @Test
  void saysWhereItCannotListen() {
    try (Backend backend = Backend.start(Backends.served(data))) {
      int taken = URI.create(backend.url()).getPort();
      BackendSettings again = Backends.served(data).at("127.0.0.1", taken);
      ClipchatException refused = assertThrows(ClipchatException.class, () -> Backend.start(again));
      assertInstanceOf(Failure.BadConfiguration.class, refused.failure());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "free-video-compressor|en|compress this video to under 50MB without losing too much quality",
        "compressor-online|en|compress this video to under 50MB without losing quality",
        "ai-video-compressor|en|compress this video to under 50MB without losing quality",
        "rtk-compressor-free|en|compress this video to a smaller file size without losing quality",
        "video-compressor-for-discord-10mb|en|compress this video under 10MB for Discord upload",
        "video-compressor-for-discord-10mb|zh|压缩到10MB以内",
      })
  void followsTheStepsOfEachSkill(String skill, String language, String message)
      throws IOException {
    try (Backend backend = Backend.start(Backends.served(data))) {
      Wire wire = Wire.stranger(backend);
      wire.attributedTo(skill);
      String session = wire.session(language);
      wire.upload(session, TestClips.clip(1));
      List<JsonNode> events = wire.say(session, message);
      assertFalse(events.get(events.size() - 1).has("errorCode"), events.toString());
      wire.export(session, "render_1792000000");
      JsonNode done = wire.ended("render_1792000000");
      assertEquals("completed", done.path("status").asText(), done.toString());
      assertTrue(done.path("output").path("bytes").asLong() <= Files.size(TestClips.clip(1)));
    }
  }

  @Test
  void largeBodiesDoNoHarmToAnybodyWhereMemoryIsLittle() throws Exception {
    byte[] brackets = new byte[16 << 20];
    Arrays.fill(brackets, (byte) '[');
    String lists = "{\"draft\":[" + "[],".repeat(90_000) + "[]]}";
    try (OtherProcess small = OtherProcess.start(data.resolve("d"), "served", "-Xmx64m")) {
      Wire wire = Wire.stranger(small.url());
      String session = wire.session();
      wire.upload(session, TestClips.noise(320, 180, 25, 4));
      wire.say(session, "compress to under 200kB");
      wire.export(session, "r");
      ExecutorService crowd = Executors.newFixedThreadPool(12);
      try {
        List<Future<Integer>> bombs = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
          byte[] bomb = i % 2 == 0 ? brackets : lists.getBytes(StandardCharsets.UTF_8);
          bombs.add(crowd.submit(() -> bomb(small.url(), bomb)));
        }
        for (Future<Integer> bomb : bombs) {
          int status = bomb.get();
          assertTrue(List.of(-1, 200, 400, 429, 503).contains(status), "it answered " + status);
        }
      } finally {
        crowd.shutdownNow();
      }
      JsonNode done = wire.ended("r");
      assertEquals("completed", done.path("status").asText(), done.toString());
    }
  }

  /** The status, or -1 where the connection was cut while we sent. */
  private static int bomb(String url, byte[] body) {
    Request request =
        new Request.Builder()
            .url(url + "/api/render/proxy/lambda")
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return response.code();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void answersOnWhereTheSystemHasNoMoreFilesForIt() throws Exception {
    try (OtherProcess few = OtherProcess.withFiles(200, data.resolve("d"))) {
      Wire wire = Wire.stranger(few.url());
      URI at = URI.create(few.url());
      List<Socket> sockets = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        try {
          Socket socket = new Socket(at.getHost(), at.getPort());
          sockets.add(socket);
          socket
              .getOutputStream()
              .write("GET /api/x HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
          if (i % 2 == 0) {
            socket.close();
          }
        } catch (IOException e) {
          // It has no room for this one.
        }
      }
      for (Socket socket : sockets) {
        socket.close();
      }
      for (int i = 0; i < 300; i++) {
        try {
          assertEquals(0, wire.get("/api/credits/balance/simple").path("code").asInt(-1));
          return;
        } catch (IOException e) {
          Pace.real().pause(Duration.ofMillis(100), new Stop());
        }
      }
      fail("it does not answer any more");
    }
  }

  @Test
  void needsLittleMemoryForALargeUpload() throws IOException {
    int bytes = 120_000_000;
    Path large = data.resolve("large.wav");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
      head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(bytes + 36);
      head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
      head.putShort((short) 1).putShort((short) 2).putInt(48_000).putInt(192_000);
      head.putShort((short) 4).putShort((short) 16);
      head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
      file.write(head.array());
      file.setLength(44L + bytes);
    }
    try (OtherProcess small = OtherProcess.start(data.resolve("d"), "served", "-Xmx24m")) {
      Wire wire = Wire.stranger(small.url());
      String session = wire.session();
      assertEquals(0, wire.upload(session, large).path("code").asInt(-1));
      assertEquals(
          625_000, wire.state(session).path("video_infos").get(0).path("duration").asLong());
    }
  }
}
