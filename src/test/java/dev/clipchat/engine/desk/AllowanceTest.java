package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clipchat.engine.store.Purse;
import dev.clipchat.engine.store.disk.DiskStores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token is not for as much in all as one likes. */
class AllowanceTest {

  @TempDir Path data;
  private Instant now = Instant.parse("2026-03-01T23:00:00Z");

  private final Pace pace =
      new Pace() {
        @Override
        public Instant now() {
          return now;
        }

        @Override
        public void pause(Duration time, Stop stop) {
          now = now.plus(time);
        }
      };

  private Allowance allowance() {
    return new Allowance(DiskStores.in(data, Desks.JSON, pace).purse(), pace);
  }

  private static Failure.RateLimited refused(Runnable use) {
    ClipchatException e = assertThrows(ClipchatException.class, use::run);
    return assertInstanceOf(Failure.RateLimited.class, e.failure());
  }

  @Test
  void aDaysBytesAreUsedUpByOneTokenForItselfAloneAndComeBackTheNextDay() {
    Account stranger = new Account("stranger", false);
    allowance().use(stranger, Purse.Daily.BYTES, 15_000_000_000L);
    Failure.RateLimited refused =
        refused(() -> allowance().use(stranger, Purse.Daily.BYTES, 6_000_000_000L));
    assertEquals(Duration.ofHours(1), refused.retryAfter());
    // What was refused is not counted, and less of it fits.
    allowance().use(stranger, Purse.Daily.BYTES, 5_000_000_000L);
    refused(() -> allowance().use(stranger, Purse.Daily.BYTES, 1));
    allowance().use(new Account("another", false), Purse.Daily.BYTES, 15_000_000_000L);
    now = now.plus(Duration.ofHours(2));
    allowance().use(stranger, Purse.Daily.BYTES, 20_000_000_000L);
  }

  @Test
  void sessionsRendersAndMessagesAreCountedApart() {
    Account stranger = new Account("stranger", false);
    for (int i = 0; i < 500; i++) {
      allowance().use(stranger, Purse.Daily.RENDERS, 1);
    }
    refused(() -> allowance().use(stranger, Purse.Daily.RENDERS, 1));
    allowance().use(stranger, Purse.Daily.SESSIONS, 500);
    refused(() -> allowance().use(stranger, Purse.Daily.SESSIONS, 1));
    allowance().use(stranger, Purse.Daily.MESSAGES, 5_000);
    refused(() -> allowance().use(stranger, Purse.Daily.MESSAGES, 1));
  }

  @Test
  void theProcessItselfMayDoWhatItLikes() {
    allowance().use(Account.local(), Purse.Daily.BYTES, Long.MAX_VALUE);
    allowance().use(Account.local(), Purse.Daily.BYTES, Long.MAX_VALUE);
  }
}
