package dev.clipchat.engine.desk;

import dev.clipchat.engine.store.Purse;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import org.jspecify.annotations.Nullable;

/** What each account has left. */
public final class Credits {

  /** What an unlimited account shows: more than anybody spends, and fit for any number type. */
  private static final long PLENTY = 1_000_000_000;

  private final long grant;
  private final Purse purse;

  /** A negative grant is an unlimited one. */
  public Credits(long grant, Purse purse) {
    this.grant = grant;
    this.purse = purse;
  }

  /**
   * {@code total} is what is left, {@code frozen} the part of it that work in progress reserves.
   */
  public record Balance(long available, long frozen, long total, boolean unlimited) {}

  public long grant() {
    return grant < 0 ? PLENTY : grant;
  }

  public Balance balance(Account account) {
    if (isUnlimited(account)) {
      return new Balance(PLENTY, 0, PLENTY, true);
    }
    Purse.Used used = purse.used(account.id());
    long left = grant - used.spent();
    return new Balance(Math.max(0, left - used.held()), used.held(), left, false);
  }

  /** Reserves one credit for a piece of work. */
  public Hold hold(Account account) {
    return isUnlimited(account)
        ? new Hold(null)
        : new Hold(
            purse
                .hold(account.id(), grant)
                .orElseThrow(() -> new ClipchatException(new Failure.OutOfCredits(null))));
  }

  private boolean isUnlimited(Account account) {
    return grant < 0 || account.own();
  }

  /** One reserved credit; given back on close unless it was charged. */
  public static final class Hold implements AutoCloseable {

    private final Purse.@Nullable Hold held;

    private Hold(Purse.@Nullable Hold held) {
      this.held = held;
    }

    /** The work was done. */
    public void charge() {
      if (held != null) {
        held.charge();
      }
    }

    @Override
    public void close() {
      if (held != null) {
        held.close();
      }
    }
  }
}
