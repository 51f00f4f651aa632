package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.util.List;

/**
 * Finds the size (and rate) at which a bit rate looks best: by trials on samples that start where a
 * table says and climb from there.
 */
final class Chooser {

  /** On shorter clips a trial costs as much as the work itself: the table decides. */
  private static final double SHORT_SECONDS = 8;

  /** Coarser than this, fewer pixels or frames may look better than coarse ones. */
  private static final double STARVED = 40;

  /** Finer than this, a picture has all the bits that it needs. */
  private static final double FINE = 30;

  /** How coarse a picture may be and still be likely to be the best. */
  private static final double TOLERABLE = 46;

  /** How much finer a picture becomes with half the pixels. */
  private static final double FINER_BY_HALF = 4;

  /** Further down the ladder nothing is expected, only found. */
  private static final int LAST_START = 5;

  /** A trial with fewer of the source's pixels costs next to nothing. */
  private static final double CHEAP = 0.3;

  private static final int MOST_WORSE = 2;

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
    Search search = new Search(looks, new Trials(scan.sample(), ffmpeg), likely(looks, coarseness));
    return search.best(coarseness > STARVED);
  }

  /** The largest that can be expected to be fine enough; one that is easy to try. */
  private int likely(List<Look> looks, double coarseness) {
    int last = Math.min(LAST_START, looks.size() - 1);
    for (int i = 0; i < last; i++) {
      double finer = FINER_BY_HALF * Math.log(1 / Ladder.share(task, looks.get(i))) / Math.log(2);
      if (coarseness - finer <= TOLERABLE) {
        return i;
      }
    }
    return last;
  }

  /**
   * A climb to the top. Where all of a picture is as coarse as it can be, sizes differ by chance:
   * so it goes down until they are no longer starved, and up past a small one that is worse.
   */
  private final class Search {
    private final List<Look> looks;
    private final Trials trials;
    private final int start;
    private Trials.Trial best;
    private Trials.Trial last;

    Search(List<Look> looks, Trials trials, int start) {
      this.looks = looks;
      this.trials = trials;
      this.start = start;
      this.best = trials.of(looks.get(start));
      this.last = best;
    }

    Look best(boolean starved) {
      boolean down = true;
      boolean smaller = false;
      for (int i = start + 1; i < looks.size() && down; i++) {
        boolean better = better(looks.get(i));
        smaller |= better;
        down = better || last.coarseness() > STARVED;
      }
      int worse = smaller ? MOST_WORSE : 0;
      for (int i = start - 1; i >= 0 && worse < patience(looks.get(i)); i--) {
        worse = better(looks.get(i)) ? 0 : worse + 1;
      }
      if (starved && Ladder.mayHalve(task, best.look())) {
        better(Ladder.halved(best.look()));
      }
      return best.look();
    }

    private int patience(Look look) {
      return Ladder.share(task, look) < CHEAP ? MOST_WORSE : 1;
    }

    private boolean better(Look look) {
      last = trials.of(look);
      boolean better = last.score() > best.score();
      best = better ? last : best;
      return better;
    }
  }
}
