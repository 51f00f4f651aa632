package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Copy;
import dev.clipchat.engine.render.Encode;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.engine.render.Scaler;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.engine.render.Staging;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the file of a cut that has to stay under a size, and checks that it does. */
public final class CeilingSearch {

  private final Ffmpeg ffmpeg;

  public CeilingSearch(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * What is wanted.
   *
   * @param folder for the file and all that is needed on the way; only the file is left in it
   */
  public record Job(Cut cut, Materials materials, Path folder) {}

  /**
   * The file, checked.
   *
   * @throws ClipchatException {@link Failure.SizeUnreachable} where no way leads below the ceiling
   */
  public CheckedFile run(Job job, Stop stop, Consumer<WorkProgress> progress) {
    ProgressShares steps = new ProgressShares(progress);
    try (TempFolder temp = new TempFolder(job.folder())) {
      Task task = task(job, temp.folder(), stop, steps);
      CheckedFile released = make(task, mayFitAnyway(job));
      CheckedFile kept = temp.keep(released);
      steps.finished();
      return kept;
    }
  }

  /** A cut that is much work to play is played once, so that no pass has to do it again. */
  private Task task(Job job, Path folder, Stop stop, ProgressShares steps) {
    Cut cut = job.cut();
    Materials materials = job.materials().withScaler(Scaler.of(ffmpeg, stop));
    if (Staging.isNeeded(cut, materials)) {
      Forecast.check(cut, materials);
      ProgressShares.Part part = steps.part("preparing", 0.2, 1);
      Staging.Staged staged = new Staging(ffmpeg).prepare(cut, materials, folder, stop, part::at);
      cut = staged.cut();
      materials = staged.materials();
    }
    return new Task(cut, materials, Shape.of(cut, materials), folder, stop, steps);
  }

  private CheckedFile make(Task task, boolean generous) {
    Output output = task.cut().output();
    if (output.ceiling() <= 0) {
      return plainly(task);
    }
    if (!output.format().isVideo() || !task.shape().picture()) {
      return new NonVideoFit(task, ffmpeg).make();
    }
    Forecast.check(task.cut(), task.materials());
    if (generous) {
      CheckedFile easy = plainly(task);
      if (easy.bytes() <= task.ceiling()) {
        return easy;
      }
    }
    return searched(task);
  }

  /** What it becomes when nothing limits it has a chance to be small enough. */
  private static boolean mayFitAnyway(Job job) {
    Optional<Copy> copy = Copy.of(job.cut(), job.materials());
    long ceiling = job.cut().output().ceiling();
    if (copy.isPresent()) {
      return copy.get().source().probe().bytes() <= ceiling;
    }
    return Forecast.sourceBytes(job.cut(), job.materials()) * 1.05 <= ceiling;
  }

  private CheckedFile plainly(Task task) {
    ProgressShares.Part part = task.steps().part("rendering", 0.9, 1);
    Encode.Encoded made =
        new Encode(ffmpeg).run(task.cut(), task.materials(), task.folder(), task.stop(), part::at);
    boolean compared = !made.copied() && task.cut().output().format().isVideo();
    return new Finish(task, ffmpeg).released(made, compared);
  }

  private CheckedFile searched(Task task) {
    SoundTrack sound = SoundTrack.make(task, ffmpeg);
    List<PictureTarget> looks = Ladder.looks(task);
    Budget budget = Budget.of(task, looks.get(0).fps(), sound.bytes());
    ChosenSize chosen = new SizeChooser(task, ffmpeg).choose(looks, budget.bitsPerSecond());
    Fitting fitting =
        task.codec() == Output.Codec.AV1
            ? new ChunkedFit(task, sound, chosen.profile(), ffmpeg)
            : new TwoPassFit(task, sound, chosen.firstPass(), ffmpeg);
    Optional<Path> file = fitting.at(chosen.look());
    for (PictureTarget look : Ladder.below(task, chosen.look())) {
      if (file.isPresent()) {
        break;
      }
      file = fitting.at(look);
    }
    Path held = file.orElseThrow(() -> tooSmall(task, fitting.smallest()));
    return new Finish(task, chosen.samples(), ffmpeg).checked(held, true);
  }

  /** What was reached says what can be; where nothing was made, a cautious guess does. */
  private static ClipchatException tooSmall(Task task, long reached) {
    long works =
        reached == Long.MAX_VALUE ? SmallestSize.comfortable(task) : Forecast.above(reached);
    long atLeast = task.ceiling() + task.ceiling() / 10 + 1_000;
    return Forecast.unreachable(task.cut(), Math.max(works, atLeast));
  }
}
