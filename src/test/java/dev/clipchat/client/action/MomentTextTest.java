package dev.clipchat.client.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTextTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void todayIsATimeAndEarlierADay() {
    assertEquals("12:30", MomentText.text(Instant.parse("2026-03-01T11:30:59.5Z"), NOW, BERLIN));
    assertEquals("00:10", MomentText.text(Instant.parse("2026-02-28T23:10:00Z"), NOW, BERLIN));
    assertEquals(
        "2026-02-28 23:50", MomentText.text(Instant.parse("2026-02-28T22:50:00Z"), NOW, BERLIN));
  }
}
