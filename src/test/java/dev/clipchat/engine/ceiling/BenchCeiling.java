package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.Binaries;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * One row of the bench: brings a clip under a size and prints what it took. Started by
 * scripts/bench-ceiling: {@code CLIP BYTES CODEC EFFORT FOLDER CACHE}, or {@code where CACHE} for
 * the place of its ffmpeg.
 */
final class BenchCeiling {

  private BenchCeiling() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("where")) {
      System.out.println(Binaries.find(System.getenv(), Path.of(arguments[1])).ffmpeg());
      return;
    }
    Path file = Path.of(arguments[0]);
    long ceiling = Long.parseLong(arguments[1]);
    Output.Codec codec = Output.Codec.valueOf(arguments[2].toUpperCase(Locale.ROOT));
    Output.Effort effort = Output.Effort.valueOf(arguments[3].toUpperCase(Locale.ROOT));
    Path folder = Files.createDirectories(Path.of(arguments[4]));
    Path cache = Path.of(arguments[5]);
    Ffmpeg ffmpeg = new Ffmpeg(Binaries.find(System.getenv(), cache), Pace.real());
    Jobs.Clip clip = Jobs.clip(file, cache, ffmpeg);
    Cut cut =
        clip.cut()
            .withOutput(
                clip.cut().output().withCeiling(ceiling).withCodec(codec).withEffort(effort));
    try {
      CheckedFile made =
          new CeilingSearch(ffmpeg).run(clip.job(cut, folder), new Stop(), BenchCeiling::tell);
      System.out.printf(
          Locale.ROOT,
          "%s %d %dx%d@%.4g %s%n",
          made.file(),
          made.bytes(),
          made.width(),
          made.height(),
          made.fps(),
          made.quality());
    } catch (ClipchatException e) {
      System.out.println("refused " + e.failure());
    }
    Duration used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.err.printf(Locale.ROOT, "%njava %.1f s%n", used.toMillis() / 1000.0);
  }

  private static void tell(WorkProgress step) {
    System.err.printf(Locale.ROOT, "\r%3.0f %% %-20s", step.fraction() * 100, step.stage());
  }
}
