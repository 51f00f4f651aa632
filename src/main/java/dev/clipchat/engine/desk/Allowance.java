package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Purse;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import java.time.Duration;
import java.util.Map;

/**
 * How much a stranger may do in a day, so that nobody with a token takes the disk and the time of
 * all the others. The process itself may do what it likes.
 */
public final class Allowance {

  /** Far more than a person does, and far less than a machine could. */
  private static final Map<Purse.Daily, Long> MOST =
      Map.of(
          Purse.Daily.SESSIONS, 500L,
          Purse.Daily.BYTES, 20_000_000_000L,
          Purse.Daily.RENDERS, 500L,
          Purse.Daily.MESSAGES, 5_000L);

  private final Purse purse;
  private final Pace pace;

  public Allowance(Purse purse, Pace pace) {
    this.purse = purse;
    this.pace = pace;
  }

  /** Counts it, or refuses it until the next day. */
  public void use(Account account, Purse.Daily what, long amount) {
    if (account.own()) {
      return;
    }
    long now = pace.now().getEpochSecond();
    long aDay = Duration.ofDays(1).toSeconds();
    if (!purse.count(account.id(), what, amount, MOST.getOrDefault(what, 0L), now / aDay)) {
      throw new ClipchatException(
          new Failure.RateLimited(Duration.ofSeconds(aDay - Math.floorMod(now, aDay))));
    }
  }
}
