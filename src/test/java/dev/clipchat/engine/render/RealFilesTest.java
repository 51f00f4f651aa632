package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as cameras, phones and screen recorders make them: read right, and rendered right. */
class RealFilesTest {

  private static final String TEST_PICTURE =
      "testsrc2=s=160x90:r=25:d=1,drawbox=0:0:30:30:white:fill";

  @TempDir Path folder;
  private TestRenders renders = new TestRenders(Path.of("."));

  @BeforeEach
  void open() {
    renders = new TestRenders(folder);
  }

  private static Path made(String name, String picture, String... encoder) {
    String[] all = new String[encoder.length + 4];
    all[0] = "-f";
    all[1] = "lavfi";
    all[2] = "-i";
    all[3] = picture;
    System.arraycopy(encoder, 0, all, 4, encoder.length);
    return TestClips.made(name, all);
  }

  /** Encoded, by a volume that changes nothing to be seen. */
  private Encode.Encoded encoded(Path file) {
    Cut cut = renders.cut(file);
    Encode.Encoded out = renders.render(cut.withPicture(cut.picture().withFades(0, 1)));
    assertFalse(out.copied());
    return out;
  }

  private static Probe.Video video(Path file) {
    return TestClips.probe(file).picture().orElseThrow();
  }

  @Test
  void aPhonesRotationIsAppliedOnce() {
    Path flat = made("upright.mp4", TEST_PICTURE, "-pix_fmt", "yuv420p", "-crf", "10");
    Path turned =
        TestClips.made(
            "turned.mp4", "-display_rotation", "-90", "-i", flat.toString(), "-c", "copy");
    assertEquals(90, video(turned).rotation());
    assertEquals(90, video(turned).shownWidth());

    Encode.Encoded out = encoded(turned);

    Probe.Video v = out.probe().picture().orElseThrow();
    assertEquals("90x160, 0", v.width() + "x" + v.height() + ", " + v.rotation());
    assertTrue(TestRenders.light(out.file(), 0.5, 66, 4, 16, 16) > 225, "top right");

    Encode.Encoded copied = renders.render(renders.cut(turned));
    assertTrue(copied.copied());
    assertEquals(90, copied.probe().picture().orElseThrow().rotation(), "a copy keeps the note");
  }

  @Test
  void aVariableRateBecomesEvenAndKeepsTheTiming() {
    // 50 a second for half a second, then 10 a second.
    Path variable =
        made(
            "variable.mp4",
            "nullsrc=s=160x90:r=50:d=2,geq=lum='16+T*100':cb=128:cr=128,"
                + "select='lt(t,0.5)+not(mod(n,5))'",
            "-fps_mode",
            "vfr",
            "-pix_fmt",
            "yuv420p");
    assertTrue(video(variable).variable());

    Encode.Encoded out = encoded(variable);

    assertEquals(24, out.probe().picture().orElseThrow().fps(), 0.01);
    for (double t : new double[] {0.25, 1.0, 1.5}) {
      double shown = TestRenders.light(out.file(), t, 0, 0, 160, 90) * 219.0 / 255 / 100;
      assertEquals(t, shown, 0.12);
    }
  }

  @Test
  void hdrIsBroughtToAnOrdinaryScreen() {
    Path hdr =
        made(
            "hdr.mp4",
            "color=0x808080:s=160x90:r=25:d=1,format=yuv420p10le,"
                + "setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc",
            "-c:v",
            "libx265",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p10le",
            "-x265-params",
            "log-level=error:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc",
            "-tag:v",
            "hvc1");
    assertTrue(video(hdr).colour().hdr(), video(hdr).toString());
    assertEquals(10, video(hdr).depth());
    Cut cut = renders.cut(hdr);
    cut = cut.withOutput(cut.output().withCodec(Output.Codec.H264));

    Encode.Encoded out = renders.render(cut);

    Probe.Video v = out.probe().picture().orElseThrow();
    assertEquals(
        "h264 yuv420p bt709", v.codec() + " " + v.pixelFormat() + " " + v.colour().transfer());
    // Half of the PQ range is 92 cd/m2, a little below the white of an ordinary screen.
    int light = TestRenders.light(out.file(), 0.5, 0, 0, 160, 90);
    assertTrue(light > 130 && light < 215, "not the raw 128, not burnt out: " + light);
  }

  @Test
  void interlacedLinesAreJoined() {
    Path interlaced =
        made(
            "interlaced.mp4",
            "testsrc2=s=320x240:r=50:d=1,tinterlace=interleave_top,setfield=tff",
            "-c:v",
            "libx264",
            "-flags",
            "+ilme+ildct",
            "-top",
            "1",
            "-crf",
            "12",
            "-pix_fmt",
            "yuv420p");
    assertTrue(video(interlaced).interlaced(), video(interlaced).toString());

    Encode.Encoded out = encoded(interlaced);

    Probe.Video v = out.probe().picture().orElseThrow();
    assertFalse(v.interlaced());
    assertEquals(25, v.fps());
    assertTrue(combing(out.file()) < combing(interlaced) * 0.6);
  }

  /** How much a line differs from the mean of its neighbours: large where two moments mix. */
  private static double combing(Path file) {
    byte[] grey = TestRenders.grey(file, 0.5, 320, 240);
    double sum = 0;
    for (int row = 1; row < 239; row++) {
      for (int column = 0; column < 320; column++) {
        int at = row * 320 + column;
        double mean = ((grey[at - 320] & 0xff) + (grey[at + 320] & 0xff)) / 2.0;
        sum += Math.abs((grey[at] & 0xff) - mean);
      }
    }
    return sum;
  }

  @Test
  void oddSidesBecomeEven() {
    Path odd = made("odd.mkv", "testsrc2=s=161x91:r=25:d=1", "-c:v", "ffv1", "-pix_fmt", "yuv444p");
    Encode.Encoded out = encoded(odd);
    Probe.Video v = out.probe().picture().orElseThrow();
    assertEquals(0, v.width() % 2 + v.height() % 2);
    assertEquals(161, v.width(), 1);
    assertEquals("yuv420p", v.pixelFormat());
  }

  @Test
  void pixelsThatAreNotSquareBecomeSquare() {
    Path wide =
        made("anamorphic.mp4", "testsrc2=s=180x144:r=25:d=1,setsar=16/11", "-pix_fmt", "yuv420p");
    assertEquals(262, video(wide).shownWidth());
    Encode.Encoded out = encoded(wide);
    Probe.Video v = out.probe().picture().orElseThrow();
    assertEquals("262x144 1.0", v.width() + "x" + v.height() + " " + v.sampleAspect());
  }

  @Test
  void fullRangeKeepsItsBlackAndWhite() {
    Path full =
        made(
            "full-range.mp4",
            "color=black:s=160x90:r=25:d=1,drawbox=0:0:80:90:white:fill,"
                + "scale=out_range=full,format=yuvj420p",
            "-pix_fmt",
            "yuvj420p");
    Encode.Encoded out = encoded(full);
    assertEquals("yuv420p", out.probe().picture().orElseThrow().pixelFormat());
    assertTrue(TestRenders.light(out.file(), 0.5, 10, 10, 40, 40) > 248);
    assertTrue(TestRenders.light(out.file(), 0.5, 110, 10, 40, 40) < 6);
  }

  @Test
  void ofSeveralTracksTheStandardOneIsHeard() {
    Path several =
        TestClips.made(
            "two-tracks.mkv",
            "-f",
            "lavfi",
            "-i",
            TEST_PICTURE,
            "-f",
            "lavfi",
            "-i",
            "sine=300:r=48000:d=1",
            "-f",
            "lavfi",
            "-i",
            "sine=1200:r=48000:d=1",
            "-map",
            "0",
            "-map",
            "1",
            "-map",
            "2",
            "-disposition:a:0",
            "0",
            "-disposition:a:1",
            "default",
            "-pix_fmt",
            "yuv420p");
    Encode.Encoded out = encoded(several);
    assertEquals(1, out.probe().audio().size());
    assertEquals(1200, TestRenders.pitch(out.file(), 0.2, 0.6), 30);
  }

  @Test
  void coverArtIsNoPicture() {
    Path song =
        TestClips.made(
            "cover.mp3",
            "-f",
            "lavfi",
            "-i",
            "sine=500:d=1",
            "-f",
            "lavfi",
            "-i",
            "color=red:s=64x64:r=1",
            "-map",
            "0",
            "-map",
            "1",
            "-frames:v",
            "1",
            "-c:v",
            "mjpeg",
            "-disposition:v",
            "attached_pic");
    Probe probe = TestClips.probe(song);
    assertEquals(Probe.Kind.AUDIO, probe.kind());
    assertTrue(probe.coverArt());
    Encode.Encoded out = renders.render(renders.cut(song));
    assertEquals(Probe.Kind.AUDIO, out.probe().kind());
    assertEquals(500, TestRenders.pitch(out.file(), 0.2, 0.6), 15);
  }

  @Test
  void brokenTimeStampsStillGiveAWholeVideo() {
    Path part = made("part.ts", TEST_PICTURE, "-pix_fmt", "yuv420p", "-c:v", "mpeg2video");
    Path late =
        made(
            "late.ts",
            TEST_PICTURE,
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            "mpeg2video",
            "-output_ts_offset",
            "20000");
    // Two recordings behind each other in one file: the time jumps in the middle.
    Path joined = TestRenders.behindEachOther(part, late, folder.resolve("jump.ts"));
    assertEquals(2.0, TestClips.probe(joined).duration().toMillis() / 1000.0, 0.2);
    Encode.Encoded out = encoded(joined);
    assertEquals(2.0, out.probe().duration().toMillis() / 1000.0, 0.2);

    Path starting =
        made("offset.mkv", TEST_PICTURE, "-pix_fmt", "yuv420p", "-output_ts_offset", "7");
    Encode.Encoded second = encoded(starting);
    assertEquals(1.0, second.probe().duration().toMillis() / 1000.0, 0.06);
    assertTrue(TestRenders.light(second.file(), 0, 4, 4, 16, 16) > 225);
  }

  @Test
  void timeStampsThatRunBackwardsDoNotStopIt() {
    Path shaken =
        made(
            "shaken.mkv",
            TEST_PICTURE,
            "-c:v",
            "mjpeg",
            "-bsf:v",
            "setts=pts=PTS+2-2*not(mod(N\\,5)):dts=DTS");
    Encode.Encoded out = encoded(shaken);
    assertEquals(1.0, out.probe().duration().toMillis() / 1000.0, 0.15);
    assertTrue(out.probe().picture().orElseThrow().frames() >= 20);
  }

  @Test
  void soundThatStartsLateOrEndsEarlyStaysInStep() {
    Path late =
        TestClips.made(
            "late-sound.mkv",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=160x90:r=25:d=2",
            "-itsoffset",
            "1",
            "-f",
            "lavfi",
            "-i",
            "sine=440:r=48000:d=0.5",
            "-pix_fmt",
            "yuv420p");
    Encode.Encoded out = encoded(late);
    assertTrue(TestRenders.level(out.file(), 0.1, 0.8) < -70, "silence before");
    assertTrue(TestRenders.level(out.file(), 1.1, 0.3) > -40, "the tone in its place");
    assertTrue(TestRenders.level(out.file(), 1.6, 0.3) < -60, "silence after");
  }

  @Test
  void aFileWithoutItsLengthIsMeasured() {
    Path unknown =
        TestClips.made(
            "no-length.webm",
            "-f",
            "lavfi",
            "-i",
            TEST_PICTURE,
            "-c:v",
            "libvpx",
            "-deadline",
            "realtime",
            "-live",
            "1");
    assertEquals(1.0, TestClips.probe(unknown).duration().toMillis() / 1000.0, 0.08);
    assertEquals(1.0, encoded(unknown).probe().duration().toMillis() / 1000.0, 0.08);
  }

  @Test
  void soundAloneComesOutAsSound() {
    Encode.Encoded out = renders.render(renders.cut(TestClips.tone(1)));
    assertEquals(Probe.Kind.AUDIO, out.probe().kind());
    assertEquals(880, TestRenders.pitch(out.file(), 0.2, 0.6), 25);
  }

  @Test
  void aPhotoTakenUprightIsShownUpright() throws IOException {
    Path flat =
        made(
            "photo.jpg",
            "color=black:s=160x90:r=1,drawbox=0:0:30:30:white:fill",
            "-frames:v",
            "1",
            "-q:v",
            "2");
    byte[] plain = Files.readAllBytes(flat);
    // An Exif block that says: turn it a quarter clockwise.
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'I',
      'I',
      42,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      1,
      3,
      0,
      1,
      0,
      0,
      0,
      6,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, 2);
    bytes.writeBytes(exif);
    bytes.write(plain, 2, plain.length - 2);
    Path photo = Files.write(folder.resolve("upright.jpg"), bytes.toByteArray());
    assertEquals(90, video(photo).shownWidth());

    Encode.Encoded out = renders.render(renders.cut(photo));

    Probe.Video v = out.probe().picture().orElseThrow();
    assertEquals("90x160", v.width() + "x" + v.height());
    assertTrue(TestRenders.light(out.file(), 1, 66, 4, 16, 16) > 225, "top right");
  }

  @Test
  void theTiniestAndTheLargestPicturesBecomeVideos() {
    for (String size : new String[] {"1x1", "3x500", "2x2"}) {
      Path tiny =
          made(
              "tiny-" + size + ".png",
              "color=red:s=" + size + ":r=1,format=rgb24",
              "-frames:v",
              "1");
      Encode.Encoded out = renders.render(renders.cut(tiny));
      assertEquals(0, out.probe().picture().orElseThrow().width() % 2);
    }
    Path large = made("large.jpg", "color=red:s=8000x6000:r=1", "-frames:v", "1");
    renders.media("a", large);
    Cut cut = renders.cut(large);
    assertEquals(3840, Shape.of(cut, renders.materials()).frame().width());
    Cut still = cut.withOutput(cut.output().withFormat(Output.Format.JPG, 0));
    assertEquals(8000, Shape.of(still, renders.materials()).frame().width());
  }

  @Test
  void moreThanEightBitsBecomeEight() {
    Path deep =
        made(
            "deep.mp4",
            TEST_PICTURE,
            "-c:v",
            "libx265",
            "-preset",
            "ultrafast",
            "-x265-params",
            "log-level=error",
            "-pix_fmt",
            "yuv422p10le");
    assertEquals(10, video(deep).depth());
    Encode.Encoded out = encoded(deep);
    assertEquals("yuv420p", out.probe().picture().orElseThrow().pixelFormat());
    assertTrue(TestRenders.light(out.file(), 0.5, 4, 4, 16, 16) > 225);
  }

  @Test
  void transparencyBecomesBlack() {
    Path clear = made("clear.png", "color=white@0.0:s=64x64:r=1,format=rgba", "-frames:v", "1");
    Cut cut = renders.cut(clear);
    Encode.Encoded out = renders.render(cut);
    assertTrue(TestRenders.light(out.file(), 0.5, 0, 0, 64, 64) < 6);
  }
}
