package dev.clipchat.engine.ceiling;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Decode;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Quality;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nothing is released that was not looked at from end to end. */
final class Check {

  /** What a sound track may last longer or shorter than the picture. */
  private static final long TOLERANCE_MS = 80;

  private final Task task;
  private final Ffmpeg ffmpeg;

  Check(Task task, Ffmpeg ffmpeg) {
    this.task = task;
    this.ffmpeg = ffmpeg;
  }

  /** Bytes, duration and every frame. */
  void whole(Path file, Probe probe) {
    if (file.toFile().length() > task.ceiling()) {
      throw failed("the result is over the ceiling");
    }
    Decode.Decoded decoded =
        new Decode(ffmpeg)
            .read(file, task.stop(), task.steps().part("checking", 0.6, task.seconds() * 1000));
    if (!decoded.clean()) {
      throw failed("the result does not play: " + decoded.problems().get(0));
    }
    double fps = probe.picture().map(Probe.Video::fps).orElse(0.0);
    long frame = fps > 0 ? Math.round(1000 / fps) : 0;
    long played = decoded.time().toMillis();
    if (Math.abs(played - task.cut().durationMs()) > frame + TOLERANCE_MS) {
      throw failed(
          "the result lasts %d ms instead of %d".formatted(played, task.cut().durationMs()));
    }
  }

  private static ClipchatException failed(String why) {
    return new ClipchatException(new Failure.RenderFailed(why));
  }

  Released facts(Path file, Probe probe, boolean copied, boolean compare) {
    Optional<Probe.Video> video = probe.picture();
    Quality.@Nullable Figure figure =
        compare && video.isPresent() && Figures.measurable(task)
            ? new Figures(task, ffmpeg).of(file)
            : null;
    return new Released(
        file,
        file.toFile().length(),
        video.map(Probe.Video::codec).or(() -> probe.sound().map(Probe.Audio::codec)).orElse(""),
        video.map(Probe.Video::shownWidth).orElse(0),
        video.map(Probe.Video::shownHeight).orElse(0),
        video.map(Probe.Video::fps).orElse(0.0),
        probe.duration().toMillis(),
        copied,
        figure);
  }
}
