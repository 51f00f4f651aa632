package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Colour;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Music;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Ratio;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to the whole picture and the whole sound, measured. */
class WholeTest {

  @TempDir Path folder;
  private TestRenders renders = new TestRenders(Path.of("."));

  @BeforeEach
  void open() {
    renders = new TestRenders(folder);
  }

  /** Black with a white square in the top left corner, and a tone. */
  private static Path corner() {
    return TestClips.made(
        "corner.mp4",
        "-f",
        "lavfi",
        "-i",
        "color=black:s=160x90:r=25:d=1,drawbox=0:0:30:30:white:fill",
        "-f",
        "lavfi",
        "-i",
        "sine=440:r=48000:d=1",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "10",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac");
  }

  @Test
  void soundThatWasReplacedComesAloneHoweverManyPiecesThereAre() {
    Cut clip = renders.cut(corner());
    Media tone = renders.media("m", TestClips.tone(3));
    Piece still = Piece.whole("p2", renders.media("b", TestClips.picture()), 500);
    Piece one = clip.pieces().get(0);
    for (Output.Format format : new Output.Format[] {Output.Format.MP3, Output.Format.WAV}) {
      Cut cut =
          clip.withPieces(List.of(one, still, one.withId("p3").reversed()), 3)
              .withMusic(List.of(new Music("m1", "m", "tone", tone.durationMs(), 0, 1, 0, 0, true)))
              .withSound(clip.sound().withMuted(true))
              .withOutput(clip.output().withFormat(format, 0));

      Encode.Encoded out = renders.render(cut);

      assertEquals(7_500, out.probe().duration().toMillis(), 60);
      assertEquals(880, TestRenders.pitch(out.file(), 0.5, 1), 10);
    }
  }

  private Encode.Encoded rendered(UnaryOperator<Picture> change) {
    Cut cut = renders.cut(corner());
    return renders.render(cut.withPicture(change.apply(cut.picture())));
  }

  private static void assertFrame(int width, int height, Encode.Encoded out) {
    Probe.Video v = out.probe().picture().orElseThrow();
    assertEquals(width + "x" + height, v.width() + "x" + v.height());
  }

  private static void assertWhiteAt(int x, int y, Encode.Encoded out) {
    assertTrue(TestRenders.light(out.file(), 0.5, x, y, 16, 16) > 230, "white at " + x + "," + y);
  }

  @Test
  void aQuarterTurnMovesTheCorner() {
    Encode.Encoded right = rendered(p -> p.rotated(90));
    assertFrame(90, 160, right);
    assertWhiteAt(90 - 20, 4, right);
    Encode.Encoded left = rendered(p -> p.rotated(270));
    assertFrame(90, 160, left);
    assertWhiteAt(4, 160 - 20, left);
    Encode.Encoded over = rendered(p -> p.rotated(180));
    assertFrame(160, 90, over);
    assertWhiteAt(160 - 20, 90 - 20, over);
  }

  @Test
  void aMirrorMovesTheCornerToo() {
    assertWhiteAt(160 - 20, 4, rendered(Picture::flipped));
    assertWhiteAt(4, 90 - 20, rendered(p -> p.flipped().rotated(180)));
  }

  @Test
  void aShapeIsCutOutOrPadded() {
    Encode.Encoded square = rendered(p -> p.withAspect(new Ratio(1, 1), Picture.Fit.CROP));
    assertFrame(90, 90, square);
    assertTrue(TestRenders.light(square.file(), 0.5, 0, 0, 90, 90) < 5, "the corner is cut off");
    Encode.Encoded padded = rendered(p -> p.withAspect(new Ratio(1, 1), Picture.Fit.PAD));
    assertFrame(160, 160, padded);
    assertWhiteAt(4, 35 + 4, padded);
    assertTrue(TestRenders.light(padded.file(), 0.5, 0, 0, 160, 32) < 5, "a bar above");
    Encode.Encoded tall = rendered(p -> p.withAspect(new Ratio(9, 16), Picture.Fit.CROP));
    assertFrame(50, 90, tall);
  }

  @Test
  void sizeAndRateComeOutAsAsked() {
    Encode.Encoded out =
        rendered(p -> p.withSize(new Picture.Scale(60, 0, 0, false, false)).withFps(12.5));
    assertFrame(106, 60, out);
    assertEquals(12.5, out.probe().picture().orElseThrow().fps());
    Encode.Encoded ntsc = rendered(p -> p.withFps(29.97));
    assertEquals(30000 / 1001.0, ntsc.probe().picture().orElseThrow().fps(), 1e-6);
  }

  @Test
  void coloursChange() {
    Cut cut = renders.cut(TestClips.clip(1));
    Encode.Encoded grey =
        renders.render(cut.withPicture(cut.picture().withColour(Colour.PLAIN.withGrey(true))));
    for (int x = 60; x < 300; x += 40) {
      int[] c = TestRenders.colour(grey.file(), 0.5, x, 90, 8, 8);
      assertEquals(c[0], c[1], 4);
      assertEquals(c[1], c[2], 4);
    }
    int before = TestRenders.light(TestClips.clip(1), 0.5, 0, 0, 320, 180);
    Encode.Encoded bright =
        renders.render(cut.withPicture(cut.picture().withColour(new Colour(0.2, 1, 1, false))));
    assertTrue(TestRenders.light(bright.file(), 0.5, 0, 0, 320, 180) > before + 25);
  }

  @Test
  void thePictureFadesFromAndToBlack() {
    Encode.Encoded out = rendered(p -> p.withFades(400, 400));
    assertTrue(TestRenders.light(out.file(), 0, 4, 4, 16, 16) < 20);
    assertTrue(TestRenders.light(out.file(), 0.5, 4, 4, 16, 16) > 230);
    assertTrue(TestRenders.light(out.file(), 0.96, 4, 4, 16, 16) < 40);
  }

  @Test
  void theSoundIsMutedOrSofter() {
    Cut cut = renders.cut(corner());
    Encode.Encoded mute =
        renders.render(
            cut.withSound(cut.sound().withMuted(true)).withPicture(cut.picture().withFps(20)));
    assertTrue(mute.probe().audio().isEmpty());
    Encode.Encoded copied = renders.render(cut.withSound(cut.sound().withMuted(true)));
    assertTrue(copied.copied(), "dropping a track needs no encoding");
    assertTrue(copied.probe().audio().isEmpty());
    Encode.Encoded soft = renders.render(cut.withSound(cut.sound().withVolume(0.5)));
    assertEquals(
        -6, TestRenders.level(soft.file(), 0.1, 0.8) - TestRenders.level(corner(), 0.1, 0.8), 0.5);
  }

  @Test
  void theSoundFades() {
    Cut cut = renders.cut(TestClips.clip(2));
    Encode.Encoded out = renders.render(cut.withSound(cut.sound().withFades(500, 500)));
    double middle = TestRenders.level(out.file(), 0.8, 0.4);
    assertTrue(TestRenders.level(out.file(), 0, 0.1) < middle - 15);
    assertTrue(TestRenders.level(out.file(), 1.9, 0.1) < middle - 15);
  }

  @Test
  void loudnessIsBroughtToTheUsualLevel() {
    Path quiet =
        TestClips.made(
            "quiet.mp4",
            "-f",
            "lavfi",
            "-i",
            "color=black:s=64x64:r=10:d=6",
            "-f",
            "lavfi",
            "-i",
            "anoisesrc=c=pink:a=0.02:r=48000:d=6",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac");
    Cut cut = renders.cut(quiet);
    Encode.Encoded out = renders.render(cut.withSound(cut.sound().withNormalize(true)));
    double before = TestRenders.measured(quiet, 0, 6, "ebur128", "I: +(-?[0-9.]+) LUFS");
    double after = TestRenders.measured(out.file(), 0, 6, "ebur128", "I: +(-?[0-9.]+) LUFS");
    assertTrue(before < -30, "quiet before: " + before);
    assertEquals(-16, after, 2);
  }

  private Cut withMusic(double volume, long startMs, boolean repeat, boolean muted) {
    Cut cut = renders.cut(TestClips.clip(2));
    Media tone = renders.media("m", TestClips.tone(0.5));
    Music music = new Music("m1", "m", "tone", tone.durationMs(), startMs, volume, 0, 0, repeat);
    return cut.withMusic(List.of(music)).withSound(cut.sound().withMuted(muted));
  }

  @Test
  void musicReplacesTheSoundAndRepeatsToTheEnd() {
    Encode.Encoded out = renders.render(withMusic(1, 0, true, true));
    assertEquals(880, TestRenders.pitch(out.file(), 0.1, 0.3), 20);
    assertEquals(880, TestRenders.pitch(out.file(), 1.6, 0.3), 20);
    assertTrue(TestRenders.level(out.file(), 1.6, 0.3) > -40);
  }

  @Test
  void musicPlaysOnceFromItsMomentAtItsLevel() {
    Encode.Encoded loud = renders.render(withMusic(1, 1000, false, true));
    assertTrue(TestRenders.level(loud.file(), 0.2, 0.6) < -80, "silence before");
    assertTrue(TestRenders.level(loud.file(), 1.7, 0.2) < -60, "silence after");
    double level = TestRenders.level(loud.file(), 1.05, 0.4);
    Encode.Encoded soft = renders.render(withMusic(0.1, 1000, false, true));
    assertEquals(-20, TestRenders.level(soft.file(), 1.05, 0.4) - level, 1);
  }

  @Test
  void musicUnderTheSoundLeavesItAsItWas() {
    Encode.Encoded out = renders.render(withMusic(0.3, 0, true, false));
    double before = TestRenders.level(TestClips.clip(2), 0.2, 1.5);
    assertEquals(before, TestRenders.level(out.file(), 0.2, 1.5), 1.5);
    Encode.Encoded silentSource;
    Cut cut = renders.cut(TestClips.silent(1));
    Media tone = renders.media("m", TestClips.tone(0.5));
    silentSource =
        renders.render(
            cut.withMusic(
                List.of(new Music("m1", "m", "tone", tone.durationMs(), 0, 1, 100, 100, true))));
    assertEquals(880, TestRenders.pitch(silentSource.file(), 0.15, 0.25), 20);
  }
}
