package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioSettingsTest {

  /** A sixth of all bits or less: 96 kbit/s want 600 in all. */
  @ParameterizedTest
  @CsvSource({
    "1000, 160",
    "999, 128",
    "800, 128",
    "799, 96",
    "600, 96",
    "599, 80",
    "100, 16",
    "10, 16"
  })
  void soundGetsItsShareOfTheBits(double total, int kbps) {
    assertEquals(kbps, AudioSettings.within(total, 0).kbps());
  }

  @Test
  void soundIsNeverMadeBetterThanItWas() {
    assertEquals(64, AudioSettings.within(5_000, 64).kbps());
  }

  @Test
  void soundThatIsSmallEnoughStays() {
    assertTrue(AudioSettings.carries(1_000, 200));
    assertFalse(AudioSettings.carries(1_000, 201));
  }
}
