package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Look;

/**
 * How much work x264 and x265 are to put into a picture. docs/ceiling.md has what was measured.
 *
 * @param thorough time that fewer pixels save is spent on finding better bits for them
 * @param ahead how many frames the first pass looks ahead; 0 as the preset has it
 */
record Tuning(String preset, boolean thorough, int ahead) {

  /** For a look at samples. */
  static final Tuning QUICK = new Tuning("veryfast", false, 0);

  /** With fewer of the source's pixels than this there is time for more. */
  private static final double FEW_PIXELS = 0.7;

  /** Less weight on what looks sharp than x264 gives it, more on what is like the source. */
  private static final String LIKENESS = "psy-rd=0.4,0";

  /** The farther it sees how long a part of the picture stays, the better it spends on it. */
  private static final int FARTHEST = 90;

  private static final int NEAREST = 40;

  /** All the frames that it holds for that, in pixels: some hundred megabytes. */
  private static final double MOST_PIXELS = 200e6;

  static Tuning of(Task task, Look look) {
    boolean hevc = task.codec() == Output.Codec.HEVC;
    double pixels = look.frame().width() * (double) look.frame().height();
    int ahead = (int) Math.max(NEAREST, Math.min(FARTHEST, MOST_PIXELS / pixels));
    boolean few = Ladder.share(task, look) < FEW_PIXELS;
    return switch (task.effort()) {
      case FAST -> QUICK;
      case NORMAL -> new Tuning(hevc ? "fast" : "medium", few, ahead);
      case BEST -> new Tuning(hevc ? "medium" : "slower", false, ahead);
    };
  }

  String x264(int pass) {
    if (pass == 1) {
      return LIKENESS + (ahead > 0 ? ":rc-lookahead=" + ahead : "");
    }
    boolean normal = ahead > 0 && !preset.equals("slower");
    return LIKENESS + (normal ? ":subme=8" : "") + (thorough ? ":trellis=2:direct=auto" : "");
  }
}
