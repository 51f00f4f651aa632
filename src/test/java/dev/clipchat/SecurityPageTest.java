package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the security page names are there. */
class SecurityPageTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  @Test
  void everyAttackNamesATestThatExists() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
      sources = all.filter(p -> p.toString().endsWith(".java")).toList();
    }
    List<String> rows =
        Files.readAllLines(Path.of("docs/security.md")).stream()
            .dropWhile(line -> !line.equals("## Attacks"))
            .takeWhile(line -> !line.equals("## What leaves this computer"))
            .filter(line -> line.startsWith("| "))
            .filter(line -> !line.startsWith("| attack |"))
            .toList();
    assertTrue(rows.size() >= 5, "rows: " + rows.size());
    for (String row : rows) {
      List<MatchResult> named = TEST.matcher(row).results().toList();
      assertTrue(!named.isEmpty(), row);
      for (MatchResult test : named) {
        String file = test.group(1) + ".java";
        Optional<Path> source = sources.stream().filter(p -> p.endsWith(file)).findFirst();
        assertTrue(source.isPresent(), file);
        String method = test.group(2) == null ? "@Test" : "void " + test.group(2) + "(";
        assertTrue(Files.readString(source.get()).contains(method), row);
      }
    }
  }
}
