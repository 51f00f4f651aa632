package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Look;

/**
 * How much work x264 and x265 are to put into a picture. docs/ceiling.md has what was measured.
 *
 * @param thorough time that fewer pixels save is spent on finding better bits for them
 */
record Tuning(String preset, boolean thorough) {

  /** For a look at samples. */
  static final Tuning QUICK = new Tuning("veryfast", false);

  /** With fewer of the source's pixels than this there is time for more. */
  private static final double FEW_PIXELS = 0.7;

  /** Less weight on what looks sharp than x264 gives it, more on what is like the source. */
  private static final String LIKENESS = "psy-rd=0.4,0";

  private static final String MEDIUM = "medium";

  static Tuning of(Task task, Look look) {
    boolean hevc = task.codec() == Output.Codec.HEVC;
    return switch (task.effort()) {
      case FAST -> QUICK;
      case NORMAL -> new Tuning(hevc ? "fast" : MEDIUM, Ladder.share(task, look) < FEW_PIXELS);
      case BEST -> new Tuning(hevc ? "medium" : "slower", false);
    };
  }

  String x264(int pass) {
    if (pass == 1 || !preset.equals(MEDIUM)) {
      return LIKENESS;
    }
    return LIKENESS + ":subme=8" + (thorough ? ":trellis=2:direct=auto" : "");
  }
}
