package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.Check;
import dev.clipchat.engine.render.Encode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Quality;
import dev.clipchat.ffmpeg.SideOutput;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last step: a file that holds what was promised, and what there is to tell about it. */
final class Finish {

  private final Task task;
  private final @Nullable Samples samples;
  private final Ffmpeg ffmpeg;

  Finish(Task task, Ffmpeg ffmpeg) {
    this(task, null, ffmpeg);
  }

  /** Where samples of what was wanted are at hand. */
  Finish(Task task, @Nullable Samples samples, Ffmpeg ffmpeg) {
    this.task = task;
    this.samples = samples;
    this.ffmpeg = ffmpeg;
  }

  /** A file that nothing else has looked at yet. */
  CheckedFile checked(Path file, boolean compare) {
    if (file.toFile().length() > task.ceiling()) {
      throw new ClipchatException(new Failure.RenderFailed(Text.of("engine.over_ceiling")));
    }
    ProgressShares.Part part = task.steps().part("checking", 0.6, task.seconds() * 1000);
    boolean compared = compare && Figures.measurable(task);
    Samples seen = compared ? samples : null;
    Path shown = task.file("shown.nut");
    SideOutput kept = seen == null ? null : new SideOutput(seen.only(), shown);
    Probe probe = new Check(ffmpeg).whole(file, task.cut().durationMs(), kept, task.stop(), part);
    Encode.Encoded made = new Encode.Encoded(file, probe, false);
    return seen == null
        ? released(made, compare)
        : released(made, new Figures(task, ffmpeg).of(seen, shown));
  }

  /** A file that was checked where it was made. */
  CheckedFile released(Encode.Encoded made, boolean compare) {
    boolean compared = compare && made.probe().picture().isPresent() && Figures.measurable(task);
    return released(made, compared ? new Figures(task, ffmpeg).of(made.file()) : null);
  }

  private static CheckedFile released(Encode.Encoded made, Quality.@Nullable Figure figure) {
    Probe probe = made.probe();
    Optional<Probe.Video> video = probe.picture();
    return new CheckedFile(
        made.file(),
        made.file().toFile().length(),
        video.map(Probe.Video::codec).or(() -> probe.sound().map(Probe.Audio::codec)).orElse(""),
        video.map(Probe.Video::shownWidth).orElse(0),
        video.map(Probe.Video::shownHeight).orElse(0),
        video.map(Probe.Video::fps).orElse(0.0),
        probe.duration().toMillis(),
        made.copied(),
        figure);
  }
}
