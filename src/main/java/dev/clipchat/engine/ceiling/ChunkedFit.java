package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * AV1 below a ceiling. Chunk after chunk is encoded at the level that the ones before make likely;
 * then single chunks are made again until the sum fits and little is left over.
 */
final class ChunkedFit implements Fitting {

  private static final double FINEST_GUESS = 30;

  /** From here on a guess that is wrong leaves one chunk much worse than the others. */
  private static final double COARSEST_GUESS = 60;

  /**
   * With a need of so many levels more than there are it is not even tried. What a larger picture
   * needed leaves no doubt.
   */
  private static final double DOUBT = 6;

  private static final double AIM = 0.994;

  /** A part alone tells about so well what the whole needs, and that is much work to repeat. */
  private static final double CAREFUL_AIM = 0.88;

  /** The part of the work that is left when it begins. */
  private static final double ENCODING = 0.8;

  private static final double CORRECTING = 0.25;

  /** Using less of the ceiling than this is worth making a chunk again. */
  private static final double ENOUGH = 0.95;

  private static final double ENOUGH_FOR_FEW = 0.8;

  /** How many chunks are made again only to use more of the ceiling, as a part of all. */
  private static final double REPEATS = 0.5;

  /** With less than this, as often as there are chunks. */
  private static final double LITTLE = 0.92;

  private static final int MOST_ROUNDS = 60;

  private final Task task;
  private final SoundTrack sound;
  private final ComplexityProfile profile;
  private final Ffmpeg ffmpeg;
  private long smallest = Long.MAX_VALUE;
  private @Nullable PictureTarget failed;
  private double needed;

  /**
   * With that sound.
   *
   * @param profile how the clip goes
   */
  ChunkedFit(Task task, SoundTrack sound, ComplexityProfile profile, Ffmpeg ffmpeg) {
    this.task = task;
    this.sound = sound;
    this.profile = profile;
    this.ffmpeg = ffmpeg;
  }

  @Override
  public long smallest() {
    return smallest;
  }

  @Override
  public Optional<Path> at(PictureTarget look) {
    double goal = Budget.of(task, look.fps(), sound.bytes()).picture() * AIM;
    if (goal <= 0) {
      return Optional.empty();
    }
    double guess = guess(look, goal);
    boolean last = Ladder.below(task, look).isEmpty();
    double doubt = failed == null ? DOUBT : 0;
    if (guess > Levels.COARSEST + doubt && !last) {
      return hopeless(look, guess);
    }
    double bitsPerPixel = Ladder.density(look, goal * 8 / task.seconds());
    Chunks chunks = new Chunks(task, look, profile, SvtTuning.of(task, bitsPerPixel), ffmpeg);
    Levels levels = new Levels(chunks.needs());
    boolean few = chunks.areFew();
    double coarsest = few ? Levels.COARSEST : COARSEST_GUESS;
    int first = (int) Math.round(Math.max(FINEST_GUESS, Math.min(coarsest, guess)));
    if (few) {
      levels.expect(first, chunks.tried(first));
    }
    double done = 0;
    for (int chunk : order(chunks.count())) {
      boolean known = few || chunk != middle(chunks.count());
      double aim = few ? goal * CAREFUL_AIM : goal;
      int level = known ? levels.even(aim) : first;
      if (level > Levels.COARSEST && !last) {
        return hopeless(look, levels.needed(aim));
      }
      double share = ENCODING / chunks.count();
      int held = Math.min(Levels.COARSEST, level);
      levels.learn(chunk, held, chunks.encode(chunk, held, share / (1 - done), "encoding"));
      done += share;
    }
    return filled(chunks, levels, goal);
  }

  private Optional<Path> hopeless(PictureTarget look, double level) {
    failed = look;
    needed = level;
    return Optional.empty();
  }

  /** The level that it takes: by a larger picture that needed too much, or by what was seen. */
  private double guess(PictureTarget look, double bytes) {
    return failed == null
        ? new FirstLevel(task, profile).of(look, bytes)
        : needed - FirstLevel.finer(failed, look);
  }

  /** Makes single chunks again until the sum is right. */
  private Optional<Path> filled(Chunks chunks, Levels levels, double most) {
    double goal = most;
    boolean spare = chunks.areFew() && task.effort() != Output.Effort.BEST;
    double least = spare ? ENOUGH_FOR_FEW : ENOUGH;
    int repeats = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int[] wanted = levels.filled(goal);
      List<Integer> missing = missing(levels, wanted);
      int[] held = made(levels, wanted, goal);
      boolean fits = held.length > 0;
      boolean little = fits && levels.total(held) < goal * LITTLE;
      boolean tired = repeats >= Math.ceil(chunks.count() * (little ? 1 : REPEATS));
      boolean enough = fits && levels.total(held) >= goal * least && levels.isEven(held, goal);
      if (enough || (fits && (missing.isEmpty() || tired))) {
        Path whole = new Muxer(task, ffmpeg).join(chunks.joined(held), sound);
        long bytes = whole.toFile().length();
        smallest = Math.min(smallest, bytes);
        if (bytes <= task.ceiling()) {
          return Optional.of(whole);
        }
        goal -= (bytes - task.ceiling()) * 1.1 + 200;
      } else if (missing.isEmpty()) {
        smallest = Math.min(smallest, Math.round(levels.total(wanted)) + sound.bytes());
        return Optional.empty();
      } else {
        int chunk = levels.farthest(missing, wanted);
        int level = wanted[chunk];
        double share = CORRECTING / chunks.count();
        levels.learn(chunk, level, chunks.encode(chunk, level, share, "correcting"));
        repeats++;
      }
    }
    return Optional.empty();
  }

  private static int middle(int count) {
    return count / 2;
  }

  /** The middle one, then every third: so that the first ones stand for the whole. */
  private static List<Integer> order(int count) {
    List<Integer> order = new ArrayList<>();
    int stride = 3;
    int middle = middle(count);
    for (int offset = 0; offset < stride; offset++) {
      for (int i = 0; i < count; i++) {
        if (Math.floorMod(i - middle, stride) == offset) {
          order.add(i);
        }
      }
    }
    order.remove(Integer.valueOf(middle));
    order.add(0, middle);
    return order;
  }

  private static List<Integer> missing(Levels levels, int[] wanted) {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      if (!levels.knows(i, wanted[i])) {
        missing.add(i);
      }
    }
    return missing;
  }

  /** The best of what is encoded already that fits; nothing if none does. */
  private static int[] made(Levels levels, int[] wanted, double goal) {
    int[] made = wanted.clone();
    for (int i = 0; i < made.length; i++) {
      made[i] = levels.nearestKnown(i, wanted[i]);
    }
    while (levels.total(made) > goal) {
      int chunk = -1;
      for (int i = 0; i < made.length; i++) {
        if (levels.coarserKnown(i, made[i]) > made[i] && (chunk < 0 || made[i] < made[chunk])) {
          chunk = i;
        }
      }
      if (chunk < 0) {
        return new int[0];
      }
      made[chunk] = levels.coarserKnown(chunk, made[chunk]);
    }
    return made;
  }
}
