package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.render.PictureTarget;
import java.util.ArrayList;
import java.util.List;

/** The sizes at which a picture may come out, from its own downwards. */
final class Ladder {

  private static final double[] FACTORS = {1, 0.8, 2 / 3.0, 0.5, 0.4, 1 / 3.0, 0.25, 0.1875, 0.125};

  /** Smaller than this nobody would call it a video. */
  private static final int LEAST_LINES = 90;

  /** Bits for a pixel at which H.264 usually does better with fewer pixels. */
  private static final double THIN = 0.018;

  /** And at which it surely has enough for all of them. */
  private static final double AMPLE = 0.09;

  private static final double FAST_MOTION = 45;

  /** With fewer frames a second it is no moving picture. */
  private static final double LEAST_RATE = 5;

  private Ladder() {}

  /** All that may be tried, the largest first; one alone where the size was asked for. */
  static List<PictureTarget> looks(Task task) {
    PictureTarget natural = task.natural();
    List<PictureTarget> looks = new ArrayList<>(List.of(natural));
    if (isFixed(task)) {
      return looks;
    }
    for (double factor : FACTORS) {
      Frame frame = natural.frame().scaled(factor);
      if (factor < 1 && frame.lines() >= LEAST_LINES && Codecs.takes(task.codec(), frame)) {
        looks.add(PictureTarget.at(frame, natural.fps()));
      }
    }
    return looks;
  }

  /** All of them, and then the last with fewer and fewer frames: what is left for the tightest. */
  static List<PictureTarget> down(Task task) {
    List<PictureTarget> all = looks(task);
    PictureTarget last = all.get(all.size() - 1);
    for (double divisor = 2; task.cut().picture().fps() == 0 && divisor <= 4; divisor *= 2) {
      if (last.fps() / divisor >= LEAST_RATE) {
        all.add(PictureTarget.at(last.frame(), last.fps() / divisor));
      }
    }
    return all;
  }

  /** Those that are left to try where one did not fit. */
  static List<PictureTarget> below(Task task, PictureTarget look) {
    List<PictureTarget> all = down(task);
    double pixels = pixels(look);
    return all.stream().filter(l -> pixels(l) < pixels * 0.7).toList();
  }

  /** A second. */
  static double pixels(PictureTarget look) {
    return (double) look.frame().width() * look.frame().height() * look.fps();
  }

  static boolean isFixed(Task task) {
    Picture.Scale size = task.cut().picture().size();
    return size.given() && !size.atMost();
  }

  /** Where to start looking: the largest with enough bits for a pixel. */
  static int start(List<PictureTarget> looks, long bitsPerSecond, Task task) {
    double enough = THIN * Codecs.thrift(task.codec());
    for (int i = 0; i < looks.size(); i++) {
      if (density(looks.get(i), (double) bitsPerSecond) >= enough) {
        return i;
      }
    }
    return looks.size() - 1;
  }

  static boolean isAmple(PictureTarget look, long bitsPerSecond, Task task) {
    return density(look, (double) bitsPerSecond) >= AMPLE * Codecs.thrift(task.codec());
  }

  /** Bits for a pixel. */
  static double density(PictureTarget look, double bitsPerSecond) {
    double pixels = (double) look.frame().width() * look.frame().height();
    return bitsPerSecond / (pixels * Math.max(1, look.fps()));
  }

  /** How many of the natural pixels a look has, as a part of 1. */
  static double share(Task task, PictureTarget look) {
    PictureTarget natural = task.natural();
    double all = (double) natural.frame().width() * natural.frame().height();
    return look.frame().width() * (double) look.frame().height() / Math.max(1, all);
  }

  /** Whether every other frame may go. */
  static boolean mayHalve(Task task, PictureTarget look) {
    return task.cut().picture().fps() == 0 && look.fps() >= FAST_MOTION;
  }

  static PictureTarget halved(PictureTarget look) {
    return PictureTarget.at(look.frame(), look.fps() / 2);
  }
}
