package dev.clipchat.engine.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many connections this process can hold and still open the files that it works with. */
final class OpenFiles {

  private static final int MOST = 4096;
  private static final int FEWEST = 24;

  /** What the work itself keeps open: jars, pipes to programs, uploads, locks. */
  private static final int OTHERS = 120;

  private static final Pattern LIMIT = Pattern.compile("Max open files\\s+(\\d+)");

  private OpenFiles() {}

  static int connections() {
    try {
      Matcher limit = LIMIT.matcher(Files.readString(Path.of("/proc/self/limits")));
      if (limit.find() && limit.group(1).length() < 9) {
        return Math.max(FEWEST, Math.min(MOST, (Integer.parseInt(limit.group(1)) - OTHERS) / 2));
      }
    } catch (IOException e) {
      // A system without that file: the usual limits there are far higher.
    }
    return MOST;
  }
}
