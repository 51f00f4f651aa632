package dev.clipchat.client.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.words.Language;
import dev.clipchat.words.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/troubleshooting.md quotes messages; each must be one that can come. */
class TroubleshootingTest {

  private static final Pattern QUOTED = Pattern.compile("^### `(.+)`$");

  @Test
  void everyQuotedMessageIsSaid() throws IOException {
    Set<String> said = new HashSet<>();
    WordFile.read("client", Language.ENGLISH).lines().values().forEach(t -> said.add(shape(t)));
    String launcher = Files.readString(Path.of("scripts/clipchat"));
    List<String> quoted =
        Files.readAllLines(Path.of("docs/troubleshooting.md")).stream()
            .map(QUOTED::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1))
            .toList();
    assertTrue(quoted.size() >= 15, () -> "messages: " + quoted.size());
    assertEquals(
        List.of(),
        quoted.stream().filter(q -> !said.contains(q) && !launches(launcher, q)).toList());
  }

  /** The launcher speaks before there is a Java; all but what it fills in stands in its text. */
  private static boolean launches(String launcher, String quoted) {
    return quoted.startsWith("clipchat: ")
        && Stream.of(quoted.substring("clipchat: ".length()).split("…"))
            .map(String::strip)
            .allMatch(launcher::contains);
  }

  /** With an ellipsis where something is filled in. */
  private static String shape(String text) {
    return text.replaceAll("\\{[^}]*}", "…");
  }
}
