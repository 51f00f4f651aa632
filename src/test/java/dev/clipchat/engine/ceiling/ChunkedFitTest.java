package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Input;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AV1 in chunks. */
class ChunkedFitTest {

  @TempDir private Path folder;

  private final Ffmpeg ffmpeg = TestClips.ffmpeg();

  /** Four of them took a third of what there was. */
  @Test
  void whatStaysHasOneKeyFrame() {
    Path still =
        TestClips.drawn(
            "still.mp4",
            "mandelbrot=s=640x360:r=25,trim=start_frame=10:end_frame=11,"
                + "loop=loop=299:size=1:start=0,setpts=N/25/TB,noise=c0s=3:c0f=t");

    CheckedFile made = made(still, 60_000);

    assertTrue(made.bytes() <= 60_000, made::toString);
    assertEquals(1, keyFrames(made.file()));
  }

  @Test
  void whatMovesIsMadeInChunksOfOneLevelOrNearlySo() {
    Path moving = TestClips.drawn("moving.mp4", "testsrc2=s=320x180:r=25:d=12,rotate=t*2:c=gray");

    CheckedFile made = made(moving, 60_000);

    assertTrue(made.bytes() <= 60_000, made::toString);
    assertTrue(made.bytes() >= 60_000 * 0.85, made::toString);
    assertEquals(4, keyFrames(made.file()));
  }

  private CheckedFile made(Path file, long ceiling) {
    Jobs.Clip clip = Jobs.clip(file, TestClips.places().cache(), ffmpeg);
    Output output = clip.cut().output().withCodec(Output.Codec.AV1);
    CeilingSearch.Job job = clip.job(Jobs.under(clip.cut().withOutput(output), ceiling), folder);
    return new CeilingSearch(ffmpeg).run(job, new Stop(), s -> {});
  }

  private long keyFrames(Path file) {
    List<String> a = new ArrayList<>(List.of("-v", "error", "-discard", "nokey"));
    a.addAll(Input.of(file));
    a.addAll(List.of("-c", "copy", "-f", "null", "-"));
    return ffmpeg.run(a, new Stop()).last().frames();
  }
}
