package dev.clipchat.engine.ceiling;

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

  /** Finer than this, a picture has all the bits that it needs. */
  private static final double FINE = 24;

  /** Each of them is worth a step down the ladder. */
  private static final double[] COARSER = {38, 50, 57, 64};

  private final Task task;
  private final Ffmpeg ffmpeg;

  Chooser(Task task, Ffmpeg ffmpeg) {
    this.task = task;
    this.ffmpeg = ffmpeg;
  }

  Look choose(List<Look> looks, long bitsPerSecond) {
    int start = Ladder.start(looks, bitsPerSecond, task);
    boolean ample = Ladder.isAmple(looks.get(0), bitsPerSecond, task);
    boolean tried = task.effort() != Effort.FAST;
    boolean best = task.effort() == Effort.BEST;
    boolean brief = task.seconds() < SHORT_SECONDS && !best;
    if (looks.size() == 1 || ample || !tried || brief) {
      return looks.get(ample ? 0 : start);
    }
    Scan scan = new Scan(task, bitsPerSecond, ffmpeg);
    double coarseness = scan.coarseness();
    if (coarseness < FINE && !best) {
      return looks.get(0);
    }
    Search search = new Search(looks, new Trials(scan, Samples.of(task), ffmpeg));
    Trials.Trial found = search.climb(likely(looks.size(), coarseness));
    if (found.coarseness() > STARVED && Ladder.mayHalve(task, found.look())) {
      Trials.Trial slower = search.trials.of(Ladder.halved(found.look()));
      return slower.score() > found.score() ? slower.look() : found.look();
    }
    return found.look();
  }

  /** Where on the ladder the best was found on other clips that were as short of bits. */
  private static int likely(int looks, double coarseness) {
    int steps = 0;
    for (double bound : COARSER) {
      steps += coarseness > bound ? 1 : 0;
    }
    return Math.min(looks - 1, steps);
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
