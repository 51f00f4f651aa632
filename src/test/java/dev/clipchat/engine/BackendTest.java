package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
