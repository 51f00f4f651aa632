package dev.clipchat.client.action;

import static dev.clipchat.client.standin.StandInCloud.Call.UPLOAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.standin.Client;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files on their way to the backend. */
class UploadTest {

  @TempDir Path home;
  private StandInCloud cloud;
  private Client client;

  @BeforeEach
  void start() {
    cloud = new StandInCloud();
    client = new Client(home, cloud.base(), "nmv_usr_given");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  private String sent() {
    return String.valueOf(cloud.requests(UPLOAD).get(0).getBody().string(StandardCharsets.UTF_8));
  }

  @Test
  void eachFileIsAPartNamedFiles() throws IOException {
    Files.copy(TestClips.clip(2), home.resolve("a.mp4"));
    Files.copy(TestClips.picture(), home.resolve("b.png"));

    client.perform(new Deed.Upload(List.of("a.mp4", "b.png")));

    String type = String.valueOf(cloud.requests(UPLOAD).get(0).getHeaders().get("Content-Type"));
    assertTrue(type.startsWith("multipart/form-data; boundary="), type);
    assertEquals(1, cloud.requests(UPLOAD).size());
    assertEquals(3, sent().split("form-data; name=\"files\"; filename=", -1).length);
    assertTrue(sent().contains("Content-Type: video/mp4"), "types by content");
    assertTrue(sent().contains("Content-Type: image/png"), "types by content");
    long bytes = Files.size(home.resolve("a.mp4")) + Files.size(home.resolve("b.png"));
    assertTrue(cloud.requests(UPLOAD).get(0).getBodySize() > bytes);
    assertEquals(2, client.screen().blocks(Block.Uploaded.class).size());
  }

  static Stream<Arguments> names() {
    return Stream.of(
        arguments("plain name.mp4", "filename=\"plain name.mp4\"\r\n"),
        arguments(
            "夏天 🎬.mp4",
            "filename=\"夏天 🎬.mp4\"; filename*=UTF-8''%E5%A4%8F%E5%A4%A9%20%F0%9F%8E%AC.mp4\r\n"),
        arguments("say \"hi\".mp4", "filename=\"say %22hi%22.mp4\"\r\n"),
        arguments(
            "two\nlines.mp4", "filename=\"two%0Alines.mp4\"; filename*=UTF-8''two%0Alines.mp4\r\n"),
        arguments("видео;a=b.mp4", "filename=\"видео;a=b.mp4\"; filename*=UTF-8''"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesInAnyScriptArriveWhole(String name, String header) throws IOException {
    Path file = Files.copy(TestClips.clip(2), home.resolve(name));

    client.perform(new Deed.Upload(List.of(file.toString())));

    assertTrue(sent().contains(header), name);
  }

  @Test
  void aLargeFileNeedsNoMoreMemoryThanASmallOne() throws IOException {
    Path large = sparse("large.mp4", 400_000_000L);
    cloud.server().setBodyLimit(0);
    long before = used();
    long[] most = {0};
    Client watching = new Client(home, cloud.base(), "nmv_usr_given").real();
    Actions actions = watching.actions();
    Turn turn =
        new Turn(
            watching.stop(),
            block -> {
              watching.screen().show(block);
              boolean half =
                  block instanceof Block.Progress p && p.carried().bytes() > 100_000_000L;
              if (half && most[0] == 0) {
                most[0] = used();
              }
            },
            watching.screen());

    actions.perform(new Deed.Upload(List.of(large.toString())), turn);

    assertTrue(cloud.requests(UPLOAD).get(0).getBodySize() > 400_000_000L);
    List<Block.Progress> progress = watching.screen().blocks(Block.Progress.class);
    assertEquals(400_000_000L, progress.get(0).carried().total());
    assertTrue(most[0] > 0, "nothing was told on the way");
    assertTrue(most[0] - before < 60_000_000, () -> most[0] - before + " bytes");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private Path sparse(String name, long bytes) throws IOException {
    Path file = Files.copy(TestClips.clip(2), home.resolve(name));
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(bytes);
    }
    return file;
  }

  @Test
  void moreThanTheCloudTakesIsNotEvenTried() throws IOException {
    Path large = sparse("large.mp4", 500_000_001L);

    Failure failure = client.fails(new Deed.Upload(List.of(large.toString())));

    assertEquals(new Failure.InputTooLarge("large.mp4", 500_000_001L, 500_000_000L), failure);
    assertTrue(cloud.requests().isEmpty());
  }

  @Test
  void theContentDecidesNotTheName() throws IOException {
    Files.writeString(home.resolve("fake.mp4"), "this is a text, whatever it is called");
    Files.copy(TestClips.clip(2), home.resolve("video.txt"));

    Failure failure = client.fails(new Deed.Upload(List.of("fake.mp4")));
    assertTrue(failure instanceof Failure.InputUnsupported, failure::toString);
    assertTrue(cloud.requests().isEmpty());

    client.perform(new Deed.Upload(List.of("video.txt")));
    assertEquals(1, cloud.requests(UPLOAD).size());
  }

  @Test
  void whatIsNotThereOrNoFileIsSaidAtOnce() throws IOException {
    Files.createDirectory(home.resolve("folder"));

    assertEquals(
        new Failure.InputMissing(home.resolve("gone.mp4")),
        client.fails(new Deed.Upload(List.of("gone.mp4"))));
    assertTrue(
        client.fails(new Deed.Upload(List.of("folder"))) instanceof Failure.InputUnsupported);
    assertTrue(cloud.requests().isEmpty());
  }

  @Test
  void addressesAreFetchedByTheBackend() {
    client.perform(new Deed.Upload(List.of("https://example.com/v/a%20b.mp4?key=1")));

    assertEquals(
        "{\"urls\":[\"https://example.com/v/a%20b.mp4?key=1\"],\"source_type\":\"url\"}", sent());
  }

  @ParameterizedTest
  @MethodSource("heads")
  void everyAcceptedTypeIsKnownByItsFirstBytes(String type, byte[] head) throws IOException {
    Path file = Files.write(home.resolve("some"), head);

    assertEquals(type, MediaSniff.mediaType(file).orElse("none"));
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        arguments("video/mp4", latin("\0\0\0\u0018ftypisom\0\0\0\0")),
        arguments("video/quicktime", latin("\0\0\0\u0014ftypqt  \0\0\0\0")),
        arguments("video/quicktime", latin("\0\0\0\u0008wide\0\0\0\0mdat")),
        arguments("audio/mp4", latin("\0\0\0\u0018ftypM4A \0\0\0\0")),
        arguments("video/x-msvideo", latin("RIFF\0\0\0\0AVI LIST")),
        arguments("audio/wav", latin("RIFF\0\0\0\0WAVEfmt ")),
        arguments("image/webp", latin("RIFF\0\0\0\0WEBPVP8 ")),
        arguments("video/x-matroska", latin("\u001aE\u00df\u00a3\0\0\0\0\0\0\0\0\0\0\0\0")),
        arguments("image/png", latin("\u0089PNG\r\n\u001a\n\0\0\0\0\0\0\0\0")),
        arguments("image/jpeg", latin("\u00ff\u00d8\u00ff\u00e0\0\0\0\0\0\0\0\0\0\0\0\0")),
        arguments("image/gif", latin("GIF89a\0\0\0\0\0\0\0\0\0\0")),
        arguments("audio/mpeg", latin("ID3\u0004\0\0\0\0\0\0\0\0\0\0\0\0")),
        arguments("audio/mpeg", latin("\u00ff\u00fb\u0090\0\0\0\0\0\0\0\0\0\0\0\0\0")),
        arguments("audio/aac", latin("\u00ff\u00f1P\u0080\0\0\0\0\0\0\0\0\0\0\0\0")),
        arguments("none", latin("#EXTM3U\n/etc/passwd\n")),
        arguments("none", latin("RIFF\0\0\0\0XXXX")),
        arguments("none", latin("ab")),
        arguments("none", latin("")));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
