package dev.clipchat.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "export, export, 0",
    "exprot, export, 1",
    "xeport, export, 1",
    "exportt, export, 1",
    "xport, export, 1",
    "expart, export, 1",
    "exprtt, export, 2",
    "'', abc, 3",
    "ca, abc, 3",
    "上传, 上船, 1"
  })
  void countsSlips(String a, String b, int slips) {
    assertEquals(slips, EditDistance.between(a, b));
    assertEquals(slips, EditDistance.between(b, a));
  }

  @Property(tries = 200)
  void oneLetterMoreIsOneSlip(
      @ForAll @AlphaChars @StringLength(max = 12) String word, @ForAll @AlphaChars char more) {
    int middle = word.length() / 2;
    String longer = word.substring(0, middle) + more + word.substring(middle);
    assertEquals(1, EditDistance.between(word, longer));
  }
}
