package dev.clipchat.engine.http;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory for bodies that are read whole: so much in sum, and a share of it for each address.
 */
final class BodyMemory {

  /** As many bytes as every connection may hold: they are not counted. */
  static final int FREE = 4096;

  private static final long ALL = 8L << 20;
  private static final long SHARE = ALL / 2;

  private final Map<String, Long> held = new HashMap<>();
  private long sum;

  /** Takes so many bytes more for an address; false where there is no room for them now. */
  synchronized boolean take(String address, long bytes) {
    long its = held.getOrDefault(address, 0L) + bytes;
    if (sum + bytes > ALL || its > SHARE) {
      return false;
    }
    held.put(address, its);
    sum += bytes;
    return true;
  }

  synchronized void give(String address, long bytes) {
    sum -= bytes;
    held.computeIfPresent(address, (key, before) -> before > bytes ? before - bytes : null);
  }
}
