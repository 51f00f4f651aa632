package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Refusal.Reason;

/** How far edits go, whether a sentence makes them or a draft that comes over the wire. */
public final class Limits {

  public static final double SLOWEST = 0.05;
  public static final double FASTEST = 100;
  public static final int MOST_LOOPS = 1_000;

  /** Every piece is an open input of a render; of titles and music there can be as many. */
  public static final int MOST_PIECES = 100;

  /** As often as pieces may play in all: a draft shows each time. */
  public static final int MOST_SEGMENTS = 2_000;

  /** Of a timeline and of all that lies on it: as long as an upload may be. */
  public static final long LONGEST_MS = 24L * 3600 * 1000;

  /** Of all titles together: ffmpeg gets them as one argument. */
  public static final int MOST_TEXT = 5_000;

  public static final double LOUDEST = 10;
  public static final long SHORTEST_MS = 20;
  public static final int SMALLEST_SIDE = 16;
  public static final int LARGEST_SIDE = 7680;
  public static final int LARGEST_RATIO = 10_000;
  public static final double MOST_FPS = 240;
  public static final double LEAST_FPS = 0.5;

  /** No container with a picture in it is smaller. */
  public static final long LEAST_CEILING = 1_000;

  public static final long MOST_CEILING = 1L << 60;

  private Limits() {}

  /** What holds of a timeline as a whole, whatever led to it. */
  static void check(Cut cut) {
    int most = Math.max(cut.pieces().size(), Math.max(cut.titles().size(), cut.music().size()));
    if (most > MOST_PIECES) {
      throw CannotException.because(Reason.TOO_MANY_PIECES, most, MOST_PIECES);
    }
    if (cut.loop() > mostLoops(cut)) {
      throw CannotException.because(Reason.LOOP, cut.loop(), mostLoops(cut));
    }
    if (cut.durationMs() > LONGEST_MS) {
      throw CannotException.because(Reason.LENGTH, cut.durationMs(), LONGEST_MS);
    }
    int text = cut.titles().stream().mapToInt(t -> t.text().length()).sum();
    if (text > MOST_TEXT) {
      throw CannotException.because(Reason.TEXT, text, MOST_TEXT);
    }
  }

  static int mostLoops(Cut cut) {
    int pieces = cut.pieces().size();
    return pieces == 1 ? MOST_LOOPS : Math.min(MOST_LOOPS, MOST_SEGMENTS / Math.max(1, pieces));
  }

  /** A time for which something lasts. */
  static long length(long ms) {
    if (ms < 0 || ms > LONGEST_MS) {
      throw CannotException.because(Reason.LENGTH, ms, LONGEST_MS);
    }
    return ms;
  }
}
