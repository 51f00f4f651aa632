package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProberTest {

  @TempDir Path folder;

  private Path written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String refusal(Path file) {
    ClipchatException e = assertThrows(ClipchatException.class, () -> TestClips.probe(file));
    return new Phrasebook(Language.ENGLISH)
        .say(assertInstanceOf(Failure.InputUnsupported.class, e.failure(), e.toString()).why());
  }

  @Test
  void readsAnOrdinaryClip() {
    Probe probe = TestClips.probe(TestClips.clip(2));
    Probe.Video video = probe.picture().orElseThrow();
    assertEquals(Probe.Kind.VIDEO, probe.kind());
    assertEquals(Duration.ofSeconds(2), probe.duration());
    assertEquals(
        "h264 320x180 25.0 50",
        video.codec()
            + " "
            + video.width()
            + "x"
            + video.height()
            + " "
            + video.fps()
            + " "
            + video.frames());
    assertFalse(video.variable() || video.interlaced() || video.colour().hdr());
    assertEquals("aac 48000", probe.sound().map(a -> a.codec() + " " + a.sampleRate()).orElse(""));
  }

  @Test
  void tellsPicturesFromMovingPictures() {
    assertEquals(Probe.Kind.IMAGE, TestClips.probe(TestClips.picture()).kind());
    for (String ending : List.of("jpg", "webp", "gif")) {
      Path still =
          TestClips.made(
              "still." + ending, "-f", "lavfi", "-i", "testsrc2=s=64x64:r=10", "-frames:v", "1");
      assertEquals(Probe.Kind.IMAGE, TestClips.probe(still).kind(), ending);
    }
    Path moving = TestClips.made("moving.gif", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=10:d=1");
    assertEquals(Probe.Kind.VIDEO, TestClips.probe(moving).kind());
  }

  @Test
  void refusesWhatIsNoVideoAndSaysWhy() throws IOException {
    assertEquals("it is empty", refusal(written("empty.mp4", "")));
    assertEquals(
        "it is no video, picture or sound that can be read",
        refusal(written("text.mp4", "this is only a text\n".repeat(50))));
    assertTrue(refusal(Files.createDirectory(folder.resolve("folder.mp4"))).contains("folder"));
    ClipchatException e =
        assertThrows(ClipchatException.class, () -> TestClips.probe(folder.resolve("absent.mp4")));
    assertInstanceOf(Failure.InputMissing.class, e.failure());
  }

  @Test
  void aTruncatedFileIsRefusedOrReadAsFarAsItGoes() {
    Path clip = TestClips.clip(2);
    Path withoutIndex = TestClips.cut(clip, 20_000, folder.resolve("cut.mp4"));
    assertEquals("it is incomplete: its index is missing", refusal(withoutIndex));

    Path matroska = TestClips.made("whole.mkv", "-i", clip.toString(), "-c", "copy");
    int half = (int) matroska.toFile().length() / 2;
    Path start = TestClips.cut(matroska, half, folder.resolve("start.mkv"));
    assertEquals(Probe.Kind.VIDEO, TestClips.probe(start).kind());
  }

  @Test
  void aPlaylistReadsNoOtherFile() throws IOException {
    String target = TestClips.clip(1).toString();
    Path secret = written("secret.txt", "secret");
    Map<String, String> crafted =
        Map.of(
            "hls.mp4",
            "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + target + "\n#EXT-X-ENDLIST\n",
            "net.m3u8",
            "#EXTM3U\n#EXTINF:2,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n",
            "list.mp4",
            "ffconcat version 1.0\nfile '" + target + "'\n",
            "picture.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                + "<image href='file://"
                + secret
                + "'/></svg>",
            "manifest.mpd",
            "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"></MPD>",
            "call.sdp",
            "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n",
            "meta.mp4",
            ";FFMETADATA1\ntitle=" + secret + "\n");
    for (Map.Entry<String, String> file : crafted.entrySet()) {
      String why = refusal(written(file.getKey(), file.getValue()));
      assertFalse(why.contains(folder.toString()), why);
    }
  }

  @Test
  void aDecoderThatHardlyAnybodyNeedsIsNotTouched() {
    // MagicYUV: a file of it could write beyond its memory in ffmpeg before 8.0.3 and 8.1.2.
    for (String coding : List.of("magicyuv", "zmbv", "snow")) {
      Path file =
          TestClips.made(
              coding + ".avi",
              "-f",
              "lavfi",
              "-i",
              "testsrc2=s=320x180:d=0.2",
              "-strict",
              "-2",
              "-c:v",
              coding);
      assertEquals("its codec, " + coding + ", isn't one clipchat opens", refusal(file));
    }
    Path kind = TestClips.made("real.rm", "-f", "lavfi", "-i", "testsrc2=s=352x288:d=0.2");
    assertEquals("rm isn't a kind of file clipchat opens", refusal(kind));
  }

  @Test
  void aPictureOfAbsurdSizeIsRefusedAtOnce() {
    for (String ending : List.of("png", "jpg")) {
      Path large =
          TestClips.made(
              "large." + ending, "-f", "lavfi", "-i", "color=s=16000x8000:r=1", "-frames:v", "1");
      ClipchatException e =
          assertThrows(
              ClipchatException.class,
              () -> InputLimits.check("large", TestClips.probe(large)),
              ending);
      Failure.InputUnsupported f = assertInstanceOf(Failure.InputUnsupported.class, e.failure());
      assertEquals(
          Text.of("ground.picture_too_large", "width", 16000, "height", 8000), f.why(), ending);
    }
  }

  @Test
  void whatPeopleHaveIsOpened() {
    Map<String, String> codings =
        Map.ofEntries(
            Map.entry("libx264", "mp4"),
            Map.entry("libx265", "mov"),
            Map.entry("libsvtav1", "webm"),
            Map.entry("libvpx", "webm"),
            Map.entry("libvpx-vp9", "mkv"),
            Map.entry("mpeg4", "avi"),
            Map.entry("msmpeg4", "avi"),
            Map.entry("flv", "flv"),
            Map.entry("wmv2", "wmv"),
            Map.entry("mpeg2video", "mpg"),
            Map.entry("mjpeg", "mov"),
            Map.entry("prores_ks", "mov"),
            Map.entry("cfhd", "mov"),
            Map.entry("ffv1", "mkv"),
            Map.entry("rawvideo", "avi"));
    codings.forEach(
        (coding, ending) -> {
          Path file =
              TestClips.made(
                  coding + "." + ending,
                  "-f",
                  "lavfi",
                  "-i",
                  "testsrc2=s=320x192:r=25:d=0.2",
                  "-f",
                  "lavfi",
                  "-i",
                  "sine=d=0.2:r=44100",
                  "-c:v",
                  coding);
          assertEquals(Probe.Kind.VIDEO, TestClips.probe(file).kind(), coding);
          assertTrue(new Decode(TestClips.ffmpeg()).read(file, new Stop()).clean(), coding);
        });
  }

  @Test
  void aNameIsNeverAPatternAProtocolOrAnOption() throws IOException {
    byte[] picture = Files.readAllBytes(TestClips.picture());
    byte[] clip = Files.readAllBytes(TestClips.clip(1));
    for (String name : List.of("img%03d.png", "img*.png", "-i.png", "concat:a|b.png", "it's.png")) {
      Path file = Files.write(folder.resolve(name), picture);
      assertEquals(200, TestClips.probe(file).picture().orElseThrow().width(), name);
    }
    Path pattern = Files.write(folder.resolve("clip %d, äöü 城市.mp4"), clip);
    assertEquals(1, TestClips.probe(pattern).duration().toSeconds());
  }

  @Test
  void absurdFilesAreRefusedFromTheirDescription() {
    Probe fine = TestClips.probe(TestClips.clip(1));
    InputLimits.check("fine.mp4", fine);
    assertRefused("longer", fine(fine, Duration.ofDays(3), 320, 25));
    assertRefused("large", fine(fine, Duration.ofSeconds(1), 40_000, 25));
    assertRefused("frames", fine(fine, Duration.ofSeconds(1), 320, 100_000_000));
  }

  private static void assertRefused(String word, Probe probe) {
    ClipchatException e =
        assertThrows(ClipchatException.class, () -> InputLimits.check("odd.mp4", probe));
    Failure.InputUnsupported f = assertInstanceOf(Failure.InputUnsupported.class, e.failure());
    String why = new Phrasebook(Language.ENGLISH).say(f.why());
    assertTrue(why.contains(word), why);
  }

  private static Probe fine(Probe p, Duration duration, int width, long frames) {
    Probe.Video v = p.picture().orElseThrow();
    Probe.Video changed =
        new Probe.Video(
            v.index(),
            v.codec(),
            width,
            v.height(),
            0,
            1,
            v.fps(),
            v.topFps(),
            v.pixelFormat(),
            8,
            v.colour(),
            false,
            duration,
            frames,
            0);
    return new Probe(
        p.kind(), p.format(), duration, p.bytes(), List.of(changed), p.audio(), false, p.tags());
  }

  @Test
  void theFirstPictureIsAPartOfAllBytes() {
    Prober prober = new Prober(TestClips.ffmpeg());
    Path clip = TestClips.silent(2);
    long first = prober.firstPicture(clip, new Stop());
    assertTrue(first > 1_000 && first < clip.toFile().length() / 2, "bytes " + first);
    assertEquals(0, prober.firstPicture(TestClips.tone(1), new Stop()));
  }

  @Test
  void missingAndBrokenValuesAreNoReasonToFail() {
    Probe odd =
        Prober.read(
            new ProbeOutput(
                """
                streams.stream.0.index=0
                streams.stream.0.codec_type="video"
                streams.stream.0.width=100
                streams.stream.0.height=N/A
                streams.stream.0.avg_frame_rate="0/0"
                streams.stream.0.r_frame_rate="90000/1"
                streams.stream.0.sample_aspect_ratio="0:1"
                streams.stream.0.duration="nan"
                streams.stream.0.tags.DURATION="00:00:zz"
                streams.stream.1.index=1
                streams.stream.1.codec_type="data"
                garbage
                format.format_name="avi"
                format.duration="-5"
                format.tags.Title="a \\"b\\"\\nc=d"
                """));
    Probe.Video v = odd.picture().orElseThrow();
    assertEquals(
        "100x0 0.0 1.0", v.width() + "x" + v.height() + " " + v.fps() + " " + v.sampleAspect());
    assertEquals(Duration.ZERO, odd.duration());
    assertEquals("a \"b\"\nc=d", odd.tags().get("title"));
  }
}
