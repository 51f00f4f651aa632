package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of the same scenes, compared for real. */
class ComparisonTest {

  @TempDir Path folder;

  private final Ffmpeg ffmpeg = TestClips.ffmpeg();

  private static Path coarse() {
    return TestClips.made(
        "coarse-second-half.mp4",
        "-i",
        TestClips.clip(3).toString(),
        "-vf",
        "gblur=sigma=6:enable='gte(t,2)',scale=160:90",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "20",
        "-c:a",
        "copy");
  }

  @Test
  void aFileIsTheSameAsItself() {
    Comparison.Compared c =
        new Comparison(ffmpeg).of(TestClips.clip(2), TestClips.clip(2), new Stop());

    assertEquals(1, c.figure().ssim(), 1e-6);
    assertFalse(c.unlike());
    assertEquals(Quality.Word.SAME, c.figure().word());
  }

  @Test
  void whereOnlySsimIsMeasuredTheWorstIsFoundByIt() throws IOException {
    Ffmpeg older = TestClips.without("xpsnr", folder);
    Comparison.Compared c = new Comparison(older).of(TestClips.clip(3), coarse(), new Stop());
    Path page = folder.resolve("page.html");
    new ComparisonPage(older).page(c, page, new Stop());

    assertEquals(2.5, c.worst().second(), 0.01);
    String text = Files.readString(page);
    assertFalse(text.contains("NaN") || text.contains("XPSNR"), text);
  }

  @Test
  void lengthsThatDifferAreTold() throws IOException {
    Comparison.Compared c =
        new Comparison(ffmpeg).of(TestClips.clip(3), TestClips.clip(2), new Stop());
    Path page = folder.resolve("page.html");
    new ComparisonPage(ffmpeg).page(c, page, new Stop());

    assertTrue(c.unlike());
    assertEquals(2, c.seconds(), 0.1);
    assertTrue(Files.readString(page).contains("The lengths differ: only the first 2.0"));
  }

  @Test
  void theWorstMomentIsWhereThePictureWasBlurred() {
    Comparison.Compared c = new Comparison(ffmpeg).of(TestClips.clip(3), coarse(), new Stop());

    assertEquals(3, c.overTime().size());
    assertTrue(c.worst().second() >= 2, "worst at " + c.worst().second());
    assertTrue(c.best().figure().xpsnr() > c.worst().figure().xpsnr() + 1);
    assertEquals(Quality.Word.SOFTER, c.figure().word());
  }

  @Test
  void thePageAndThePictureStandAlone() throws IOException {
    Comparison.Compared c = new Comparison(ffmpeg).of(TestClips.clip(3), coarse(), new Stop());
    Path png = folder.resolve("a b.png");
    Path page = folder.resolve("a b.html");

    new ComparisonPage(ffmpeg).picture(c, png, new Stop());
    new ComparisonPage(ffmpeg).page(c, page, new Stop());

    Probe.Video picture = TestClips.probe(png).picture().orElseThrow();
    assertEquals(1280, picture.width());
    assertEquals(3 * 360, picture.height());
    String html = Files.readString(page);
    assertTrue(html.contains("type=\"range\""));
    assertFalse(html.contains("http:") || html.contains("https:"));
  }

  @Test
  void soundAloneCannotBeCompared() {
    ClipchatException refused =
        assertThrows(
            ClipchatException.class,
            () -> new Comparison(ffmpeg).of(TestClips.clip(2), TestClips.tone(1), new Stop()));

    assertTrue(refused.failure() instanceof Failure.InputUnsupported);
  }
}
