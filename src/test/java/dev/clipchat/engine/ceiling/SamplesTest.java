package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.ffmpeg.Decode;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.SideOutput;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts that stand for a clip, the chunks that it is made in, and the index behind it. */
class SamplesTest {

  @TempDir private Path folder;

  private final Ffmpeg ffmpeg = TestClips.ffmpeg();

  @Test
  void theyAreSpreadAndBeginWithFramesThatAreThereAtHalfTheRate() {
    List<PictureTarget.Window> windows =
        Samples.windows(task(TestClips.noise(320, 180, 25, 12)), 3, 2.4);

    assertEquals(3, windows.size());
    assertTrue(windows.stream().allMatch(w -> w.count() == 20 && w.first() % 2 == 0));
    assertTrue(windows.get(0).first() > 20 && windows.get(2).first() < 260, windows::toString);
  }

  @Test
  void aClipThatIsHardlyLongerIsTakenWhole() {
    assertEquals(
        List.of(new PictureTarget.Window(0, 25)),
        Samples.windows(task(TestClips.noise(320, 180, 25, 1)), 3, 0.9));
  }

  @Test
  void whatIsTakenIsWhatIsThere() {
    Task task = task(TestClips.noise(320, 180, 24, 9));

    Samples samples = Samples.take(task, ffmpeg);

    assertAreThere(task, samples);
  }

  @Test
  void whatIsKeptWhileAllIsReadIsWhatIsThere() {
    Task task = task(TestClips.noise(320, 180, 24, 9));

    Samples samples = new Scan(task, 18_000, ffmpeg).samples();

    assertAreThere(task, samples);
    assertTrue(Files.exists(task.file("samples.nut")));
  }

  @Test
  void theyAreLookedForWhereAllOfThemWouldHaveToBeMadeFirst() {
    Task task = task(TestClips.noise(320, 180, 24, 9));
    Picture small = task.cut().picture().withSize(new Picture.Scale(90, 0, 0, false, false));
    Task smaller = task.with(task.cut().withPicture(small));

    Samples samples = new Scan(smaller, 18_000, ffmpeg).samples();

    assertEquals(90, samples.task().natural().frame().height());
    assertFalse(Files.exists(task.file("samples.nut")));
  }

  private void assertAreThere(Task task, Samples samples) {
    // Against the file itself: a frame too early or too late would be seen at once.
    Path shown = folder.resolve("shown.nut");
    SideOutput kept = new SideOutput(samples.only(), shown);
    Decode.Decoded decoded =
        new Decode(ffmpeg).read(TestClips.noise(320, 180, 24, 9), kept, new Stop(), p -> {});
    assertTrue(decoded.clean(), decoded::toString);
    assertEquals(9, decoded.time().toMillis() / 1000.0, 0.1);
    assertEquals(1, new Figures(task, ffmpeg).of(samples, shown).ssim(), 1e-6);
    assertTrue(samples.windows().size() > 1);
  }

  @Test
  void aChunkBeginsWhereSomethingNewDoes() {
    Task task = task(TestClips.noise(320, 180, 25, 12));

    assertArrayEquals(new double[] {3, 3, 3, 3}, needs(task, ComplexityProfile.unknown()), 1e-9);
    assertArrayEquals(new double[] {4, 2, 3, 3}, needs(task, cut(List.of(0.0, 4.0), 0)), 1e-9);
  }

  private double[] needs(Task task, ComplexityProfile profile) {
    return new Chunks(task, task.natural(), profile, SvtTuning.of(task, 0), ffmpeg).needs();
  }

  private static ComplexityProfile cut(List<Double> cuts, double keyFrame) {
    return new ComplexityProfile(1, List.of(), cuts, keyFrame, 0);
  }

  @Test
  void whereKeyFramesAreDearThereAreFewerChunksButNotWhereTheyAreNeededAnyway() {
    Task task = task(TestClips.noise(320, 180, 25, 12));

    assertArrayEquals(new double[] {6, 6}, needs(task, cut(List.of(), 0.08)), 1e-9);
    assertArrayEquals(new double[] {12}, needs(task, cut(List.of(), 0.2)), 1e-9);
    assertArrayEquals(new double[] {4, 5, 3}, needs(task, cut(List.of(4.0, 9.0), 0.2)), 1e-9);
  }

  @Test
  void aChunkNeedsWhatItsFramesDo() {
    Task task = task(TestClips.noise(320, 180, 25, 4));
    List<Double> needs = List.of(100.0, 200.0, 300.0, 400.0);

    assertArrayEquals(
        new double[] {300, 700},
        needs(task, new ComplexityProfile(1, needs, List.of(), 0, 0)),
        1e-9);
  }

  /** By frames they would need an entry for each; by seconds, one for each second. */
  @Test
  void pictureAndSoundTakeTurnsBySeconds() throws IOException {
    Jobs.Clip clip = Jobs.clip(TestClips.clip(12), TestClips.places().cache(), ffmpeg);

    CheckedFile made =
        new CeilingSearch(ffmpeg)
            .run(clip.job(Jobs.under(clip.cut(), 60_000), folder), new Stop(), s -> {});

    String bytes = Files.readString(made.file(), StandardCharsets.ISO_8859_1);
    int table = bytes.indexOf("stco");
    assertTrue(
        table > 0 && bytes.charAt(table + 11) <= 14, () -> "" + (int) bytes.charAt(table + 11));
    assertEquals(0, bytes.charAt(table + 10));
  }

  private Task task(Path file) {
    Jobs.Clip clip = Jobs.clip(file, TestClips.places().cache(), ffmpeg);
    Cut cut = Jobs.under(clip.cut(), 20_000);
    Shape shape = Shape.of(cut, clip.materials());
    return new Task(cut, clip.materials(), shape, folder, new Stop(), new ProgressShares(s -> {}));
  }
}
