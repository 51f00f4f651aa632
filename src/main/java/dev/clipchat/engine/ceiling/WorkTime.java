package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.PictureTarget;

/** How long the work will about take, from what it took on other clips. */
final class WorkTime {

  /** Processor seconds for 10^9 pixels of two passes with x264's medium preset. */
  private static final double MEDIUM = 34;

  /** More cores than this do not help one encoder much. */
  private static final int USEFUL_CORES = 8;

  private WorkTime() {}

  static double seconds(Task task, PictureTarget look, boolean limited) {
    double all = pixels(task.natural()) * task.shape().frames() / 1e9;
    double made = pixels(look) * task.shape().frames() / 1e9;
    double encoding = made * MEDIUM * factor(task) * (limited ? 1.3 : 0.7);
    double looking = all * MEDIUM * 0.35;
    int cores = Math.min(USEFUL_CORES, Runtime.getRuntime().availableProcessors());
    return Math.round((1 + (encoding + looking) / Math.max(1, cores * 0.8)) * 10) / 10.0;
  }

  private static double pixels(PictureTarget look) {
    return (double) look.frame().width() * look.frame().height();
  }

  private static double factor(Task task) {
    double codec =
        switch (task.codec()) {
          case H264 -> 1;
          case HEVC -> 2.2;
          case AV1 -> 1.4;
        };
    double effort =
        task.effort() == Output.Effort.FAST ? 0.4 : task.effort() == Output.Effort.BEST ? 3 : 1;
    return codec * effort;
  }
}
