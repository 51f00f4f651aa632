package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the size (and rate) at which a bit rate looks best: by trials on samples that start where a
 * table says and climb from there.
 */
final class SizeChooser {

  /** On shorter clips a trial costs as much as the work itself: the table decides. */
  private static final double SHORT_SECONDS = 8;

  /** Coarser than this, fewer pixels or frames may look better than coarse ones. */
  private static final double STARVED = 40;

  /** Finer than this, a picture has all the bits that it needs. */
  private static final double FINE = 33;

  /** So fine that fewer pixels cannot be better. */
  private static final double PLENTY = 28;

  /** How coarse a picture may be and still be likely to be the best. */
  private static final double TOLERABLE = 46;

  /** How coarse it may be to be tried before those in between. */
  private static final double PASSABLE = 48;

  /** How much finer a picture becomes with half the pixels. */
  private static final double FINER_BY_HALF = 4;

  /** Further down the ladder nothing is expected, only found. */
  private static final int LAST_START = 5;

  /** A trial with fewer of the source's pixels costs next to nothing. */
  private static final double CHEAP = 0.5;

  private static final int MOST_WORSE = 2;

  /** By how much a smaller size has to be better. */
  private static final double WORTH = 0.3;

  private final Task task;
  private final Ffmpeg ffmpeg;

  SizeChooser(Task task, Ffmpeg ffmpeg) {
    this.task = task;
    this.ffmpeg = ffmpeg;
  }

  ChosenSize choose(List<PictureTarget> looks, long bitsPerSecond) {
    int start = Ladder.start(looks, bitsPerSecond, task);
    boolean ample = Ladder.isAmple(looks.get(0), bitsPerSecond, task);
    boolean tried = task.effort() != Effort.FAST;
    boolean best = task.effort() == Effort.BEST;
    boolean brief = task.seconds() < SHORT_SECONDS && !best;
    // AV1 looks best at the largest size at which it can be done at all, which shows when it is;
    // but how the clip goes saves it trying what does not fit.
    boolean largest = task.codec() == Output.Codec.AV1;
    boolean settled = looks.size() == 1 || ample;
    if ((settled && !largest) || !tried || brief) {
      return ChosenSize.unseen(looks.get(ample ? 0 : start));
    }
    Scan scan = new Scan(task, bitsPerSecond, ffmpeg);
    double coarseness = scan.coarseness();
    Samples samples = scan.samples();
    if (largest) {
      return new ChosenSize(looks.get(0), 0, scan.profile(), samples);
    }
    if (coarseness < FINE && !best) {
      return new ChosenSize(looks.get(0), scan.firstPass(), ComplexityProfile.unknown(), samples);
    }
    Trials trials = new Trials(samples, scan.bitsPerSecondOfSamples(), ffmpeg);
    Trials.Trial found = new Search(looks, trials, coarseness).best();
    return new ChosenSize(found.look(), scan.firstPass(), ComplexityProfile.unknown(), samples);
  }

  /** How coarse a look becomes where another is so coarse. */
  private double expected(PictureTarget look, double coarseness, PictureTarget other) {
    double pixels = Ladder.share(task, look) / Ladder.share(task, other);
    return coarseness + FINER_BY_HALF * Math.log(pixels) / Math.log(2);
  }

  /**
   * A climb to the top: up while sizes get better, over those that are expected to be fine, then
   * down from the best. Where all of a picture is as coarse as it can be, sizes differ by chance:
   * from there it goes down first, until they are no longer starved.
   */
  private final class Search {
    private final List<PictureTarget> looks;
    private final Trials trials;
    private final double coarseness;
    private final Set<Integer> tried = new HashSet<>();
    private final int start;
    private int top;
    private Trials.Trial best;
    private Trials.Trial last;

    Search(List<PictureTarget> looks, Trials trials, double coarseness) {
      this.looks = looks;
      this.trials = trials;
      this.coarseness = coarseness;
      this.start = likely();
      this.top = start;
      this.last = trial(top);
      this.best = last;
    }

    /** The largest that can be expected to be fine enough; one that is easy to try. */
    private int likely() {
      int most = Math.min(LAST_START, looks.size() - 1);
      for (int i = 0; i < most; i++) {
        if (expected(looks.get(i), coarseness, looks.get(0)) <= TOLERABLE) {
          return i;
        }
      }
      return most;
    }

    Trials.Trial best() {
      if (last.coarseness() > STARVED) {
        down();
      }
      if (top == start) {
        up();
        between();
        down();
      }
      if (coarseness > STARVED && best.coarseness() > FINE && Ladder.mayHalve(task, best.look())) {
        Trials.Trial half = trials.of(Ladder.halved(best.look()));
        best = half.score() > best.score() ? half : best;
      }
      return best;
    }

    private void up() {
      int worse = 0;
      int at = top;
      last = best;
      while (at > 0 && last.coarseness() < TOLERABLE && worse < patience(looks.get(at - 1))) {
        at = above(at);
        worse = better(at) ? 0 : worse + 1;
      }
    }

    /** The largest that may be fine; the next, if none is sure to be. */
    private int above(int at) {
      for (int i = 0; i < at - 1; i++) {
        if (expected(looks.get(i), last.coarseness(), looks.get(at)) <= PASSABLE) {
          return i;
        }
      }
      return at - 1;
    }

    /** What was left out on the way to one that is worse. */
    private void between() {
      boolean on = last.score() < best.score();
      for (int i = top - 1; i >= 0 && on && !tried.contains(i); i--) {
        on = better(i);
      }
    }

    private void down() {
      boolean on = best.coarseness() > PLENTY;
      for (int i = top + 1; i < looks.size() && on && !tried.contains(i); i++) {
        on = better(i) ? last.coarseness() > FINE : last.coarseness() > STARVED;
      }
    }

    private int patience(PictureTarget look) {
      return Ladder.share(task, look) < CHEAP ? MOST_WORSE : 1;
    }

    private boolean better(int index) {
      last = trial(index);
      double least = best.score() + (index > top ? WORTH : 0);
      boolean better = last.score() > least;
      if (better) {
        best = last;
        top = index;
      }
      return better;
    }

    private Trials.Trial trial(int index) {
      tried.add(index);
      return trials.of(looks.get(index));
    }
  }
}
