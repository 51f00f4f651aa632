package dev.clipchat.engine.ceiling;

import dev.clipchat.ffmpeg.Progress;
import java.util.function.Consumer;

/**
 * One fraction over all that is done. Each part takes a share of what is left, so that it never
 * goes back, however many corrections come.
 */
final class ProgressShares {

  private final Consumer<WorkProgress> sink;
  private double done;

  ProgressShares(Consumer<WorkProgress> sink) {
    this.sink = sink;
  }

  /** The next part; what ffmpeg reports of it moves the whole. */
  Part part(String stage, double shareOfRest, double lengthMs) {
    Part part = new Part(stage, done, (1 - done) * shareOfRest, Math.max(1, lengthMs));
    part.at(0);
    return part;
  }

  void finished() {
    done = 1;
    sink.accept(new WorkProgress("done", 1));
  }

  /** A piece of the work with its own beginning and end. */
  final class Part implements Consumer<Progress> {
    private final String stage;
    private final double from;
    private final double width;
    private final double lengthMs;

    private Part(String stage, double from, double width, double lengthMs) {
      this.stage = stage;
      this.from = from;
      this.width = width;
      this.lengthMs = lengthMs;
    }

    @Override
    public void accept(Progress progress) {
      at(progress.last() ? 1 : progress.time().toMillis() / lengthMs);
    }

    void at(double fraction) {
      done = Math.max(done, from + width * Math.max(0, Math.min(1, fraction)));
      sink.accept(new WorkProgress(stage, done));
    }
  }
}
