package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the picture is brought to.
 *
 * @param window null for all of it
 * @param rough whether nobody is to see it, so that it may be scaled in the cheapest way
 */
public record PictureTarget(Frame frame, double fps, @Nullable Window window, boolean rough) {

  /** As the cut says. */
  public static PictureTarget natural(Shape shape) {
    return new PictureTarget(shape.frame(), shape.fps(), null, false);
  }

  public static PictureTarget at(Frame frame, double fps) {
    return new PictureTarget(frame, fps, null, false);
  }

  /** Only to be measured. */
  public static PictureTarget rough(Frame frame, double fps) {
    return new PictureTarget(frame, fps, null, true);
  }

  /** A part of it, without sound; a frame at least. */
  public PictureTarget window(long startMs, long lengthMs) {
    long first = frame(startMs, fps);
    return frames(first, Math.max(1, frame(startMs + lengthMs, fps) - first));
  }

  /** So many of its frames, without sound. */
  public PictureTarget frames(long first, long count) {
    return new PictureTarget(frame, fps, new Window(first, count), rough);
  }

  /** The number of the frame that starts at a time. */
  static long frame(long ms, double fps) {
    return Math.round(ms * fps / 1000);
  }

  /** Frames of the output, counted from nought. */
  public record Window(long first, long count) {
    public long end() {
      return first + count;
    }
  }
}
