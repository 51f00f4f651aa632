package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.render.Copy;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.engine.render.Source;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an export would come to, told before the work and without starting a program. */
public final class Forecast {

  private Forecast() {}

  /**
   * The plan.
   *
   * @throws ClipchatException {@link Failure.SizeUnreachable} where the ceiling cannot be met,
   *     whatever is done
   */
  public static Plan of(Cut cut, Materials materials) {
    Task task = task(cut, materials);
    Output output = cut.output();
    check(cut, materials);
    long source = sourceBytes(cut, materials);
    Optional<Copy> copy = Copy.of(cut, materials);
    boolean fits = output.ceiling() <= 0 || source <= output.ceiling();
    if (copy.isPresent() && fits && !output.smaller()) {
      return copied(task, copy.get());
    }
    long guess = Math.round(new Guess(task).bytes() * (output.smaller() ? 0.6 : 1));
    boolean large = output.format().isVideo() && source * 1.05 > output.ceiling();
    boolean limited = output.ceiling() > 0 && (large || guess > output.ceiling());
    PictureTarget look = limited ? table(task) : task.natural();
    long bytes = limited ? Math.round(output.ceiling() * 0.99) : guess;
    return new Plan(
        Plan.Action.ENCODE,
        bytes,
        codec(task),
        task.shape().picture() ? look.frame().width() : 0,
        task.shape().picture() ? look.frame().height() : 0,
        look.fps(),
        limited ? SoundTrack.choose(task).kbps() : task.shape().sound() ? 160 : 0,
        output.format().isStill() ? 0 : cut.durationMs(),
        WorkTime.seconds(task, look, limited));
  }

  private static Task task(Cut cut, Materials materials) {
    Shape shape = Shape.of(cut, materials);
    return new Task(cut, materials, shape, Path.of(""), new Stop(), new ProgressShares(s -> {}));
  }

  private static Plan copied(Task task, Copy copy) {
    Source source = copy.source();
    Frame frame = task.shape().frame();
    return new Plan(
        Plan.Action.COPY,
        source.probe().bytes(),
        source.probe().picture().map(v -> v.codec()).orElse(""),
        frame.width(),
        frame.height(),
        task.shape().fps(),
        task.shape().sound()
            ? source.probe().sound().map(a -> (int) (a.bitRate() / 1000)).orElse(0)
            : 0,
        task.cut().durationMs(),
        1);
  }

  private static String codec(Task task) {
    Output.Format format = task.cut().output().format();
    return format.isVideo() && task.shape().picture() ? task.codec().word() : format.word();
  }

  /** The size that the table names; the samples may know better. */
  private static PictureTarget table(Task task) {
    if (!task.shape().picture() || !task.cut().output().format().isVideo()) {
      return task.natural();
    }
    List<PictureTarget> looks = Ladder.looks(task);
    Budget budget = Budget.of(task, looks.get(0).fps(), SoundTrack.choose(task).bytes());
    return looks.get(Ladder.start(looks, budget.bitsPerSecond(), task));
  }

  /** Throws where no encoder could ever do it. */
  static void check(Cut cut, Materials materials) {
    Output output = cut.output();
    if (output.ceiling() <= 0) {
      return;
    }
    Task task = task(cut, materials);
    boolean fitsAsItIs =
        Copy.of(cut, materials)
            .filter(c -> c.source().probe().bytes() <= output.ceiling())
            .isPresent();
    if (!fitsAsItIs && SmallestSize.hard(task) > output.ceiling()) {
      throw unreachable(cut, SmallestSize.comfortable(task));
    }
  }

  /**
   * The bytes of those parts of the sources that the cut plays; of a picture, those of the video
   * that shows it.
   */
  static long sourceBytes(Cut cut, Materials materials) {
    Shape shape = Shape.of(cut, materials);
    double sum = 0;
    for (Piece piece : cut.pieces()) {
      Source source = materials.files().get(piece.mediaId());
      if (source != null) {
        boolean still = piece.kind() == Media.Kind.IMAGE;
        sum += still ? Guess.still(piece, source, shape) : Guess.played(piece, source);
      }
    }
    return Math.round(sum * cut.loop());
  }

  /** What can surely be reached where so many bytes were. */
  static long above(long reached) {
    return reached == Long.MAX_VALUE ? 0 : Math.round(reached * 1.03) + 1_000;
  }

  static ClipchatException unreachable(Cut cut, long smallest) {
    long ceiling = cut.output().ceiling();
    return new ClipchatException(new Failure.SizeUnreachable(ceiling, Math.max(0, smallest), ""));
  }
}
