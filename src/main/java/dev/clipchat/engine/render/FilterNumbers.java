package dev.clipchat.engine.render;

import java.util.Locale;

/** Numbers as ffmpeg's filters and options read them, in every locale. */
final class FilterNumbers {

  private FilterNumbers() {}

  /** Milliseconds as seconds. */
  static String seconds(long ms) {
    return String.format(Locale.ROOT, "%d.%03d", ms / 1000, ms % 1000);
  }

  /** A frame rate as the fraction that is meant: 29.97 is 30000/1001. */
  static String rate(double fps) {
    for (int whole : new int[] {24, 30, 48, 60, 120}) {
      if (Math.abs(fps - whole * 1000.0 / 1001) < 0.005) {
        return whole * 1000 + "/1001";
      }
    }
    return decimal(fps);
  }

  /** With as many places as it needs, six at most. */
  static String decimal(double value) {
    String text = String.format(Locale.ROOT, "%.6f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
