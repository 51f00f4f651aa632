package dev.clipchat.engine.edit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is done to the picture of the whole timeline, in this order: mirrored (left to right),
 * turned clockwise by {@code turn} degrees, brought to {@code aspect}, scaled to {@code size},
 * colours, fades.
 *
 * @param turn 0, 90, 180 or 270
 * @param aspect null for the source's own
 * @param fps frames a second, 0 for the source's own
 */
public record Picture(
    boolean mirror,
    int turn,
    @Nullable Ratio aspect,
    Fit fit,
    Scale size,
    double fps,
    Colour colour,
    long fadeInMs,
    long fadeOutMs) {

  public static final Picture PLAIN =
      new Picture(false, 0, null, Fit.CROP, Scale.SOURCE, 0, Colour.PLAIN, 0, 0);

  /** How a picture comes to another shape: by cutting edges away, or by black bars. */
  public enum Fit {
    CROP,
    PAD;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The wanted size. {@code lines} is the shorter side (720p), {@code width} and {@code height} are
   * a box into which the picture is fitted; 0 for what is not given.
   *
   * @param atMost whether less is as good, so that a tight size ceiling may go below it
   * @param enlarge whether a smaller source is scaled up; otherwise it stays as it is
   */
  public record Scale(int lines, int width, int height, boolean atMost, boolean enlarge) {

    public static final Scale SOURCE = new Scale(0, 0, 0, true, false);

    public boolean given() {
      return lines > 0 || width > 0 || height > 0;
    }

    Scale turned() {
      return new Scale(lines, /* width= */ height, /* height= */ width, atMost, enlarge);
    }

    /** The frame that comes out of one of that size. */
    public Frame of(Frame from) {
      double factor = factor(from.width(), from.height());
      return Frame.even(from.width() * factor, from.height() * factor);
    }

    /** By what a picture of that size is scaled. */
    double factor(double fromWidth, double fromHeight) {
      double factor = Double.MAX_VALUE;
      if (lines > 0) {
        factor = Math.min(factor, lines / Math.min(fromWidth, fromHeight));
      }
      if (width > 0) {
        factor = Math.min(factor, width / fromWidth);
      }
      if (height > 0) {
        factor = Math.min(factor, height / fromHeight);
      }
      return !given() || (factor > 1 && !enlarge) ? 1 : factor;
    }
  }

  /** The frame that comes out of a source of that size; rounded once, at the end. */
  public Frame frame(Frame source) {
    Frame turned = turn % 180 == 0 ? source : source.turned();
    double width = turned.width();
    double height = turned.height();
    if (aspect != null) {
      boolean tooWide = width > height * aspect.value();
      if (tooWide == (fit == Fit.CROP)) {
        width = height * aspect.value();
      } else {
        height = width / aspect.value();
      }
    }
    double factor = size.factor(width, height);
    return Frame.even(width * factor, height * factor);
  }

  /** Mirrors and turns come together to one of eight positions. */
  public Picture rotated(int degrees) {
    int turned = Math.floorMod(turn + degrees, 360);
    boolean onItsSide = Math.floorMod(degrees, 180) != 0;
    Ratio ratio = aspect != null && onItsSide ? aspect.turned() : aspect;
    Scale scale = onItsSide ? size.turned() : size;
    return new Picture(mirror, turned, ratio, fit, scale, fps, colour, fadeInMs, fadeOutMs);
  }

  /** Left and right change places on what is seen now. */
  public Picture flipped() {
    return new Picture(
        !mirror, Math.floorMod(-turn, 360), aspect, fit, size, fps, colour, fadeInMs, fadeOutMs);
  }

  public Picture withAspect(@Nullable Ratio ratio, Fit how) {
    return new Picture(mirror, turn, ratio, how, size, fps, colour, fadeInMs, fadeOutMs);
  }

  public Picture withSize(Scale value) {
    return new Picture(mirror, turn, aspect, fit, value, fps, colour, fadeInMs, fadeOutMs);
  }

  public Picture withFps(double value) {
    return new Picture(mirror, turn, aspect, fit, size, value, colour, fadeInMs, fadeOutMs);
  }

  public Picture withColour(Colour value) {
    return new Picture(mirror, turn, aspect, fit, size, fps, value, fadeInMs, fadeOutMs);
  }

  public Picture withFades(long in, long out) {
    return new Picture(mirror, turn, aspect, fit, size, fps, colour, in, out);
  }
}
