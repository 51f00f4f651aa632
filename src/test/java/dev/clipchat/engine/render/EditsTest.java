package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every edit of the timeline, rendered for real and measured in pixels and sound. */
class EditsTest {

  @TempDir Path folder;
  private TestRenders renders = new TestRenders(Path.of("."));

  @BeforeEach
  void open() {
    renders = new TestRenders(folder);
  }

  /** Two seconds that grow brighter; the tone is 440 Hz in the first and 880 Hz in the second. */
  static Path clock() {
    return TestClips.made(
        "clock.mp4",
        "-f",
        "lavfi",
        "-i",
        "nullsrc=s=160x90:r=25:d=2,geq=lum='16+T*100':cb=128:cr=128",
        "-f",
        "lavfi",
        "-i",
        "aevalsrc='0.3*sin(2*PI*t*if(lt(t,1),440,880))':s=48000:d=2",
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

  /** The second of the clock's time that a frame shows. */
  private static double shown(Path file, double second) {
    // Full range: 16 is 0 and 235 is 255.
    double light = TestRenders.light(file, second, 0, 0, 160, 90);
    return light * 219 / 255 / 100;
  }

  private Piece piece(long in, long out) {
    Cut whole = renders.cut(clock());
    Piece p = whole.pieces().get(0);
    return new Piece(p.id(), p.mediaId(), p.name(), p.kind(), in, out, 1, false, 1);
  }

  private Cut of(Piece... pieces) {
    return renders.cut(clock()).withPieces(List.of(pieces), 1);
  }

  private static void assertLasts(double seconds, Encode.Encoded out) {
    assertEquals(seconds, out.probe().duration().toNanos() / 1e9, 0.06);
  }

  @Test
  void keepingARangeShowsThatRange() {
    Encode.Encoded out = renders.render(of(piece(500, 1500)));
    assertLasts(1, out);
    assertEquals(25, out.probe().picture().orElseThrow().frames());
    assertEquals(0.5, shown(out.file(), 0), 0.03);
    assertEquals(1.44, shown(out.file(), 0.94), 0.03);
    assertEquals(440, TestRenders.pitch(out.file(), 0.1, 0.3), 15);
    assertEquals(880, TestRenders.pitch(out.file(), 0.6, 0.3), 25);
  }

  @Test
  void aRemovedRangeIsGoneAndTheRestFollowsAtOnce() {
    Encode.Encoded out = renders.render(of(piece(0, 600), piece(1400, 2000)));
    assertLasts(1.2, out);
    assertEquals(0.56, shown(out.file(), 0.56), 0.03);
    assertEquals(1.4, shown(out.file(), 0.6), 0.03);
    assertEquals(440, TestRenders.pitch(out.file(), 0.1, 0.4), 15);
    assertEquals(880, TestRenders.pitch(out.file(), 0.7, 0.4), 25);
  }

  @Test
  void speedChangesTheLengthAndKeepsThePitch() {
    Encode.Encoded fast = renders.render(of(piece(0, 2000).withSpeed(2)));
    assertLasts(1, fast);
    assertEquals(1, shown(fast.file(), 0.5), 0.06);
    assertEquals(440, TestRenders.pitch(fast.file(), 0.1, 0.3), 15);
    Encode.Encoded slow = renders.render(of(piece(0, 1000).withSpeed(0.25)));
    assertLasts(4, slow);
    assertEquals(0.5, shown(slow.file(), 2), 0.06);
    assertEquals(440, TestRenders.pitch(slow.file(), 1, 2), 15);
  }

  @Test
  void reversedTheFirstFrameIsTheLastAndTheSoundRunsBackwards() {
    Encode.Encoded out = renders.render(of(piece(0, 2000).reversed()));
    assertLasts(2, out);
    assertEquals(1.96, shown(out.file(), 0), 0.03);
    assertEquals(0, shown(out.file(), 1.96), 0.03);
    assertEquals(880, TestRenders.pitch(out.file(), 0.2, 0.5), 25);
    assertEquals(440, TestRenders.pitch(out.file(), 1.2, 0.5), 15);
  }

  @Test
  void aLoopPlaysItAgain() {
    Encode.Encoded out = renders.render(of(piece(0, 600)).withPieces(List.of(piece(0, 600)), 3));
    assertLasts(1.8, out);
    assertEquals(0.2, shown(out.file(), 0.2), 0.03);
    assertEquals(0.2, shown(out.file(), 0.8), 0.03);
    assertEquals(0.2, shown(out.file(), 1.4), 0.03);
    assertEquals(440, TestRenders.pitch(out.file(), 1.3, 0.4), 15);
  }

  @Test
  void clipsOfDifferentSizeRateAndSoundAreJoined() {
    Media clock = renders.media("a", clock());
    Media silent = renders.media("b", TestClips.silent(1));
    Path other =
        TestClips.made(
            "tall-mono-44100.mov",
            "-f",
            "lavfi",
            "-i",
            "color=blue:s=90x160:r=50:d=1",
            "-f",
            "lavfi",
            "-i",
            "sine=1000:r=44100:d=1",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "pcm_s16le");
    Media tall = renders.media("c", other);
    Cut cut =
        TestRenders.fast(Cut.of(clock))
            .withPieces(
                List.of(
                    Piece.whole("p1", clock, 0),
                    Piece.whole("p2", silent, 0),
                    Piece.whole("p3", tall, 0)),
                1);

    Encode.Encoded out = renders.render(cut);

    assertLasts(4, out);
    Probe.Video video = out.probe().picture().orElseThrow();
    assertEquals("160x90 at 50.0", video.width() + "x" + video.height() + " at " + video.fps());
    assertTrue(TestRenders.level(out.file(), 2.2, 0.6) < -80, "the silent clip is silent");
    assertEquals(1000, TestRenders.pitch(out.file(), 3.2, 0.6), 25);
    int[] middle = TestRenders.colour(out.file(), 3.5, 75, 40, 10, 10);
    assertTrue(middle[2] > 200 && middle[0] < 60, "blue in the middle");
    assertTrue(TestRenders.light(out.file(), 3.5, 0, 0, 20, 90) < 8, "and bars at its sides");
  }

  @Test
  void anInsertedPictureIsShownForItsTimeInSilence() {
    Media clock = renders.media("a", clock());
    Media picture = renders.media("b", TestClips.picture());
    Piece first = Piece.whole("p1", clock, 0);
    Cut cut =
        TestRenders.fast(Cut.of(clock))
            .withPieces(
                List.of(
                    first.part("p1", 0, 1000),
                    Piece.whole("p2", picture, 800),
                    first.part("p3", 1000, 2000)),
                1);

    Encode.Encoded out = renders.render(cut);

    assertLasts(2.8, out);
    int[] colour = TestRenders.colour(out.file(), 1.4, 70, 35, 20, 20);
    assertTrue(colour[0] > 230 && colour[1] < 25 && colour[2] < 25, "red");
    assertTrue(TestRenders.level(out.file(), 1.2, 0.4) < -80);
    assertEquals(1, shown(out.file(), 1.8), 0.04);
    assertEquals(880, TestRenders.pitch(out.file(), 2, 0.5), 25);
  }

  @Test
  void aPictureAloneBecomesAVideo() {
    Cut cut = renders.cut(TestClips.picture());
    Encode.Encoded out = renders.render(cut);
    assertLasts(5, out);
    assertTrue(out.probe().audio().isEmpty());
    assertTrue(TestRenders.colour(out.file(), 4.9, 0, 0, 200, 100)[0] > 230);
  }

  @Test
  void aPieceCanBeLouderThanTheOthers() {
    Encode.Encoded out = renders.render(of(piece(0, 1000), piece(1000, 2000).withVolume(0.1)));
    double first = TestRenders.level(out.file(), 0.1, 0.8);
    double second = TestRenders.level(out.file(), 1.1, 0.8);
    assertEquals(-20, second - first, 1);
  }

  @Test
  void manyPiecesAndLoopsAreMadePartByPart() {
    List<Piece> shuffled = new ArrayList<>();
    for (int i = 9; i >= 0; i--) {
      shuffled.add(piece(i * 200L, i * 200L + 200).withId("p" + i));
    }
    Cut cut = of(piece(0, 2000)).withPieces(shuffled, 3);
    assertTrue(Staging.isNeeded(cut, renders.materials()));

    Encode.Encoded out = renders.render(cut);

    assertLasts(6, out);
    for (double round : new double[] {0, 2, 4}) {
      assertEquals(1.8, shown(out.file(), round), 0.03);
      assertEquals(1.16, shown(out.file(), round + 0.96), 0.03);
      assertEquals(0.16, shown(out.file(), round + 1.96), 0.03);
      assertEquals(880, TestRenders.pitch(out.file(), round + 0.1, 0.8), 40);
      assertEquals(440, TestRenders.pitch(out.file(), round + 1.1, 0.8), 20);
    }
  }

  @Test
  void soundThatOnlyTheLastOfManyHasIsHeard() {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Media photo = renders.media("photo" + i, TestClips.picture());
      pieces.add(Piece.whole("p" + i, photo, 200));
    }
    pieces.add(piece(0, 1000).withId("p6"));
    Cut cut = of(piece(0, 2000)).withPieces(pieces, 1);
    assertTrue(Staging.isNeeded(cut, renders.materials()));

    Encode.Encoded out = renders.render(cut);

    assertLasts(2.2, out);
    assertTrue(TestRenders.level(out.file(), 0.1, 1) < -60);
    assertEquals(440, TestRenders.pitch(out.file(), 1.4, 0.7), 20);
  }

  @Test
  void aStereoClipAfterManyMonoOnesKeepsItsPitch() {
    Media stereo =
        renders.media(
            "stereo",
            TestClips.made(
                "stereo.mp4",
                "-f",
                "lavfi",
                "-i",
                "color=blue:s=160x90:r=25:d=1",
                "-f",
                "lavfi",
                "-i",
                "aevalsrc='0.3*sin(2*PI*t*1000)|0.3*sin(2*PI*t*1000)':s=48000:d=1",
                "-pix_fmt",
                "yuv420p"));
    List<Piece> pieces = new ArrayList<>();
    for (int i = 5; i >= 0; i--) {
      pieces.add(piece(i * 200L, i * 200L + 200).withId("p" + i));
    }
    pieces.add(Piece.whole("p6", stereo, 0));
    Cut cut = of(piece(0, 2000)).withPieces(pieces, 1);
    assertTrue(Staging.isNeeded(cut, renders.materials()));

    Encode.Encoded out = renders.render(cut);

    assertLasts(2.2, out);
    assertEquals(1000, TestRenders.pitch(out.file(), 1.4, 0.7), 40);
  }

  @Test
  void aSoundIsRepeatedToo() {
    Cut cut = renders.cut(TestClips.tone(0.5));
    Encode.Encoded out = renders.render(cut.withPieces(cut.pieces(), 10));
    assertLasts(5, out);
    assertEquals(880, TestRenders.pitch(out.file(), 4.6, 0.3), 25);
  }

  @Test
  void whatPlaysBackwardsForLongIsTurnedRoundInChunks() {
    // In large pictures, so that a second of them is more than may wait in memory.
    Piece backwards = piece(0, 2000).reversed();
    List<PlayOrder.Placed> chunks = PlayOrder.of(of(backwards), new Frame(3840, 2160), 25);
    assertTrue(chunks.size() > 2);
    assertEquals(0, chunks.get(0).startMs());
    assertEquals(2000, chunks.get(0).piece().outMs());
    assertEquals(2000, chunks.get(chunks.size() - 1).endMs());
    assertEquals(0, chunks.get(chunks.size() - 1).piece().inMs());
    for (int i = 1; i < chunks.size(); i++) {
      assertEquals(chunks.get(i - 1).endMs(), chunks.get(i).startMs());
      assertEquals(chunks.get(i - 1).piece().inMs(), chunks.get(i).piece().outMs());
    }

    Cut inChunks = of(piece(900, 2000).reversed(), piece(0, 900).reversed());
    assertTrue(Staging.isNeeded(inChunks, renders.materials()));
    Encode.Encoded out = renders.render(inChunks);
    assertLasts(2, out);
    for (int i = 0; i < 50; i += 5) {
      assertEquals(1.96 - i * 0.04, shown(out.file(), i * 0.04), 0.05);
    }
    assertEquals(880, TestRenders.pitch(out.file(), 0.1, 0.8), 25);
    assertEquals(440, TestRenders.pitch(out.file(), 1.15, 0.8), 15);
  }

  @Test
  void aStillShowsItsMoment() {
    Cut cut = renders.cut(clock());
    for (Output.Format format : List.of(Output.Format.PNG, Output.Format.JPG)) {
      Encode.Encoded out = renders.render(cut.withOutput(cut.output().withFormat(format, 1200)));
      assertEquals(Probe.Kind.IMAGE, out.probe().kind());
      assertEquals(1.2, shown(out.file(), 0), 0.03, format.word());
    }
    Encode.Encoded last =
        renders.render(cut.withOutput(cut.output().withFormat(Output.Format.PNG, 99_000)));
    assertEquals(1.96, shown(last.file(), 0), 0.03);
  }
}
