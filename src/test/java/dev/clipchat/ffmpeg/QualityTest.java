package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTest {

  @Test
  void whatDoesNotDifferIsPerfectHoweverItIsWritten() {
    Quality.Measured same =
        Quality.read(
            """
            n:    1  XPSNR y: inf  XPSNR u: inf  XPSNR v: inf
            n:1 Y:1.000000 U:1.000000 V:1.000000 All:1.000000 (inf)
            n:    2  XPSNR y: nan  XPSNR u: inf  XPSNR v: inf
            n:2 Y:1.000000 U:1.000000 V:1.000000 All:1.000000 (inf)
            """);
    assertEquals(2, same.frames().size());
    assertEquals(same.frames().get(0).xpsnr(), same.frames().get(1).xpsnr());
  }

  /** Put together of two, its times are rounded to millionths, and some come too late. */
  @Test
  void aFrameMeetsItsOwnNotTheOneBefore() {
    Path clip = TestClips.noise(320, 180, 24, 3);
    String halves =
        "[0:v]split[x][y];[x]trim=end_frame=29,setpts=PTS-STARTPTS[a]"
            + ";[y]trim=start_frame=29,setpts=PTS-STARTPTS[b];[a][b]concat=n=2[v]";

    Quality.Measured measured =
        new Quality(TestClips.ffmpeg())
            .measure(
                new Quality.Pair(
                    List.of("-i", clip.toString(), "-i", clip.toString()),
                    halves + ";[1:v]null[w]",
                    "[v]",
                    "[w]"),
                new Stop());

    assertEquals(72, measured.frames().size());
    assertEquals(1, measured.figure().ssim(), 1e-6);
  }

  /** The picture before says where a loss is seen: less in what moves and glitters than in calm. */
  @Test
  void whatIsLostInAnUneasyPictureCountsLessThanWhatIsAddedToACalmOne() {
    Quality.Figure lost = betweenNoiseAndGrey("[v]", "[w]");
    Quality.Figure added = betweenNoiseAndGrey("[w]", "[v]");

    assertTrue(lost.xpsnr() > added.xpsnr() + 6, lost + " " + added);
    assertEquals(lost.ssim(), added.ssim(), 1e-6);
  }

  /** As in the ffmpeg of Debian 12. */
  @Test
  void withoutXpsnrItIsMeasuredWithWhatIsThere(@TempDir Path folder) throws IOException {
    Path clip = TestClips.noise(320, 180, 24, 1);
    Quality.Pair pair =
        new Quality.Pair(
            List.of("-i", clip.toString()), "[0:v]split[v][x];[x]gblur=sigma=2[w]", "[v]", "[w]");
    Quality.Measured both = new Quality(TestClips.ffmpeg()).measure(pair, new Stop());

    Quality.Measured alone =
        new Quality(TestClips.without("xpsnr", folder)).measure(pair, new Stop());

    assertEquals(24, alone.frames().size());
    assertEquals(both.figure().ssim(), alone.figure().ssim(), 1e-9);
    assertFalse(alone.figure().weighted());
    assertEquals(Quality.Word.SOFTER, alone.figure().word());
    assertEquals(Quality.Word.SAME, new Quality.Figure(Double.NaN, 0.99).word());
    assertTrue(
        new Quality.Figure(Double.NaN, 0.99).level() > new Quality.Figure(Double.NaN, 0.9).level());
  }

  private static Quality.Figure betweenNoiseAndGrey(String before, String after) {
    Path clip = TestClips.noise(320, 180, 24, 1);
    return new Quality(TestClips.ffmpeg())
        .measure(
            new Quality.Pair(
                List.of("-i", clip.toString()),
                "[0:v]split[v][x];[x]format=yuv420p,lutyuv=y=128:u=128:v=128[w]",
                before,
                after),
            new Stop())
        .figure();
  }
}
