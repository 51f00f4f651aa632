package dev.clipchat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What tells the terminal that one sits at from another window's, as far as a system says it. */
final class TerminalId {

  private static final Path INPUT = Path.of("/proc/self/fd/0");

  private static final List<String> VARIABLES =
      List.of("TMUX_PANE", "TERM_SESSION_ID", "WT_SESSION", "WINDOWID", "SSH_TTY");

  private TerminalId() {}

  /** Empty where nothing tells. */
  static String of(Map<String, String> environment) {
    for (String variable : VARIABLES) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isBlank()) {
        return variable + "=" + value;
      }
    }
    try {
      String device = Files.readSymbolicLink(INPUT).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") ? device : "";
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
