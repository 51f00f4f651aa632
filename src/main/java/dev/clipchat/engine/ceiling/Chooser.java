package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the size (and rate) at which a bit rate looks best: by trials on samples that start where a
 * table says and climb from there.
 */
final class Chooser {

  /** On shorter clips a trial costs as much as the work itself: the table decides. */
  private static final double SHORT_SECONDS = 8;

  /** Coarser than this, fewer frames may look better than coarse ones. */
  private static final double STARVED = 38;

  private static final String TRIAL_PRESET = "veryfast";

  private final Task task;
  private final Ffmpeg ffmpeg;

  Chooser(Task task, Ffmpeg ffmpeg) {
    this.task = task;
    this.ffmpeg = ffmpeg;
  }

  Look choose(List<Look> looks, long bitsPerSecond) {
    int start = Ladder.start(looks, bitsPerSecond, task);
    boolean ample = Ladder.isAmple(looks.get(0), bitsPerSecond, task);
    boolean tried = task.codec() != Output.Codec.AV1 && task.effort() != Effort.FAST;
    if (looks.size() == 1 || ample || !tried) {
      return looks.get(ample ? 0 : start);
    }
    boolean best = task.effort() == Effort.BEST;
    if (task.seconds() < SHORT_SECONDS && !best) {
      return looks.get(start);
    }
    double part = best ? 0.3 : 0.1;
    long total = Math.round(Math.max(3, Math.min(best ? 12 : 6, task.seconds() * part)) * 1000);
    Samples samples = Samples.of(task.cut(), task.seconds() < 40 ? 2 : 3, total);
    Search search =
        new Search(looks, new Trials(task, samples, TRIAL_PRESET, bitsPerSecond, ffmpeg));
    Trials.Trial found = search.climb(start);
    if (found.coarseness() > STARVED && Ladder.mayHalve(task, found.look())) {
      Trials.Trial slower = search.trials.of(Ladder.halved(found.look()));
      return slower.score() > found.score() ? slower.look() : found.look();
    }
    return found.look();
  }

  /** A climb to the nearest top; neighbours of a top are worse. */
  private static final class Search {
    private final List<Look> looks;
    private final Trials trials;
    private final Map<Integer, Trials.Trial> known = new HashMap<>();

    Search(List<Look> looks, Trials trials) {
      this.looks = looks;
      this.trials = trials;
    }

    Trials.Trial climb(int start) {
      int at = start;
      int direction = at > 0 && better(at - 1, at) ? -1 : 1;
      while (at + direction >= 0 && at + direction < looks.size() && better(at + direction, at)) {
        at += direction;
      }
      return trial(at);
    }

    private boolean better(int one, int other) {
      return trial(one).score() > trial(other).score();
    }

    private Trials.Trial trial(int index) {
      return known.computeIfAbsent(index, i -> trials.of(looks.get(i)));
    }
  }
}
