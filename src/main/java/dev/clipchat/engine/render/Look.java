package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the picture is brought to.
 *
 * @param window null for all of it
 * @param rough whether nobody is to see it, so that it may be scaled in the cheapest way
 */
public record Look(Frame frame, double fps, @Nullable Window window, boolean rough) {

  /** As the cut says. */
  public static Look natural(Shape shape) {
    return new Look(shape.frame(), shape.fps(), null, false);
  }

  public static Look at(Frame frame, double fps) {
    return new Look(frame, fps, null, false);
  }

  /** Only to be measured. */
  public static Look rough(Frame frame, double fps) {
    return new Look(frame, fps, null, true);
  }

  /** A part of it, without sound. */
  public Look window(long startMs, long lengthMs) {
    return new Look(frame, fps, new Window(startMs, lengthMs), rough);
  }

  /** A part of the output's time. */
  public record Window(long startMs, long lengthMs) {
    long endMs() {
      return startMs + lengthMs;
    }
  }
}
