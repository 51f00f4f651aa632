package dev.clipchat.engine.http;

import java.time.Duration;

/**
 * How long a client may keep us waiting, and how much of us it may have at once.
 *
 * @param waits for what its requests need of it
 * @param most connections in all; over it, the longest idle one of the address with most of them
 *     makes room
 * @param abreast calls of one address that run at once
 * @param each calls of one token that run at once
 */
record Limits(Waits waits, int most, int abreast, int each) {

  /**
   * The waits.
   *
   * @param head for a request's head, from its first byte on
   * @param idle for a next request on the same connection
   * @param whole for the whole of a short request
   * @param window over which the rate of a long one is looked at, in both directions
   * @param rate the least bytes a second, over each window
   */
  record Waits(Duration head, Duration idle, Duration whole, Duration window, int rate) {}

  private static final Waits WAITS =
      new Waits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          1024);

  /** For strangers. */
  static Limits served() {
    return new Limits(WAITS, OpenFiles.connections(), 64, 16);
  }

  /** The process talks to itself: all that it asks it has asked for. */
  static Limits own() {
    return new Limits(WAITS, OpenFiles.connections(), Integer.MAX_VALUE, Integer.MAX_VALUE);
  }
}
