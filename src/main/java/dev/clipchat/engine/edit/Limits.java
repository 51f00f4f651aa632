package dev.clipchat.engine.edit;

/** How far edits go. */
final class Limits {

  static final double SLOWEST = 0.05;
  static final double FASTEST = 100;
  static final int MOST_LOOPS = 1_000;

  /** Every piece is an open input of a render. */
  static final int MOST_PIECES = 100;

  static final double LOUDEST = 10;
  static final long SHORTEST_MS = 20;
  static final int SMALLEST_SIDE = 16;
  static final int LARGEST_SIDE = 7680;
  static final double MOST_FPS = 240;
  static final double LEAST_FPS = 0.5;

  /** No container with a picture in it is smaller. */
  static final long LEAST_CEILING = 1_000;

  private Limits() {}
}
