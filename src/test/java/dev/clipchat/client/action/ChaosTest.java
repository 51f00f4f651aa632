package dev.clipchat.client.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.action.Chaos.Fault;
import dev.clipchat.client.action.Chaos.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault in every step, and a table of it. {@code scripts/chaos} adds the faults that need
 * processes that are killed ({@code clipchat.chaos.kill}) and a disk that may be spoilt ({@code
 * clipchat.chaos.disk}).
 */
@Timeout(900)
class ChaosTest {

  @TempDir Path folder;
  private final List<String> wrong = new ArrayList<>();
  private int tried;

  @Test
  void nothingIsLostWhateverHappens() throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder(row("", Stream.of(Step.values()).map(ChaosTest::name)));
    for (Fault fault : Fault.values()) {
      List<String> cells = new ArrayList<>();
      for (Step step : Step.values()) {
        cells.add(cell(step, fault));
      }
      table.append(row(name(fault), cells.stream()));
    }
    String summary = tried + " tried, " + (tried - wrong.size()) + " survived";
    report(table + summary + "\n" + String.join("\n", wrong));

    assertTrue(tried >= 80, summary);
    assertEquals(List.of(), wrong, table.toString());
  }

  private String cell(Step step, Fault fault) throws IOException, InterruptedException {
    if (step == Step.RENAME && fault.isOfTheWire()) {
      return "-";
    }
    String disk = System.getProperty("clipchat.chaos.disk", "");
    boolean kills = Boolean.getBoolean("clipchat.chaos.kill");
    if ((fault.isOfTheDisk() && disk.isEmpty()) || (fault == Fault.KILL && !kills)) {
      return ".";
    }
    Path home = fault.isOfTheDisk() ? emptied(Path.of(disk)) : fresh(step, fault);
    tried++;
    List<String> found;
    try (Chaos chaos = new Chaos(home, step, fault)) {
      found = chaos.run();
    }
    if (!found.isEmpty()) {
      wrong.add(name(fault) + " in " + name(step) + ": " + String.join("; ", found));
    }
    return found.isEmpty() ? "ok" : "LOST";
  }

  private Path fresh(Step step, Fault fault) throws IOException {
    return Files.createDirectory(folder.resolve(step + "-" + fault));
  }

  private static Path emptied(Path disk) throws IOException {
    try (Stream<Path> all = Files.walk(disk)) {
      for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        if (!file.equals(disk)) {
          Files.delete(file);
        }
      }
    }
    return disk;
  }

  private static String row(String name, Stream<String> cells) {
    StringBuilder row = new StringBuilder("| %-14s |".formatted(name));
    cells.forEach(cell -> row.append(" %-8s |".formatted(cell)));
    return row.append("\n").toString();
  }

  private static void report(String text) throws IOException {
    String file = System.getProperty("clipchat.chaos.report", "");
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), text + "\n");
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
