package dev.clipchat.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/targets.md is written from the table of targets; run with -Dclipchat.write.docs to renew it.
 */
class TargetsDocTest {

  private static final Path DOCUMENT = Path.of("docs/targets.md");

  @Test
  void theDocumentSaysWhatTheTableSays() throws IOException {
    String expected = document();
    if (System.getProperty("clipchat.write.docs") != null) {
      Files.writeString(DOCUMENT, expected);
    }
    assertEquals(expected, Files.readString(DOCUMENT));
  }

  @Test
  void noNameMeansTwoPlaces() {
    Set<String> seen = new HashSet<>();
    for (Target target : Target.all()) {
      target.names().forEach(name -> assertTrue(seen.add(name), name));
      assertTrue(target.source().length() > 20, "where the figure comes from: " + target.word());
    }
  }

  private static String document() {
    return """
        # Upload targets

        `--for NAME` stands for a size limit; in a conversation ("for an instagram story", 发抖音用) the
        name brings the shape and the longest length too, and what would crop or cut is proposed first.
        Sizes are in bytes: 1 MB is 1,000,000 bytes, so a limit that a site counts in MiB leaves a little
        room. The figures were checked in November 2026 as far as public documents go; sites change
        them, and paid accounts take more.

        | name | also | size | shapes | longest | frames a second | codec | where it comes from |
        |---|---|---|---|---|---|---|---|
        """
        + Target.all().stream().map(TargetsDocTest::row).collect(Collectors.joining("\n"))
        + """


        Another figure for a name goes into the settings file:

        ```yaml
        targets:
          discord: 50MB   # a server with boosts
          email: 10MB     # a strict company server
        ```

        `clipchat config list` shows every target with its size and who set it.
        """;
  }

  private static String row(Target t) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            t.word(),
            Stream.concat(t.english().stream(), t.chinese().stream())
                .collect(Collectors.joining(", ")),
            t.size().exact(),
            t.shapes().isEmpty() ? "any" : String.join(", ", t.shapes()),
            t.longestSeconds() == 0 ? "" : length(t.longestSeconds()),
            t.fps() == 0 ? "" : Math.round(t.fps()),
            t.codec(),
            t.source());
  }

  private static String length(long seconds) {
    return seconds % 3600 == 0
        ? seconds / 3600 + " h"
        : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }
}
