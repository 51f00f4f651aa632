package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.PictureTarget;

/**
 * How much work x264 and x265 are to put into a picture. docs/ceiling.md has what was measured.
 *
 * @param ahead how many frames the first pass looks ahead; 0 as the preset has it
 * @param brisk whether time counts for more than the last tenth of a decibel
 * @param glancing whether the first pass takes what stays as it seems at first sight
 * @param thorough time that fewer pixels save is spent on finding better bits for them
 * @param cutsOnly key frames only where something new begins, not because it is time for one
 */
record Tuning(
    String preset, int ahead, boolean brisk, boolean glancing, boolean thorough, boolean cutsOnly) {

  /** For a look at samples. */
  static final Tuning QUICK = new Tuning("veryfast", 0, true, false, false, false);

  /** With fewer of the source's pixels than this there is time for more. */
  private static final double FEW_PIXELS = 0.7;

  private static final double VERY_FEW_PIXELS = 0.35;

  /** On longer clips time counts for more. */
  private static final double LONG_SECONDS = 45;

  /** No weight on what looks sharp, all of it on what is like the source. */
  private static final String LIKENESS = "psy=0:chroma-qp-offset=-1:deblock=-1,-1";

  /** The farther it sees how long a part of the picture stays, the better it spends on it. */
  private static final int FARTHEST = 90;

  private static final int NEAREST = 40;

  /** All the frames that it holds for that, in pixels: some hundred megabytes. */
  private static final double MOST_PIXELS = 200e6;

  /**
   * For one size of a clip.
   *
   * @param stays whether much of the picture stays from frame to frame
   */
  static Tuning of(Task task, PictureTarget look, boolean stays) {
    boolean hevc = task.codec() == Output.Codec.HEVC;
    double pixels = look.frame().width() * (double) look.frame().height();
    int ahead = (int) Math.max(NEAREST, Math.min(FARTHEST, MOST_PIXELS / pixels));
    boolean brisk = isBrisk(task);
    boolean few = Ladder.share(task, look) < (brisk ? VERY_FEW_PIXELS : FEW_PIXELS);
    return switch (task.effort()) {
      case FAST -> QUICK;
      case NORMAL -> new Tuning(hevc ? "fast" : "medium", ahead, brisk, brisk && stays, few, false);
      case BEST -> new Tuning(hevc ? "medium" : "slower", ahead, false, false, false, false);
    };
  }

  static boolean isBrisk(Task task) {
    return task.seconds() > LONG_SECONDS;
  }

  Tuning withCutsOnly() {
    return new Tuning(preset, ahead, brisk, glancing, thorough, true);
  }

  String x264(int pass) {
    if (pass == 1) {
      String keys = cutsOnly ? ":keyint=infinite" : "";
      return LIKENESS
          + keys
          + (ahead > 0 ? ":rc-lookahead=" + ahead : "")
          + (glancing ? ":subme=1" : "");
    }
    boolean finer = !brisk && !preset.equals("slower");
    return LIKENESS + (finer ? ":subme=8" : "") + (thorough ? ":trellis=2:direct=auto" : "");
  }

  /** The first pass looks only as closely as its notes need. */
  String x265(int pass) {
    return pass == 1 ? ":no-slow-firstpass=1" + (ahead > 0 ? ":rc-lookahead=" + ahead : "") : "";
  }
}
