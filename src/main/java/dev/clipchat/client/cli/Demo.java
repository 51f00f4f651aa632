package dev.clipchat.client.cli;

import dev.clipchat.client.cli.ShellCommands.Performing;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.CompressRequest.Delivery;
import dev.clipchat.client.intent.CompressRequest.Part;
import dev.clipchat.client.intent.CompressRequest.Picture;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import dev.clipchat.units.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a sample clip and shows on it what there is to see. */
record Demo(Office office, Mouth mouth, Stop stop) {

  private static final Size CEILING = new Size(2_000_000);

  ExitCode run(@Nullable String folder, Performing performing) {
    Path place = place(folder);
    Path sample = place.resolve("clipchat-sample.mp4");
    makeSample(sample);
    mouth.notice(Phrase.DEMO_SAMPLE, sample, size(sample));
    CompressRequest request =
        new CompressRequest(
            List.of(sample.toString()),
            CEILING,
            null,
            Picture.OPEN,
            Part.WHOLE,
            "",
            new Delivery(
                place.resolve("clipchat-sample-2MB.mp4").toString(), true, false, true, 1));
    ExitCode code = performing.perform(new Deed.Compress(request), stop, mouth.screen());
    mouth.hint(Phrase.DEMO_NEXT);
    return code;
  }

  private static Path place(@Nullable String folder) {
    try {
      return folder == null
          ? Files.createDirectories(Path.of("clipchat-demo"))
          : Files.createDirectories(Path.of(folder));
    } catch (IOException e) {
      throw new ClipchatException(
          new Failure.OutputUnwritable(
              Path.of(folder == null ? "clipchat-demo" : folder), WholeFile.reason(e)),
          e);
    }
  }

  private static String size(Path file) {
    try {
      return new Size(Files.size(file)).text();
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file, WholeFile.reason(e)), e);
    }
  }

  /** A few seconds in which much moves, with a tone: large enough to have something to shrink. */
  private void makeSample(Path sample) {
    Path unfinished = WholeFile.beside(sample).resolveSibling(".clipchat-sample.part.mp4");
    try {
      new Ffmpeg(office.binaries(), office.parts().pace()).run(arguments(unfinished), stop);
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
