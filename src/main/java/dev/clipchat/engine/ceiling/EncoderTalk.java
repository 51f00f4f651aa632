package dev.clipchat.engine.ceiling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What x264 and x265 say at the end of a pass: how many frames of each kind, how coarse, how big.
 */
final class EncoderTalk {

  private static final Pattern X264 =
      Pattern.compile(".*frame ([IPB]):\\s*(\\d+)\\s+Avg QP:\\s*([\\d.]+)\\s+size:\\s*(\\d+).*");

  private static final Pattern X265 =
      Pattern.compile(".*frame ([IPB]):\\s*(\\d+), Avg QP:\\s*([\\d.]+)\\s+kb/s: ([\\d.]+).*");

  private static final Pattern TOO_LOW =
      Pattern.compile(".*bitrate is too low\\. estimated minimum is (\\d+) kbps.*");

  private double keyFrames;
  private double keyBytes;
  private double others;
  private double otherBytes;
  private double otherQuantizers;

  private long leastBits;

  synchronized void line(String line) {
    Matcher tooLow = TOO_LOW.matcher(line);
    if (tooLow.matches()) {
      // Its figure is rounded down.
      leastBits = (Long.parseLong(tooLow.group(1)) + 2) * 1000;
      return;
    }
    Matcher m = X264.matcher(line);
    boolean told = m.matches();
    if (!told) {
      m = X265.matcher(line);
      if (!m.matches()) {
        return;
      }
    }
    double count = Double.parseDouble(m.group(2));
    double bytes = told ? count * Double.parseDouble(m.group(4)) : 0;
    if (m.group(1).equals("I")) {
      keyFrames += count;
      keyBytes += bytes;
    } else {
      others += count;
      otherBytes += bytes;
      otherQuantizers += count * Double.parseDouble(m.group(3));
    }
  }

  /** The rate that it would have taken, where it refused one that is too low; else 0. */
  synchronized long leastBits() {
    return leastBits;
  }

  /** The mean quantizer between key frames, 51 at worst; 0 where nothing was said. */
  synchronized double coarseness() {
    return others == 0 ? 0 : otherQuantizers / others;
  }

  /**
   * How many more bits a joined sample needs than the same time of the whole, as each of its parts
   * starts with a key frame of its own.
   */
  synchronized double surplus(int parts, double partSeconds, double keySeconds) {
    if (keyFrames == 0 || keyBytes == 0) {
      return 1;
    }
    double key = keyBytes / keyFrames;
    double other = others == 0 ? 0 : otherBytes / others;
    double extra = parts * Math.max(0, key - other) * Math.max(0, 1 - partSeconds / keySeconds);
    double all = keyBytes + otherBytes;
    return all / Math.max(all * 0.2, all - extra);
  }
}
