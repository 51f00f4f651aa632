package dev.clipchat.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most that a program may use before the system ends it; 0 is no bound.
 *
 * @param memory bytes of its address space, which is some gigabytes more than it really uses
 * @param seconds of processor time
 * @param output bytes of each file that it writes
 */
record Bounds(long memory, long seconds, long output) {

  static final Bounds NONE = new Bounds(0, 0, 0);

  private static final long GIB = 1L << 30;

  /** A look at a file writes nothing and is over soon. */
  static final Bounds LOOK = new Bounds(4 * GIB, 120, 1 << 20);

  /** The most that one result can be; what lies between is no larger. */
  private static final long MOST_OUTPUT = 256 * GIB;

  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB.*");

  /** Work on a file: no more than this computer has, which a threaded encoder needs to start. */
  static Bounds work() {
    return new Bounds(Math.max(8 * GIB, physical()), 0, MOST_OUTPUT);
  }

  private static long physical() {
    if (!Files.isReadable(MEMORY)) {
      return 0;
    }
    try (var lines = Files.lines(MEMORY, StandardCharsets.US_ASCII)) {
      return lines
          .map(TOTAL::matcher)
          .filter(Matcher::matches)
          .mapToLong(m -> Long.parseLong(m.group(1)) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** For the shell's {@code ulimit}: kilobytes, seconds, blocks of half a kilobyte. */
  List<String> arguments() {
    return List.of(text(memory / 1024), text(seconds), text(output / 512));
  }

  private static String text(long value) {
    return value == 0 ? "" : Long.toString(value);
  }
}
