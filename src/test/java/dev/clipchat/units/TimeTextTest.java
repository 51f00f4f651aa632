package dev.clipchat.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clipchat.failure.ClipchatException;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "0:30, 30000",
    "1:02, 62000",
    "1:02:03.5, 3723500",
    "90:00, 5400000",
    "90s, 90000",
    "1m20s, 80000",
    "1 min 20 sec, 80000",
    "2h, 7200000",
    "1h 1m 1s, 3661000",
    "12.5, 12500",
    "5, 5000",
    "1.25s, 1250",
    "10 seconds, 10000"
  })
  void readsPositionsAndLengths(String text, long millis) {
    assertEquals(Duration.ofMillis(millis), TimeText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "soon", "-5", "1:60", "1:99:00", "0:0:61", "5 x", "::", "1:2:3:4"})
  void refusesWhatIsNoTime(String text) {
    assertThrows(ClipchatException.class, () -> TimeText.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0, 0:00", "42000, 0:42", "59600, 1:00", "3723000, 1:02:03", "-5, 0:00"})
  void showsAClock(long millis, String text) {
    assertEquals(text, TimeText.clock(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({"10000, 10", "2500, 2.5", "2549, 2.5", "0, 0"})
  void showsSeconds(long millis, String text) {
    assertEquals(text, TimeText.seconds(Duration.ofMillis(millis)));
  }

  @Property
  void aShownClockReadsBack(@ForAll @IntRange(min = 0, max = 359_999) int seconds) {
    Duration time = Duration.ofSeconds(seconds);
    assertEquals(time, TimeText.parse(TimeText.clock(time)));
  }
}
