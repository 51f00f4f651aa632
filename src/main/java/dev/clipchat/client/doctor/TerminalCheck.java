package dev.clipchat.client.doctor;

import dev.clipchat.words.Text;
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
            conversation ? Text.of("doctor.chat_works") : Text.of("doctor.commands_only")));
    String type = environment.getOrDefault("TERM", "");
    if (isTerminal.test(2)) {
      boolean dumb = type.equals("dumb") || type.isEmpty();
      findings.add(
          dumb
              ? Finding.note(
                  "progress",
                  Text.of("doctor.plain_lines", "term", type),
                  Text.of("doctor.set_term"))
              : Finding.fine("progress", Text.of("doctor.live_bar", "term", type)));
    } else {
      findings.add(Finding.fine("progress", Text.of("doctor.piped")));
    }
    boolean ascii = "ascii".equals(System.getProperty("clipchat.screen"));
    findings.add(
        ascii
            ? Finding.note("letters", Text.of("doctor.ascii_only"), Text.of("doctor.utf8_lang"))
            : Finding.fine("letters", Text.of("doctor.all_unicode")));
    return findings;
  }
}
