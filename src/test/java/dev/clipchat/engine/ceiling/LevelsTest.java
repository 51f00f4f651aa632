package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Levels for chunks whose bytes are known or estimated. */
class LevelsTest {

  private static Levels known(int[] bytesAtFifty) {
    double[] lengths = new double[bytesAtFifty.length];
    java.util.Arrays.fill(lengths, 1);
    Levels levels = new Levels(lengths);
    for (int i = 0; i < bytesAtFifty.length; i++) {
      levels.learn(i, 50, bytesAtFifty[i]);
    }
    return levels;
  }

  @Property(tries = 2000)
  void whatIsFilledStaysWithin(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 500, max = 90_000) Integer> bytes,
      @ForAll @IntRange(min = 40, max = 300) int percent) {
    Levels levels = known(bytes.stream().mapToInt(Integer::intValue).toArray());
    double all = bytes.stream().mapToInt(Integer::intValue).sum();
    double most = all * percent / 100;

    int[] filled = levels.filled(most);

    boolean possible = levels.even(most) <= Levels.COARSEST;
    assertTrue(!possible || levels.total(filled) <= most);
  }

  /** Small chunks made ever coarser would not have closed it. */
  @Test
  void theChunkThatCanCloseTheGapDoes() {
    Levels levels = known(new int[] {500, 500, 24_663});

    int[] filled = levels.filled(25_149);

    assertTrue(levels.total(filled) <= 25_149, "total " + levels.total(filled));
    assertEquals(51, filled[2]);
  }

  @Test
  void singleChunksFillWhatAnEvenLevelLeaves() {
    Levels levels = known(new int[] {1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000});

    int[] filled = levels.filled(8_200);

    assertTrue(levels.total(filled) > 8_100, "total " + levels.total(filled));
    assertTrue(levels.total(filled) <= 8_200);
  }

  @Test
  void aStepIsLearnedFromWhatWasEncodedTwice() {
    Levels levels = new Levels(new double[] {1, 1});
    levels.learn(0, 50, 1000);
    levels.learn(0, 52, 810);

    assertEquals(0.105, levels.step(), 0.001);
    assertEquals(810 * 0.9, levels.bytes(1, 53), 2);
  }

  @Test
  void whatIsExpectedCountsUntilAChunkIsEncoded() {
    Levels levels = new Levels(new double[] {1, 3});
    levels.expect(50, 8_000);

    assertEquals(2_000, levels.bytes(0, 50), 1e-6);
    assertEquals(50, levels.even(8_000));

    levels.learn(0, 50, 1_000);
    assertEquals(3_000, levels.bytes(1, 50), 1e-6);
  }

  @Test
  void whatIsNeededGoesOnBehindTheCoarsest() {
    Levels levels = known(new int[] {10_000});
    double atLast = levels.bytes(0, Levels.COARSEST);

    assertEquals(Levels.COARSEST, levels.needed(atLast), 1e-6);
    assertEquals(Levels.COARSEST + 10, levels.needed(atLast * Math.exp(-0.6)), 1e-6);
  }

  @Test
  void nothingIsFineEnoughForTooFewBytes() {
    assertEquals(Levels.COARSEST + 1, known(new int[] {1000, 1000}).even(100));
  }
}
