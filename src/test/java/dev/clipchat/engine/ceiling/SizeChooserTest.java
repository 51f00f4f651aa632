package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which size is chosen for a bit rate. */
class SizeChooserTest {

  @TempDir private Path folder;

  private final Ffmpeg ffmpeg = TestClips.ffmpeg();

  @Test
  void stillsAsAv1StayAtTheSourcesSizeThoughTheyHaveFewBitsForAPixel() {
    Task task = task(stills(), Output.Codec.AV1);
    List<PictureTarget> looks = Ladder.looks(task);
    long bitsPerSecond = 5_000;
    assertTrue(Ladder.start(looks, bitsPerSecond, task) > 0);

    assertEquals(looks.get(0), chosen(task, looks, bitsPerSecond));
  }

  @Test
  void starvedMotionGetsSoFewPixelsThatItIsNotStarvedAnyMore() {
    Task task = task(spinning(), Output.Codec.H264);
    List<PictureTarget> looks = Ladder.looks(task);

    PictureTarget chosen = chosen(task, looks, 60_000);

    assertTrue(chosen.frame().lines() <= 180, chosen::toString);
  }

  @ParameterizedTest
  @EnumSource(names = {"H264", "HEVC"})
  void starvedMotionGetsFewerPixelsWhateverTheEncoder(Output.Codec codec) {
    Task task = task(spinning(), codec);
    List<PictureTarget> looks = Ladder.looks(task);

    PictureTarget chosen = chosen(task, looks, 60_000);

    assertTrue(chosen.frame().lines() <= 240, chosen::toString);
  }

  @Test
  void av1BeginsAtTheSourcesSizeHoweverFewBitsThereAre() {
    Task task = task(spinning(), Output.Codec.AV1);
    List<PictureTarget> looks = Ladder.looks(task);

    assertEquals(looks.get(0), chosen(task, looks, 60_000));
  }

  /** It takes no other, whoever stands in for it. */
  @Test
  void aWebmIsScannedLikeAnyOther() {
    Task task = task(spinning(), Output.Codec.AV1);
    Output webm = task.cut().output().withFormat(Output.Format.WEBM, 0);
    Task other = task.with(task.cut().withOutput(webm));
    List<PictureTarget> looks = Ladder.looks(other);

    assertEquals(looks.get(0), chosen(other, looks, 60_000));
  }

  @Test
  void whatHasBitsEnoughKeepsItsSize() {
    Task task = task(spinning(), Output.Codec.H264);
    List<PictureTarget> looks = Ladder.looks(task);

    assertEquals(looks.get(0), chosen(task, looks, 4_000_000));
  }

  private Task task(Path file, Output.Codec codec) {
    Jobs.Clip clip = Jobs.clip(file, TestClips.places().cache(), ffmpeg);
    Output output = clip.cut().output().withCodec(codec);
    Cut cut = Jobs.under(clip.cut().withOutput(output), 20_000);
    Shape shape = Shape.of(cut, clip.materials());
    return new Task(cut, clip.materials(), shape, folder, new Stop(), new ProgressShares(s -> {}));
  }

  private PictureTarget chosen(Task task, List<PictureTarget> looks, long bitsPerSecond) {
    return new SizeChooser(task, ffmpeg).choose(looks, bitsPerSecond).look();
  }

  /** Fifty different frames a second. */
  private static Path spinning() {
    return TestClips.drawn("spinning.mp4", "testsrc2=s=640x360:r=50:d=9,rotate=t*2:c=gray");
  }

  /** Ten seconds of one picture. */
  private static Path stills() {
    return TestClips.drawn(
        "stills.mp4", "testsrc=s=320x180:r=1:d=1,tpad=stop_mode=clone:stop_duration=9,fps=25");
  }
}
