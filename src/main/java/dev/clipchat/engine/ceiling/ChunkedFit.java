package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * AV1 below a ceiling. Chunk after chunk is encoded at the level that the ones before make likely;
 * then single chunks are made again until the sum fits and little is left over.
 */
final class ChunkedFit implements Fitting {

  /** The first guess, from which the first chunk shows the way. */
  private static final int FIRST = 50;

  /** Coarser than this, fewer pixels look better. */
  private static final int TOO_COARSE = 62;

  private static final double AIM = 0.994;

  /** Using less of the ceiling than this is worth making a chunk again. */
  private static final double ENOUGH = 0.95;

  /** How many chunks are made again only to use more of the ceiling, as a part of all. */
  private static final double REPEATS = 0.5;

  /** With less than this, as often as there are chunks. */
  private static final double LITTLE = 0.92;

  private static final int MOST_ROUNDS = 60;

  private final Task task;
  private final SoundTrack sound;
  private final List<Double> cuts;
  private final Ffmpeg ffmpeg;
  private long smallest = Long.MAX_VALUE;

  /**
   * With that sound.
   *
   * @param cuts where something new begins, in seconds
   */
  ChunkedFit(Task task, SoundTrack sound, List<Double> cuts, Ffmpeg ffmpeg) {
    this.task = task;
    this.sound = sound;
    this.cuts = List.copyOf(cuts);
    this.ffmpeg = ffmpeg;
  }

  @Override
  public long smallest() {
    return smallest;
  }

  @Override
  public Optional<Path> at(Look look) {
    double goal = Budget.of(task, look.fps(), sound.bytes()).picture() * AIM;
    if (goal <= 0) {
      return Optional.empty();
    }
    Chunks chunks = new Chunks(task, look, cuts, ffmpeg);
    Levels levels = new Levels(chunks.lengths());
    boolean last = Ladder.below(task, look).isEmpty();
    for (int chunk : order(chunks.count())) {
      int level = chunk == middle(chunks.count()) ? FIRST : levels.even(goal);
      if (level > (last ? Levels.COARSEST + 2 : TOO_COARSE)) {
        return Optional.empty();
      }
      encode(chunks, levels, chunk, Math.min(Levels.COARSEST, level), "encoding");
    }
    return filled(chunks, levels, goal);
  }

  /** Makes single chunks again until the sum is right. */
  private Optional<Path> filled(Chunks chunks, Levels levels, double most) {
    double goal = most;
    int repeats = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int[] wanted = levels.filled(goal);
      List<Integer> missing = missing(levels, wanted);
      int[] held = made(levels, wanted, goal);
      boolean fits = held.length > 0;
      boolean little = fits && levels.total(held) < goal * LITTLE;
      boolean tired = repeats >= Math.ceil(chunks.count() * (little ? 1 : REPEATS));
      boolean enough = fits && levels.total(held) >= goal * ENOUGH && levels.isEven(held, goal);
      if (enough || (fits && (missing.isEmpty() || tired))) {
        Path whole = new Container(task, ffmpeg).join(chunks.joined(held), sound);
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
        encode(chunks, levels, chunk, wanted[chunk], "correcting");
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

  private void encode(Chunks chunks, Levels levels, int chunk, int level, String stage) {
    if (!levels.knows(chunk, level)) {
      double share = stage.equals("encoding") ? 0.75 / chunks.count() : 0.25 / chunks.count();
      levels.learn(chunk, level, chunks.encode(chunk, level, share, stage));
    }
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
