package dev.clipchat.engine.ceiling;

import java.util.ArrayList;
import java.util.List;

/**
 * How much work SVT-AV1 is to put into a picture. docs/ceiling.md has what was measured.
 *
 * @param boosted whether calm places get more of the bits; those have to be there
 * @param restored whether its last filter runs, which is worth a little and takes a twentieth
 */
record SvtTuning(int preset, boolean boosted, boolean restored) {

  /** With so many bits for a pixel time is well spent on them. */
  private static final double RICH = 0.012;

  static SvtTuning of(Task task, double bitsPerPixel) {
    boolean rich = bitsPerPixel >= RICH;
    boolean brisk = Tuning.isBrisk(task);
    boolean thorough = rich && !brisk;
    return switch (task.effort()) {
      case FAST -> new SvtTuning(10, false, true);
      case NORMAL -> new SvtTuning(thorough ? 7 : 8, thorough, !brisk);
      case BEST -> new SvtTuning(6, rich, true);
    };
  }

  List<String> arguments() {
    List<String> params = new ArrayList<>(List.of("tune=1"));
    if (boosted) {
      params.addAll(List.of("enable-variance-boost=1", "variance-boost-strength=1"));
    }
    if (!restored) {
      params.add("enable-restoration=0");
    }
    String preset = Integer.toString(this.preset);
    String joined = String.join(":", params);
    return List.of("-c:v", "libsvtav1", "-preset", preset, "-svtav1-params", joined);
  }
}
