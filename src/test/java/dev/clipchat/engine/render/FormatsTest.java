package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Format;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @TempDir Path folder;
  private TestRenders renders = new TestRenders(Path.of("."));

  @BeforeEach
  void open() {
    renders = new TestRenders(folder);
  }

  /** The first second, so that it has to be encoded. */
  private Cut shortened() {
    Cut cut = renders.cut(TestClips.clip(2));
    return TestRenders.mapped(cut, p -> p.part(p.id(), 0, 1000));
  }

  private static Cut as(Cut cut, Format format, Codec codec) {
    Output o = cut.output();
    return cut.withOutput(
        new Output(format, codec, o.ceiling(), o.smaller(), o.effort(), o.stillMs()));
  }

  @ParameterizedTest
  @CsvSource({
    "MP4, H264, h264, aac, mp4",
    "MP4, HEVC, hevc, aac, mp4",
    "MP4, AV1, av1, aac, mp4",
    "MOV, H264, h264, aac, mov",
    "MKV, H264, h264, aac, matroska",
    "MKV, AV1, av1, aac, matroska",
    "WEBM, AV1, av1, opus, webm",
    "WEBM, , vp9, opus, webm",
    "M4A, , , aac, m4a",
    "MP3, , , mp3, mp3",
    "WAV, , , pcm_s16le, wav",
    "GIF, , gif, , gif"
  })
  void everyFormatComesOutWhole(
      Format format, Codec codec, String picture, String sound, String container) {
    Encode.Encoded out = renders.render(as(shortened(), format, codec));
    Probe probe = out.probe();
    assertEquals(
        picture == null ? "" : picture, probe.picture().map(Probe.Video::codec).orElse(""));
    assertEquals(sound == null ? "" : sound, probe.sound().map(Probe.Audio::codec).orElse(""));
    assertTrue(probe.format().contains(container), probe.format());
    assertEquals(1.0, probe.duration().toMillis() / 1000.0, 0.09);
    assertTrue(out.file().toString().endsWith("." + format.word()));
  }

  @Test
  void anMp4PlaysEverywhereAndFromItsFirstBytes() throws IOException {
    Encode.Encoded out = renders.render(as(shortened(), Format.MP4, null));
    assertEquals("yuv420p", out.probe().picture().orElseThrow().pixelFormat());
    String bytes = Files.readString(out.file(), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.indexOf("moov") < bytes.indexOf("mdat"));
    Encode.Encoded hevc = renders.render(as(shortened(), Format.MP4, Codec.HEVC));
    assertTrue(Files.readString(hevc.file(), StandardCharsets.ISO_8859_1).contains("hvc1"));
  }

  @Test
  void aGifMovesAndIsNoLargerThanUsual() {
    Cut cut = renders.cut(TestClips.clip(640, 360, 25, 1));
    Encode.Encoded out = renders.render(as(cut, Format.GIF, null));
    assertEquals(480, out.probe().picture().orElseThrow().width());
    assertEquals(12.5, out.probe().picture().orElseThrow().fps(), 0.1);
    assertEquals(Probe.Kind.VIDEO, out.probe().kind());
    byte[] first = TestRenders.grey(out.file(), 0, 64, 36);
    assertTrue(TestRenders.difference(first, TestRenders.grey(out.file(), 0.8, 64, 36)) > 2);
  }

  @Test
  void anotherContainerNeedsNoEncoding() {
    Encode.Encoded out = renders.render(as(renders.cut(TestClips.clip(2)), Format.MKV, null));
    assertTrue(out.copied());
    assertEquals("h264", out.probe().picture().orElseThrow().codec());
    Encode.Encoded webm = renders.render(as(renders.cut(TestClips.clip(1)), Format.WEBM, null));
    assertFalse(webm.copied());
  }

  @Test
  void theSoundOfASilentClipCannotBeHad() {
    Cut cut = as(renders.cut(TestClips.silent(1)), Format.MP3, null);
    ClipchatException e = assertThrows(ClipchatException.class, () -> renders.render(cut));
    assertInstanceOf(Failure.RenderFailed.class, e.failure());
  }

  @Test
  void titleAndDateOfTheSourceAreKept() {
    Path dated =
        TestClips.made(
            "dated.mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=160x90:r=25:d=1",
            "-metadata",
            "title=Summer: \"holiday\"",
            "-metadata",
            "creation_time=2021-07-03T10:20:30Z",
            "-pix_fmt",
            "yuv420p");
    Cut cut = renders.cut(dated);
    Encode.Encoded out = renders.render(cut.withPicture(cut.picture().withFps(20)));
    assertFalse(out.copied());
    assertEquals("Summer: \"holiday\"", out.probe().tags().get("title"));
    assertEquals("2021-07-03T10:20:30.000000Z", out.probe().tags().get("creation_time"));
  }

  @Test
  void smallerWithoutANumberLooksTheSameAndIsNeverLarger() {
    Path noise = TestClips.noise(320, 180, 25, 2);
    Cut cut = renders.cut(noise);
    Encode.Encoded out = renders.render(cut.withOutput(cut.output().withSmaller(true)));
    assertTrue(out.file().toFile().length() < noise.toFile().length());

    Path other = folder.resolve("again");
    assertTrue(other.toFile().mkdir());
    TestRenders second = new TestRenders(other);
    Cut again = second.cut(out.file());
    Encode.Encoded kept = second.render(again.withOutput(again.output().withSmaller(true)));
    assertTrue(kept.file().toFile().length() <= out.file().toFile().length());
  }

  @Test
  void whatWasSmallIsNotBlownUpByAnEdit() {
    Path small = starved();
    Cut cut = renders.cut(small);
    Piece p = cut.pieces().get(0);
    Encode.Encoded out = renders.render(cut.withPieces(List.of(p.part(p.id(), 0, 3900)), 1));
    assertFalse(out.copied());
    assertTrue(
        out.file().toFile().length() < small.toFile().length() * 1.4,
        out.file().toFile().length() + " of " + small.toFile().length());
  }

  @Test
  void aPictureAmongVideosDoesNotBlowThemUpEither() {
    Path small = starved();
    Cut cut = renders.cut(small);
    Piece still = Piece.whole("p2", renders.media("p", TestClips.picture()), 1_000);
    Encode.Encoded out = renders.render(cut.withPieces(List.of(cut.pieces().get(0), still), 1));
    assertTrue(
        out.file().toFile().length() < small.toFile().length() * 1.4,
        out.file().toFile().length() + " of " + small.toFile().length());
  }

  private static Path starved() {
    return TestClips.made(
        "starved.mp4",
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=320x180:r=25:d=4,noise=alls=30:allf=t",
        "-c:v",
        "libx264",
        "-b:v",
        "150k",
        "-maxrate",
        "150k",
        "-bufsize",
        "150k",
        "-pix_fmt",
        "yuv420p");
  }
}
