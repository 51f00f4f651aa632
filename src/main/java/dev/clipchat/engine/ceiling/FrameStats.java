package dev.clipchat.engine.ceiling;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What x264 noted about a frame.
 *
 * @param shown its place in time
 * @param coded its place in the file
 * @param type I for a key frame, b for one that no other needs
 * @param rest its line behind the places
 */
record FrameStats(long shown, long coded, char type, double step, Bits bits, String rest) {

  private static final Pattern LINE =
      Pattern.compile(
          "in:(\\d+) out:(\\d+) (type:(\\w) .*? q:([-\\d.]+) aq:\\S+ tex:(\\d+) mv:(\\d+)"
              + " misc:(\\d+).*)");

  /** x264 spends this much more on a key frame than on those that follow it. */
  private static final double KEY_FRAME_FINER = 1.4;

  /** What its bits were spent on. */
  record Bits(double texture, double motion, double other) {
    double all() {
      return texture + motion + other;
    }
  }

  /** By its line; nothing where that is about something else. */
  static Optional<FrameStats> of(String line) {
    Matcher m = LINE.matcher(line);
    return m.matches() ? Optional.of(read(m)) : Optional.empty();
  }

  private static FrameStats read(Matcher m) {
    Bits bits =
        new Bits(
            Double.parseDouble(m.group(6)),
            Double.parseDouble(m.group(7)),
            Double.parseDouble(m.group(8)));
    return new FrameStats(
        Long.parseLong(m.group(1)),
        Long.parseLong(m.group(2)),
        m.group(4).charAt(0),
        step(Double.parseDouble(m.group(5))),
        bits,
        m.group(3));
  }

  /** The step of x264's quantizer. */
  private static double step(double quantizer) {
    return 0.85 * Math.pow(2, (quantizer - 12) / 6);
  }

  static double quantizer(double step) {
    return 12 + 6 * Math.log(step / 0.85) / Math.log(2);
  }

  boolean isKey() {
    return type == 'I';
  }

  boolean kept() {
    return type != 'b';
  }

  /** As x264 estimates it. */
  double bitsAt(double even) {
    double now = isKey() ? even / KEY_FRAME_FINER : even;
    return (bits.texture + 0.1) * Math.pow(step / now, 1.1)
        + bits.motion * Math.sqrt(Math.max(step, 1) / Math.max(now, 1))
        + bits.other;
  }
}
