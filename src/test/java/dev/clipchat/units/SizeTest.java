package dev.clipchat.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10MB    | 10000000
          10 mb   | 10000000
          9.5M    | 9500000
          9,5 MB  | 9500000
          0,500 MB | 500000
          500k    | 500000
          500KB   | 500000
          1.2GB   | 1200000000
          10MiB   | 10485760
          8 KiB   | 8192
          1Gi     | 1073741824
          1000 bytes | 1000
          1 byte  | 1
          42b     | 42
          0.5MB   | 500000
          2TB     | 2000000000000
          """)
  void readsWhatPeopleType(String text, long bytes) {
    assertEquals(bytes, Size.parse(text).bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "banana",
        "10",
        "MB",
        "-5MB",
        "10 MBs",
        "1e3MB",
        "ten MB",
        "0MB",
        "0.0000001k",
        "99999999999999TB",
        "10MB10MB",
        "10 %",
        "1..5MB",
        "1,500MB",
        "NaNMB"
      })
  void refusesNonsenseAndShowsWhatIsAccepted(String text) {
    ClipchatException e = assertThrows(ClipchatException.class, () -> Size.parse(text));
    Failure.Usage usage = (Failure.Usage) e.failure();
    assertTrue(usage.problem().toString().contains(text));
    assertTrue(new Phrasebook(Language.ENGLISH).say(usage.hint()).contains("10MB"));
  }

  @ParameterizedTest
  @CsvSource({
    "999, 999 B",
    "9940000, 9.94 MB",
    "212000000, 212 MB",
    "10000000, 10.0 MB",
    "9999999, 10.0 MB",
    "999999, 1.00 MB",
    "999499, 999 kB",
    "5649000, 5.65 MB",
    "99960, 100 kB",
    "1500000000, 1.50 GB"
  })
  void showsThreeDigitsAndNeverRoundsUpToALimit(long bytes, String text) {
    assertEquals(text, new Size(bytes).text());
  }

  @Property
  void exactFormReadsBackAsTheSameNumber(@ForAll @LongRange(min = 1, max = 1L << 50) long bytes) {
    assertEquals(bytes, Size.parse(new Size(bytes).exact()).bytes());
  }

  @Property
  void readingNeverThrowsOnAnyText(@ForAll String text) {
    Size.read(text).ifPresent(size -> assertTrue(size.bytes() > 0));
  }
}
