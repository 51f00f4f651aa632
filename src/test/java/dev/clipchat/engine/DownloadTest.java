package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finished files, whole and in parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTest {

  private Backend backend;
  private Wire wire;
  private String url;
  private byte[] whole;
  private Path data;
  private String session;

  @BeforeAll
  void render(@TempDir Path folder) throws IOException {
    data = folder;
    backend = Backend.start(Backends.served(data));
    wire = Wire.stranger(backend);
    session = wire.session();
    Path named = data.resolve("été \"日本\" 100%.mp4");
    Files.copy(TestClips.clip(1), named);
    wire.upload(session, named);
    wire.export(session, "render/1");
    JsonNode done = wire.ended("render%2F1");
    assertEquals("completed", done.path("status").asText(), done.toString());
    url = done.path("output").path("url").asText();
    whole = wire.download(url);
  }

  @AfterAll
  void close() {
    backend.close();
  }

  @Test
  void aTagTellsNothingOfTheKey() throws IOException {
    try (Response response = get("Range", "bytes=0-0")) {
      String secret = url.substring(url.indexOf('.', url.indexOf("key=")) + 1);
      String tag = String.valueOf(response.header("ETag"));
      assertFalse(tag.contains(secret), tag);
    }
  }

  @Test
  void aFileThatIsGoneIsNotFound() throws IOException {
    wire.export(session, "render/2");
    String gone = wire.ended("render%2F2").path("output").path("url").asText();
    String key = gone.substring(gone.indexOf("key=") + 4);
    Files.delete(data.resolve("jobs").resolve(key.substring(0, 32)).resolve("result.mp4"));
    try (Response response = wire.send(new Request.Builder().url(gone))) {
      assertEquals(404, response.code());
      assertTrue(response.body().string().contains("no longer there"));
    }
  }

  private Response get(String header, String value) throws IOException {
    return wire.send(new Request.Builder().url(url).header(header, value));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-99, 0, 100",
    "bytes=100-, 100, -1",
    "bytes=-50, -50, -1",
    "bytes=0-0, 0, 1",
    "bytes=10-99999999999, 10, -1",
    "bytes=-99999999999, 0, -1",
  })
  void sendsThePartThatIsAsked(String range, int from, int to) throws IOException {
    int start = from < 0 ? whole.length + from : from;
    int end = to < 0 ? whole.length : to;
    try (Response response = get("Range", range)) {
      assertEquals(206, response.code());
      assertArrayEquals(Arrays.copyOfRange(whole, start, end), response.body().bytes());
      assertEquals(
          "bytes " + start + "-" + (end - 1) + "/" + whole.length,
          response.header("Content-Range"));
    }
  }

  @ParameterizedTest
  @CsvSource({"bytes=99999999999-", "bytes=-0"})
  void refusesWhatIsBeyondTheEnd(String range) throws IOException {
    try (Response response = get("Range", range)) {
      assertEquals(416, response.code());
      assertEquals("bytes */" + whole.length, response.header("Content-Range"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"bytes=5-2", "bytes=a-b", "bytes=0-1,5-6", "lines=1-2", "bytes=-"})
  void sendsTheWholeForRangesThatItDoesNotServe(String range) throws IOException {
    try (Response response = get("Range", range)) {
      assertEquals(200, response.code());
      assertArrayEquals(whole, response.body().bytes());
    }
  }

  @Test
  void goesOnOnlyWithTheSameFile() throws IOException {
    String tag;
    try (Response response = wire.send(new Request.Builder().url(url).head())) {
      tag = response.header("ETag");
      assertEquals(String.valueOf(whole.length), response.header("Content-Length"));
    }
    Request.Builder part = new Request.Builder().url(url).header("Range", "bytes=10-");
    try (Response response = wire.send(part.header("If-Range", tag))) {
      assertEquals(206, response.code());
    }
    try (Response response = wire.send(part.header("If-Range", "\"another\""))) {
      assertEquals(200, response.code());
      assertArrayEquals(whole, response.body().bytes());
    }
  }

  @Test
  void namesTheFileAsTheUserDid() throws IOException {
    try (Response response = get("Accept", "*/*")) {
      String disposition = response.header("Content-Disposition");
      assertTrue(disposition.startsWith("attachment; filename=\""), disposition);
      assertTrue(disposition.contains("filename*=UTF-8''%C3%A9t%C3%A9%20_%E6%97%A5"), disposition);
      assertTrue(disposition.endsWith("100%25.mp4"), disposition);
      assertEquals("video/mp4", response.header("Content-Type"));
    }
  }

  @Test
  void opensToItsKeyOrItsToken() throws IOException {
    String path = "/api/render/proxy/render%2F1/download";
    try (Response response = wire.send(wire.request(path))) {
      assertArrayEquals(whole, response.body().bytes());
    }
    String key = url.substring(url.indexOf("key=") + 4);
    String wrong = (key.endsWith("0") ? key.replaceAll(".$", "1") : key.replaceAll(".$", "0"));
    try (Response response = wire.send(new Request.Builder().url(url.replace(key, wrong)))) {
      assertEquals(404, response.code());
    }
    Wire other = Wire.stranger(backend);
    try (Response response = other.send(other.request(path))) {
      assertEquals(404, response.code());
    }
    assertEquals(404, other.poll("render%2F1").path("code").asInt());
  }
}
