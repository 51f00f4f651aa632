package dev.clipchat.ffmpeg;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** ffprobe's answer in its flat form, {@code streams.stream.0.width=1920}, read leniently. */
final class ProbeOutput {

  private static final double LONGEST_SECONDS = 1e9;

  private final Map<String, String> values = new HashMap<>();

  ProbeOutput(String flat) {
    for (String line : flat.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), unquoted(line.substring(equals + 1).stripTrailing()));
      }
    }
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < value.length() - 1; i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length() - 1) {
        i++;
        char escaped = value.charAt(i);
        c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
      }
      text.append(c);
    }
    return text.toString();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    String value = values.getOrDefault(key, "");
    return value.equals("unknown") || value.equals("N/A") ? "" : value;
  }

  /** A number that is there and positive, else 0. */
  long count(String key) {
    double value = number(key);
    return value > 0 && value < 9e18 ? (long) value : 0;
  }

  double number(String key) {
    try {
      double value = Double.parseDouble(text(key));
      return Double.isFinite(value) ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** {@code 30000/1001} or {@code 4:3}; 0 where it is no number. */
  double ratio(String key) {
    String[] parts = text(key).split("[/:]", -1);
    if (parts.length != 2) {
      return 0;
    }
    try {
      double value = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
      return Double.isFinite(value) && value > 0 ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Duration time(String key) {
    return seconds(number(key));
  }

  static Duration seconds(double seconds) {
    return seconds > 0 && seconds < LONGEST_SECONDS
        ? Duration.ofNanos((long) (seconds * 1e9))
        : Duration.ZERO;
  }

  /** All values below a key, by the rest of their names in lower case. */
  Map<String, String> below(String prefix) {
    Map<String, String> found = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()).toLowerCase(java.util.Locale.ROOT), value);
          }
        });
    return found;
  }
}
