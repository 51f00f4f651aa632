package dev.clipchat.engine.http;

/** Whether bytes that somebody is to send or to take move fast enough, window by window. */
final class TransferRate {

  private final Limits.Waits waits;
  private long since = System.nanoTime();
  private long before;

  TransferRate(Limits.Waits waits) {
    this.waits = waits;
  }

  /**
   * Asked from time to time.
   *
   * @param bytes that have moved in all
   * @param due whether it is the other side's turn; while it is ours, no window runs
   */
  synchronized boolean tooSlow(long now, long bytes, boolean due) {
    if (!due) {
      since = now;
      before = bytes;
      return false;
    }
    if (now - since < waits.window().toNanos()) {
      return false;
    }
    long least = waits.rate() * waits.window().toMillis() / 1000;
    boolean slow = bytes - before < Math.max(1, least);
    since = now;
    before = bytes;
    return slow;
  }
}
