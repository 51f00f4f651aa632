package dev.clipchat.client.cli;

import dev.clipchat.client.action.MakeSample;
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

/** A sample clip, and on it what there is to see. */
record Demo(Announcer announcer, Stop stop, Ffmpeg ffmpeg) {

  private static final Size CEILING = new Size(2_000_000);

  ExitCode run(@Nullable String folder, Performing performing) {
    Path place = place(folder);
    Path sample = place.resolve("clipchat-sample.mp4");
    new MakeSample(ffmpeg).run(sample, stop);
    announcer.notice("client.demo_sample", "file", sample, "size", size(sample));
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
    ExitCode code = performing.perform(new Deed.Compress(request), stop, announcer.screen());
    announcer.hint("client.demo_next");
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
}
