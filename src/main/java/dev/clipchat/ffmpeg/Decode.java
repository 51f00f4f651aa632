package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays a file from end to end without showing it: the proof that it is whole. */
public final class Decode {

  /**
   * What ffmpeg 8 says at the end of every Matroska file with Opus, however whole: its parser is
   * flushed with an empty packet. A packet that is really broken makes the decoder complain, too.
   */
  private static final String NO_PROBLEM = "Error parsing Opus packet header.";

  private final Ffmpeg ffmpeg;

  public Decode(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** What came out of it. {@code problems} are the lines about what did not. */
  public record Decoded(long frames, Duration time, List<String> problems) {
    public Decoded {
      problems = List.copyOf(problems);
    }

    public boolean clean() {
      return problems.isEmpty();
    }
  }

  /** The same, for whoever does not show how far it is. */
  public Decoded read(Path file, Stop stop) {
    return read(file, stop, p -> {});
  }

  /** Decodes every picture and sound of the file. */
  public Decoded read(Path file, Stop stop, Consumer<Progress> progress) {
    return read(file, null, stop, progress);
  }

  /** The same, and keeps some of the pictures. */
  public Decoded read(
      Path file, @Nullable SideOutput kept, Stop stop, Consumer<Progress> progress) {
    List<String> arguments = new ArrayList<>(List.of("-v", "error"));
    arguments.addAll(Input.of(file));
    arguments.addAll(
        List.of("-map", "0:v?", "-map", "0:a?", "-fps_mode", "passthrough", "-f", "null"));
    // In the time base that is guessed from the frame rate, two frames of a file that rounds its
    // times (mkv) can fall on one moment, which looks like broken times.
    arguments.addAll(List.of("-enc_time_base:v", "1/1000000", "-"));
    if (kept != null) {
      arguments.addAll(List.of("-map", "0:v:0", "-vf", kept.beside()));
      arguments.addAll(kept.file());
    }
    List<String> problems = new ArrayList<>();
    Progress last;
    try {
      Ffmpeg.Ran ran = ffmpeg.run(arguments, stop, progress);
      last = ran.last();
      ran.tail().lines().filter(l -> !l.endsWith(NO_PROBLEM)).forEach(problems::add);
    } catch (ClipchatException e) {
      if (!(e.failure() instanceof Failure.ProgramFailed f)) {
        throw e;
      }
      last = Progress.NONE;
      problems.add("ffmpeg ended with status " + f.status());
      f.tail().lines().forEach(problems::add);
    }
    return new Decoded(last.frames(), last.time(), problems);
  }
}
