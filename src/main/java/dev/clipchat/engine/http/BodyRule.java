package dev.clipchat.engine.http;

/**
 * What a call takes as its request's body, and how long it works on it.
 *
 * @param most bytes of JSON, read whole before the call begins; 0 for a stream of any length, which
 *     it reads itself
 * @param lasting whether it may take long: such calls have threads of their own, so that the short
 *     ones are never behind them
 */
record BodyRule(int most, boolean lasting) {

  /** A few names and numbers. */
  static final BodyRule SMALL = new BodyRule(1 << 16, false);

  /** A message of 20,000 characters, each as an escape of six or twelve bytes. */
  static final BodyRule MESSAGE = new BodyRule(1 << 18, true);

  /** A timeline of some thousand pieces. */
  static final BodyRule DRAFT = new BodyRule(1 << 21, false);

  static final BodyRule FILES = new BodyRule(0, true);

  /** None in, a long one out. */
  static final BodyRule DOWNLOAD = new BodyRule(1 << 12, true);

  boolean streams() {
    return most == 0;
  }
}
