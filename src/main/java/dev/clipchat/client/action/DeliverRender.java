package dev.clipchat.client.action;

import dev.clipchat.client.api.RenderStatus;
import dev.clipchat.client.journal.StartedRender;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.timeline.Draft;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.TimeText;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a render that was started to a file under its own name. */
final class DeliverRender {

  private static final Set<String> ENDINGS =
      Set.of("mp4", "mov", "webm", "mkv", "avi", "gif", "mp3", "wav", "m4a", "aac", "png", "jpg");

  private final Workplace place;

  DeliverRender(Workplace place) {
    this.place = place;
  }

  /**
   * What came of it.
   *
   * @param file null where it was larger than allowed; nothing stands under the name then
   */
  record Delivered(@Nullable SavedFile file, long bytes) {}

  /**
   * Waits for the render, fetches, checks and names its file; the journal's entry ends with it.
   *
   * @param called how the person calls the target, perhaps relative to where they are
   */
  Delivered run(Turn turn, StartedRender render, Path called) {
    String name = String.valueOf(render.target().getFileName());
    try {
      RenderStatus status = waited(turn, render, name);
      download(turn, render, status, name);
      return put(turn, render, status, called);
    } catch (ClipchatException e) {
      if (isFinal(e.failure())) {
        forget(render);
        throw e;
      }
      boolean same = !render.wish().isEmpty();
      if (e.failure() instanceof Failure.Stopped stopped) {
        Text next = Text.of(same ? "client.same_command" : "client.jobs_resume");
        throw new ClipchatException(new Failure.Stopped(stopped.signal(), next), e);
      }
      turn.notice(place.words().say(same ? "client.render_kept_same" : "client.render_kept"));
      throw called(e, render, called);
    }
  }

  /** A full disk is met while the hidden file grows; what was asked for is the other one. */
  private static ClipchatException called(ClipchatException e, StartedRender render, Path called) {
    return e.failure() instanceof Failure.OutputUnwritable f && f.file().equals(render.part())
        ? new ClipchatException(new Failure.OutputUnwritable(called, f.why()), e)
        : e;
  }

  /** Whether there is nothing left that a later try could finish. */
  private static boolean isFinal(Failure failure) {
    return failure instanceof Failure.RenderFailed || failure instanceof Failure.SizeUnreachable;
  }

  private void forget(StartedRender render) {
    WholeFile.discard(render.part());
    place.journal().endRender(render.id());
  }

  private RenderStatus waited(Turn turn, StartedRender render, String name) {
    try {
      return waitFor(turn, render, name);
    } finally {
      turn.show(new Block.ProgressEnd(Block.Stage.RENDERING, name));
    }
  }

  private RenderStatus waitFor(Turn turn, StartedRender render, String name) {
    Schedule schedule = place.schedule();
    Instant since = place.pace().now();
    double reached = -1;
    while (true) {
      RenderStatus status = place.service().renders().status(render.id(), place.errand(turn));
      if (!place.journal().hasRender(render.id())) {
        throw new ClipchatException(new Failure.RenderFailed(Text.of("client.was_cancelled")));
      }
      if (status.phase() == RenderStatus.Phase.COMPLETED) {
        return status;
      }
      if (status.phase() == RenderStatus.Phase.FAILED) {
        throw new ClipchatException(failure(render, status.problem()));
      }
      turn.show(
          new Block.Progress(
              Block.Stage.RENDERING,
              name,
              status.progress(),
              Block.Carried.NOTHING,
              status.stage()));
      Instant now = place.pace().now();
      if (status.progress() != reached && !schedule.patienceEndsDespiteProgress()) {
        since = now;
      }
      reached = status.progress();
      if (Duration.between(since, now).compareTo(schedule.patience()) >= 0) {
        throw new ClipchatException(new Failure.OutcomeUnknown(Text.of("client.render_too_long")));
      }
      place.pace().pause(nextLook(status.nextPoll()), turn.stop());
    }
  }

  private Duration nextLook(@Nullable Duration asked) {
    Duration most = Duration.ofMinutes(2);
    Duration least = Duration.ofMillis(50);
    Duration next = asked == null ? place.schedule().poll() : asked;
    return next.compareTo(most) > 0 ? most : next.compareTo(least) < 0 ? least : next;
  }

  private static Failure failure(StartedRender render, RenderStatus.Problem problem) {
    return switch (problem.code()) {
      case "SIZE_UNREACHABLE" ->
          new Failure.SizeUnreachable(
              render.ceiling(), problem.smallestBytes().orElse(0), problem.words());
      case "PROGRAM_MISSING" -> new Failure.ProgramMissing("ffmpeg", Text.asItIs(problem.words()));
      default -> new Failure.RenderFailed(Text.asItIs(problem.words()));
    };
  }

  private void download(Turn turn, StartedRender render, RenderStatus first, String name) {
    RenderStatus[] latest = {first};
    boolean[] asked = {false};
    try {
      place
          .service()
          .downloads()
          .fetch(
              render.id(),
              () -> {
                if (asked[0]) {
                  latest[0] = place.service().renders().status(render.id(), place.errand(turn));
                }
                asked[0] = true;
                return latest[0].output().url();
              },
              render.part(),
              (arrived, total) -> turn.show(downloading(name, arrived, total)),
              place.errand(turn));
    } finally {
      turn.show(new Block.ProgressEnd(Block.Stage.DOWNLOADING, name));
    }
  }

  private static Block downloading(String name, long arrived, long total) {
    double fraction = total <= 0 ? -1 : Math.min(1, (double) arrived / total);
    return new Block.Progress(
        Block.Stage.DOWNLOADING, name, fraction, new Block.Carried(arrived, total), "");
  }

  private Delivered put(Turn turn, StartedRender render, RenderStatus status, Path called) {
    long bytes = size(render.part());
    if (render.ceiling() > 0 && bytes > render.ceiling()) {
      forget(render);
      return new Delivered(null, bytes);
    }
    Path target = told(render, target(render, status.output()), bytes);
    String name = String.valueOf(target.getFileName());
    Release.Promise promise = place.isLocal() ? promise(render, status) : Release.Promise.NONE;
    Probe probe = place.release().check(turn, render.part(), name, promise);
    if (stands(render.part(), target)) {
      WholeFile.discard(render.part());
    } else {
      place.release().name(render.part(), target, render.replace());
    }
    place.journal().endRender(render.id());
    Path shown = called.resolveSibling(name);
    if (!place.isLocal()) {
      noteLength(turn, render, name, probe);
    }
    return new Delivered(saved(render, shown, status, probe), bytes);
  }

  /** Whether an earlier try got as far as giving the file its name, and no further. */
  private static boolean stands(Path part, Path target) {
    try {
      return Files.isRegularFile(target) && Files.mismatch(part, target) < 0;
    } catch (IOException e) {
      // What cannot be compared is told by whoever gives the name.
      return false;
    }
  }

  /** The backend's own word counts to the frame; a timeline's length is only about right. */
  private static Release.Promise promise(StartedRender render, RenderStatus status) {
    Duration said = status.output().duration();
    if (!said.isZero()) {
      return new Release.Promise(said, Duration.ofMillis(150).plus(said.dividedBy(200)));
    }
    Duration length = new Draft(render.draft()).timeline().length();
    return new Release.Promise(length, aboutRight(length));
  }

  private static Duration aboutRight(Duration length) {
    return Duration.ofSeconds(1).plus(length.dividedBy(20));
  }

  /**
   * What a cloud's draft means is not settled: music may go on behind the picture, a clip may run
   * faster. So its length only makes a note, and what was paid for is kept.
   */
  private void noteLength(Turn turn, StartedRender render, String name, Probe probe) {
    Duration drawn = new Draft(render.draft()).timeline().pictureLength();
    boolean timeless = drawn.isZero() || probe.kind() == Probe.Kind.IMAGE;
    if (!timeless && probe.duration().minus(drawn).abs().compareTo(aboutRight(drawn)) > 0) {
      turn.notice(
          place
              .words()
              .say(
                  "client.other_length",
                  "name",
                  name,
                  "seconds",
                  TimeText.seconds(probe.duration()),
                  "drawn",
                  TimeText.seconds(drawn)));
    }
  }

  /** A name of ours says a limit only where the file comes near it: 645 kB are no 25 MB. */
  private static Path told(StartedRender render, Path target, long bytes) {
    if (!render.ourName() || bytes * 2 >= render.ceiling()) {
      return target;
    }
    Path small = new OutputName(target, true).small(render.ceiling()).target();
    Path free = small;
    String stem = SafeName.stem(String.valueOf(small.getFileName()));
    String ending = String.valueOf(small.getFileName()).substring(stem.length());
    for (int n = 2; !small.equals(target) && !render.replace() && isTaken(render, free); n++) {
      free = small.resolveSibling(stem + "-" + n + ending);
    }
    return free;
  }

  private static boolean isTaken(StartedRender render, Path place) {
    return Files.exists(place) && !stands(render.part(), place);
  }

  /** A name of ours ends as what came; a name that a person chose stays. */
  private static Path target(StartedRender render, RenderStatus.Output output) {
    String format = output.format().isEmpty() ? render.format() : output.format();
    String name = String.valueOf(render.target().getFileName());
    return render.ourName() && ENDINGS.contains(format) && !name.endsWith("." + format)
        ? render.target().resolveSibling(SafeName.stem(name) + "." + format)
        : render.target();
  }

  private SavedFile saved(StartedRender render, Path target, RenderStatus status, Probe probe) {
    Path input = render.input().isEmpty() ? null : Path.of(render.input());
    RenderStatus.Output output = status.output();
    int width = probe.picture().map(Probe.Video::shownWidth).orElse(output.width());
    int height = probe.picture().map(Probe.Video::shownHeight).orElse(output.height());
    String codec =
        probe
            .picture()
            .map(Probe.Video::codec)
            .or(() -> probe.sound().map(Probe.Audio::codec))
            .orElse(output.codec());
    boolean measured = !Double.isNaN(output.xpsnr()) || !Double.isNaN(output.ssim());
    return new SavedFile(
        input,
        target,
        input == null || !Files.isRegularFile(input) ? 0 : size(input),
        size(target),
        probe.duration(),
        width,
        height,
        codec,
        Duration.between(render.started(), place.pace().now()),
        measured
            ? new SavedFile.Quality(output.qualityWord(), output.xpsnr(), output.ssim())
            : null,
        new Draft(render.draft()).plan().map(p -> p.copy()).orElse(false));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(file, WholeFile.reason(e)), e);
    }
  }
}
