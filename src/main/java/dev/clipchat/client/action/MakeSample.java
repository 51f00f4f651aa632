package dev.clipchat.client.action;

import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.List;

/** A clip to try things on. */
public record MakeSample(Ffmpeg ffmpeg) {

  /** A few seconds in which much moves, with a tone: large enough to have something to shrink. */
  public void run(Path sample, Stop stop) {
    Path unfinished = WholeFile.beside(sample).resolveSibling(".clipchat-sample.part.mp4");
    try {
      ffmpeg.run(arguments(unfinished), stop);
      WholeFile.release(unfinished, sample, true);
    } finally {
      WholeFile.discard(unfinished);
    }
  }

  private static List<String> arguments(Path out) {
    return List.of(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=1280x720:rate=30:duration=6",
        "-f",
        "lavfi",
        "-i",
        "sine=frequency=330:sample_rate=48000:duration=6",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "23",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-shortest",
        out.toString());
  }
}
