package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the picture is brought to.
 *
 * @param window null for all of it
 */
public record Look(Frame frame, double fps, @Nullable Window window) {

  /** As the cut says. */
  public static Look natural(Shape shape) {
    return new Look(shape.frame(), shape.fps(), null);
  }

  public static Look at(Frame frame, double fps) {
    return new Look(frame, fps, null);
  }

  /** A part of it, without sound. */
  public Look window(long startMs, long lengthMs) {
    return new Look(frame, fps, new Window(startMs, lengthMs));
  }

  /** A part of the output's time. */
  public record Window(long startMs, long lengthMs) {
    long endMs() {
      return startMs + lengthMs;
    }
  }
}
