package dev.clipchat.engine.ceiling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What x264 and x265 say at the end of a pass: how many frames of each kind, how coarse. */
final class EncoderReport {

  private static final Pattern X264 =
      Pattern.compile(".*frame ([IPB]):\\s*(\\d+)\\s+Avg QP:\\s*([\\d.]+)\\s+size:.*");

  private static final Pattern X265 =
      Pattern.compile(".*frame ([IPB]):\\s*(\\d+), Avg QP:\\s*([\\d.]+)\\s+kb/s:.*");

  private static final Pattern TOO_LOW =
      Pattern.compile(".*bitrate is too low\\. estimated minimum is (\\d+) kbps.*");

  private static final Pattern LEVEL = Pattern.compile(".*profile \\w+.*, level ([\\w.]+),.*");

  private double others;
  private double otherQuantizers;

  private long leastBits;
  private String level = "";

  synchronized void line(String line) {
    Matcher tooLow = TOO_LOW.matcher(line);
    if (tooLow.matches()) {
      // Its figure is rounded down.
      leastBits = (Long.parseLong(tooLow.group(1)) + 2) * 1000;
      return;
    }
    Matcher profile = LEVEL.matcher(line);
    if (profile.matches()) {
      level = profile.group(1);
      return;
    }
    Matcher m = X264.matcher(line);
    if (!m.matches()) {
      m = X265.matcher(line);
      if (!m.matches()) {
        return;
      }
    }
    if (!m.group(1).equals("I")) {
      double count = Double.parseDouble(m.group(2));
      others += count;
      otherQuantizers += count * Double.parseDouble(m.group(3));
    }
  }

  /** The rate that it would have taken, where it refused one that is too low; else 0. */
  synchronized long leastBits() {
    return leastBits;
  }

  /** x264's name for what a player has to be able to; empty where it gave none. */
  synchronized String level() {
    return level;
  }

  /** The mean quantizer between key frames, 51 at worst; 0 where nothing was said. */
  synchronized double coarseness() {
    return others == 0 ? 0 : otherQuantizers / others;
  }
}
