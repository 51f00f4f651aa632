package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Look;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which size is chosen for a bit rate. */
class ChooserTest {

  @TempDir private Path folder;

  @Test
  void stillsAsAv1StayAtTheSourcesSizeThoughTheyHaveFewBitsForAPixel() {
    Ffmpeg ffmpeg = TestClips.ffmpeg();
    Jobs.Clip clip = Jobs.clip(stills(), TestClips.places().cache(), ffmpeg);
    Output av1 = clip.cut().output().withCodec(Output.Codec.AV1);
    Cut cut = Jobs.under(clip.cut().withOutput(av1), 20_000);
    Shape shape = Shape.of(cut, clip.materials());
    Task task = new Task(cut, clip.materials(), shape, folder, new Stop(), new Steps(s -> {}));
    List<Look> looks = Ladder.looks(task);
    long bitsPerSecond = 5_000;
    assertTrue(Ladder.start(looks, bitsPerSecond, task) > 0);

    assertEquals(looks.get(0), new Chooser(task, ffmpeg).choose(looks, bitsPerSecond));
  }

  /** Ten seconds of one picture. */
  private static Path stills() {
    return TestClips.made(
        "stills.mp4",
        "-f",
        "lavfi",
        "-i",
        "testsrc=s=320x180:r=1:d=1,tpad=stop_mode=clone:stop_duration=9,fps=25",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p");
  }
}
