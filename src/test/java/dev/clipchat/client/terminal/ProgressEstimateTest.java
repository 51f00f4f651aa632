package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressEstimateTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private static Instant at(double seconds) {
    return START.plusMillis((long) (seconds * 1000));
  }

  /** The first moments tell little: a program that starts is slow, and one that copies is fast. */
  @Test
  void nothingIsSaidOfTheTimeLeftBeforeASecondAndAHalf() {
    ProgressEstimate estimate = new ProgressEstimate(START, 0);
    estimate.reached(at(1.4), 0.1, -1);
    assertTrue(estimate.left(at(1.4)).isNegative());
    estimate.reached(at(2), 0.1, -1);
    assertEquals(Duration.ofSeconds(18), estimate.left(at(2)));
  }

  @Test
  void aSecondAndAHalfIsEnough() {
    ProgressEstimate estimate = new ProgressEstimate(START, 0);
    estimate.reached(at(1.5), 0.1, -1);
    assertEquals(Duration.ofMillis(13_500), estimate.left(at(1.5)));
  }

  @Test
  void neitherIsAnythingSaidBeforeSomethingIsDone() {
    ProgressEstimate estimate = new ProgressEstimate(START, 0.5);
    estimate.reached(at(10), 0.509, -1);
    assertTrue(estimate.left(at(10)).isNegative());
    estimate.reached(at(20), 0.75, -1);
    assertEquals(Duration.ofSeconds(20), estimate.left(at(20)));
  }
}
