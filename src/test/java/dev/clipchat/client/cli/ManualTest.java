package dev.clipchat.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.CommandTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManualTest {

  private final Map<String, String> pages = Manual.pages("1.2.3");
  private final String page = pages.getOrDefault("man/man1/clipchat.1", "");

  @Test
  void everyCommandAndOptionIsInIt() {
    String plain = page.replace("\\-", "-").replace("\\&", "").replace("\\e", "\\");
    CommandTable table = CommandTable.standard();
    table
        .inShell()
        .forEach(
            command -> {
              assertTrue(plain.contains("clipchat " + command.synopsis()), command.word());
              command
                  .syntax()
                  .options()
                  .forEach(o -> assertTrue(plain.contains(o.name()), o.name()));
            });
    table.everywhere().forEach(o -> assertTrue(plain.contains(o.name()), o.name()));
    assertTrue(plain.contains("clipchat 1.2.3"));
  }

  @Test
  void noTextIsTakenForARequest() {
    Set<String> requests = Set.of(".TH", ".SH", ".TP", ".nf", ".fi", ".RS", ".RE");
    List<String> strange =
        page.lines()
            .filter(line -> line.startsWith(".") || line.startsWith("'"))
            .filter(line -> !requests.contains(line.split(" ", 2)[0]))
            .toList();
    assertEquals(List.of(), strange);
  }

  @Test
  void completionsComeAlong() {
    assertEquals(4, pages.size());
    pages.forEach((place, text) -> assertTrue(text.contains("clipchat"), place));
  }
}
