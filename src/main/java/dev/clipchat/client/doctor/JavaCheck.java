package dev.clipchat.client.doctor;

import dev.clipchat.words.Text;
import java.util.List;

/** The Java that runs this, and whether it can open any file. */
final class JavaCheck {

  private static final String UTF_8 = "UTF-8";

  List<Finding> findings() {
    String java =
        Runtime.version()
            + ", "
            + System.getProperty("java.vendor", "")
            + ", "
            + System.getProperty("java.home", "");
    String names = System.getProperty("sun.jnu.encoding", "");
    return List.of(
        Finding.fine("java", java),
        UTF_8.equalsIgnoreCase(names)
            ? Finding.fine("file names", names)
            : Finding.broken("file names", Text.asItIs(names), Text.of("doctor.utf8_locale")));
  }
}
