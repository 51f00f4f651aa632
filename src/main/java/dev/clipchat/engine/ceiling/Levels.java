package dev.clipchat.engine.ceiling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which quality level each chunk of a clip gets. A level is a whole number, and one step of it is
 * several percent of the bytes: moving single chunks by one step is the finer lever. What is not
 * known yet is estimated from what was encoded so far.
 */
final class Levels {

  static final int FINEST = 10;
  static final int COARSEST = 63;

  /** More than any clip has bytes: what closes no gap comes behind whatever does. */
  private static final double NEVER_WHERE_ANOTHER_CLOSES = 1e13;

  /** A difference in level that is not seen from one chunk to the next. */
  private static final int NEAR = 3;

  /** How much one step changes the bytes where nothing was measured. */
  private static final double USUAL_STEP = 0.06;

  private static final double LEAST_STEP = 0.03;
  private static final double MOST_STEP = 0.25;

  private final double[] needs;
  private final Map<Integer, TreeMap<Integer, Long>> known = new TreeMap<>();
  private int expectedAt;
  private double expected;

  /** Of chunks that need so much each; in what unit does not matter. */
  Levels(double[] needs) {
    this.needs = needs.clone();
  }

  void learn(int chunk, int level, long bytes) {
    known.computeIfAbsent(chunk, c -> new TreeMap<>()).put(level, Math.max(1, bytes));
  }

  /** What all of them together are expected to take at a level, until one is encoded. */
  void expect(int level, double bytes) {
    expectedAt = level;
    expected = bytes;
  }

  boolean knows(int chunk, int level) {
    TreeMap<Integer, Long> one = known.get(chunk);
    return one != null && one.containsKey(level);
  }

  /** The level nearest to this one at which the chunk is encoded. */
  int nearestKnown(int chunk, int level) {
    TreeMap<Integer, Long> one = known.getOrDefault(chunk, new TreeMap<>());
    Integer below = one.floorKey(level);
    Integer above = one.ceilingKey(level);
    if (below == null || above == null) {
      return below != null ? below : above != null ? above : level;
    }
    return level - below < above - level ? below : above;
  }

  /** The next coarser level at which the chunk is encoded and smaller; the same where none is. */
  int coarserKnown(int chunk, int level) {
    TreeMap<Integer, Long> one = known.getOrDefault(chunk, new TreeMap<>());
    Integer next = one.higherKey(level);
    return next == null ? level : next;
  }

  /** What a chunk takes, or about would. */
  double bytes(int chunk, int level) {
    TreeMap<Integer, Long> one = known.get(chunk);
    if (one != null) {
      return from(one, level);
    }
    if (known.isEmpty()) {
      double part = needs[chunk] / Arrays.stream(needs).sum();
      return expected * part * Math.exp(-step() * (level - expectedAt));
    }
    double bytes = 0;
    double need = 0;
    for (Map.Entry<Integer, TreeMap<Integer, Long>> other : known.entrySet()) {
      bytes += from(other.getValue(), level);
      need += needs[other.getKey()];
    }
    return bytes * needs[chunk] / need;
  }

  private double from(NavigableMap<Integer, Long> one, int level) {
    Map.Entry<Integer, Long> below = one.floorEntry(level);
    Map.Entry<Integer, Long> above = one.ceilingEntry(level);
    Map.Entry<Integer, Long> near = below == null ? above : below;
    if (below != null && above != null && level - below.getKey() > above.getKey() - level) {
      near = above;
    }
    return near.getValue() * Math.exp(-step() * (level - near.getKey()));
  }

  /** How much one step changes the bytes, by the chunks that were encoded more than once. */
  double step() {
    double sum = 0;
    int steps = 0;
    for (TreeMap<Integer, Long> one : known.values()) {
      int span = one.lastKey() - one.firstKey();
      if (span > 0) {
        sum += Math.log((double) one.firstEntry().getValue() / one.lastEntry().getValue());
        steps += span;
      }
    }
    return steps == 0 ? USUAL_STEP : Math.max(LEAST_STEP, Math.min(MOST_STEP, sum / steps));
  }

  double total(int[] levels) {
    double sum = 0;
    for (int i = 0; i < levels.length; i++) {
      sum += bytes(i, levels[i]);
    }
    return sum;
  }

  /** The finest level at which all chunks together stay within; above the coarsest if none does. */
  int even(double most) {
    for (int level = FINEST; level <= COARSEST; level++) {
      int[] all = new int[needs.length];
      Arrays.fill(all, level);
      if (total(all) <= most) {
        return level;
      }
    }
    return COARSEST + 1;
  }

  /** The level at which all would stay within, if levels went on behind the coarsest. */
  double needed(double most) {
    int[] all = new int[needs.length];
    Arrays.fill(all, COARSEST);
    return COARSEST + Math.log(Math.max(1, total(all)) / Math.max(1, most)) / step();
  }

  /**
   * Levels that fill the bytes: what is encoded already is kept where it is near the even level,
   * then single chunks move by one step, those first that move the sum closest to its goal.
   */
  int[] filled(double most) {
    int even = Math.min(COARSEST, even(most));
    int[] levels = new int[needs.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = nearest(i, even);
    }
    for (int guard = 0; guard < levels.length * 8 && total(levels) > most; guard++) {
      int chunk = pick(levels, even, total(levels) - most, 1);
      if (chunk < 0) {
        break;
      }
      levels[chunk]++;
    }
    for (int guard = 0; guard < levels.length * 4; guard++) {
      int chunk = pick(levels, even, most - total(levels), -1);
      if (chunk < 0) {
        break;
      }
      levels[chunk]--;
    }
    return levels;
  }

  /** Whether no chunk looks much better or worse than the others. */
  boolean isEven(int[] levels, double most) {
    int even = Math.min(COARSEST, even(most));
    return Arrays.stream(levels).allMatch(l -> Math.abs(l - even) <= NEAR);
  }

  /** Of some chunks the one whose bytes would change most. */
  int farthest(List<Integer> some, int[] wanted) {
    return some.stream()
        .max(
            Comparator.comparingDouble(
                i -> Math.abs(bytes(i, nearestKnown(i, wanted[i])) - bytes(i, wanted[i]))))
        .orElseThrow();
  }

  private int nearest(int chunk, int even) {
    for (int away : new int[] {0, -1, 1}) {
      if (knows(chunk, even + away)) {
        return even + away;
      }
    }
    return even;
  }

  /**
   * The chunk whose step fits the gap best: a coarser one has to close it if any can, a finer one
   * must not overshoot it.
   */
  private int pick(int[] levels, int even, double gap, int direction) {
    int found = -1;
    double best = Double.MAX_VALUE;
    for (int i = 0; i < levels.length; i++) {
      int to = levels[i] + direction;
      boolean near = direction > 0 ? to <= COARSEST : to >= FINEST && to >= even - 2;
      double moved = Math.abs(bytes(i, levels[i]) - bytes(i, to));
      boolean overshoots = direction < 0 && moved > gap;
      if (!near || overshoots) {
        continue;
      }
      boolean closes = direction < 0 || moved >= gap;
      double cost =
          Math.abs(gap - moved)
              + (levels[i] - even) * (double) direction * gap * 0.2
              + (closes ? 0 : NEVER_WHERE_ANOTHER_CLOSES);
      if (cost < best) {
        best = cost;
        found = i;
      }
    }
    return found;
  }
}
