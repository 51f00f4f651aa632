package dev.clipchat.ffmpeg;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far ffmpeg is. {@code speed} is the played time that it gets through in a second, 0 while
 * that is unknown; {@code last} marks the final report.
 */
public record Progress(long frames, Duration time, long bytes, double speed, boolean last) {

  public static final Progress NONE = new Progress(0, Duration.ZERO, 0, 0, false);

  /** Whether something has been written since the other one. */
  boolean isBeyond(Progress other) {
    return frames != other.frames || bytes != other.bytes || !time.equals(other.time);
  }

  /** Reads the lines of {@code -progress}: a block of {@code key=value} ends with its state. */
  static final class Reader {
    private final Map<String, String> block = new HashMap<>();

    Optional<Progress> line(String line) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        return Optional.empty();
      }
      String key = line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      block.put(key, value);
      if (!key.equals("progress")) {
        return Optional.empty();
      }
      Progress progress =
          new Progress(
              number("frame"),
              Duration.ofNanos(Math.max(0, number("out_time_us")) * 1000),
              number("total_size"),
              speed(),
              value.equals("end"));
      block.clear();
      return Optional.of(progress);
    }

    private long number(String key) {
      try {
        return Long.parseLong(block.getOrDefault(key, "0"));
      } catch (NumberFormatException e) {
        return 0; // "N/A" until the first packet
      }
    }

    private double speed() {
      try {
        return Double.parseDouble(block.getOrDefault("speed", "0").replace("x", ""));
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
