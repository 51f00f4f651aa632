package dev.clipchat.client.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What can be shown here, in words. */
final class TerminalCheck {

  private final Map<String, String> environment;
  private final IntPredicate isTerminal;

  TerminalCheck(Map<String, String> environment, IntPredicate isTerminal) {
    this.environment = environment;
    this.isTerminal = isTerminal;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    boolean conversation = isTerminal.test(0) && isTerminal.test(1);
    findings.add(
        Finding.fine(
            "terminal",
            conversation ? "keys and screen: the chat works here" : "not here: commands only"));
    String type = environment.getOrDefault("TERM", "");
    if (isTerminal.test(2)) {
      boolean dumb = type.equals("dumb") || type.isEmpty();
      findings.add(
          dumb
              ? Finding.note(
                  "progress", "plain lines, TERM=" + type, "set TERM, as in TERM=xterm-256color")
              : Finding.fine("progress", "a live bar, TERM=" + type));
    } else {
      findings.add(Finding.fine("progress", "plain lines: it goes to a file or a pipe"));
    }
    boolean ascii = "ascii".equals(System.getProperty("clipchat.screen"));
    findings.add(
        ascii
            ? Finding.note("letters", "ASCII only", "set a UTF-8 locale, as in LANG=C.UTF-8")
            : Finding.fine("letters", "all of Unicode"));
    return findings;
  }
}
