package dev.clipchat.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.FileLookup;
import dev.clipchat.failure.ClipchatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: links, anchors, files, commands with their options. */
class DocumentsTest {

  private static final Pattern LINK =
      Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?) *$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern FILE = Pattern.compile("(?:scripts|docs|src)/[A-Za-z0-9_./-]*\\w");

  /** What may stand for something else in a command that is shown but not meant to be typed. */
  private static final Pattern PLACEHOLDER = Pattern.compile("…|\\.\\.\\.|[<\\[|]|\\b[A-Z]{2,}\\b");

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(withoutCode(Files.readString(document)));
      while (link.find()) {
        String target = link.group(1) == null ? link.group(2) : link.group(1);
        if (!target.matches("[a-z]+:.*") && !leads(document, target)) {
          dead.add(document + ": " + target);
        }
      }
    }
    assertEquals(List.of(), dead);
  }

  private static boolean leads(Path from, String target) throws IOException {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? from : from.resolveSibling(path).normalize();
    boolean there = Files.exists(file);
    return there && (hash < 0 || anchors(file).contains(target.substring(hash + 1)));
  }

  private static Set<String> anchors(Path document) throws IOException {
    Set<String> anchors = new HashSet<>();
    Matcher heading = HEADING.matcher(withoutCode(Files.readString(document)));
    while (heading.find()) {
      anchors.add(anchor(heading.group(1)));
    }
    return anchors;
  }

  /** As the usual renderers of Markdown make it from a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  /** Code blocks hold no links and no headings; code in a line keeps its words. */
  private static String withoutCode(String text) {
    return text.replaceAll("(?ms)^ *```.*?^ *```", "").replaceAll("(?m)^ {4,}.*$", "");
  }

  @Test
  void everyFileThatIsNamedExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      Matcher file = FILE.matcher(Files.readString(document));
      while (file.find()) {
        if (!Files.exists(Path.of(file.group())) && !Files.exists(Path.of("docs", file.group()))) {
          missing.add(document + ": " + file.group());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyCommandParses() throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path document : documents()) {
      for (String line : commandLines(Files.readString(document))) {
        for (List<String> command : Shelled.commands(line)) {
          seen++;
          problem(command).ifPresent(p -> wrong.add(document + ": " + line + "\n    " + p));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen > 30, "commands seen: " + seen);
  }

  @Test
  void aCommandThatIsNoneIsFound() {
    assertFalse(problem(List.of("compres", "a.mp4")).isEmpty());
    assertFalse(problem(List.of("compress", "a.mp4", "--undr", "1MB")).isEmpty());
    assertFalse(problem(List.of("compress", "a.mp4", "--under", "1 potato")).isEmpty());
    assertTrue(problem(List.of("compress", "a.mp4", "--under", "1MB")).isEmpty());
  }

  /** Lines of code blocks that start clipchat, and inline code that does. */
  private static List<String> commandLines(String text) {
    List<String> lines = new ArrayList<>();
    boolean block = false;
    StringBuilder continued = new StringBuilder();
    for (String raw : text.lines().toList()) {
      if (raw.strip().startsWith("```")) {
        block = !block;
      } else if (block || raw.startsWith("    ")) {
        String line = raw.strip().replaceFirst("^\\$ ", "");
        continued.append(line.replaceFirst("\\\\$", " "));
        boolean goesOn = line.endsWith("\\") || line.endsWith("&&") || line.endsWith("|");
        if (!goesOn) {
          lines.add(continued.toString());
          continued.setLength(0);
        }
      } else {
        Matcher code = CODE.matcher(raw);
        while (code.find()) {
          boolean shown = PLACEHOLDER.matcher(code.group(1)).find() || isName(code.group(1));
          if (code.group(1).startsWith("clipchat ") && !shown) {
            lines.add(code.group(1));
          }
        }
      }
    }
    return lines;
  }

  /** A command spoken of by its name alone. */
  private static boolean isName(String code) {
    String[] words = code.split(" ", -1);
    return words.length == 2 && CommandTable.standard().forShell(words[1]).isPresent();
  }

  private static Optional<String> problem(List<String> arguments) {
    FileLookup surroundings =
        new FileLookup(
            text -> text.matches(".*\\.\\w{2,4}") ? Optional.of(text) : Optional.empty(),
            pattern -> List.of(pattern.replace("*", "any")),
            text -> text);
    try {
      new CommandLineParser(CommandTable.standard(), surroundings).parse(arguments);
      return Optional.empty();
    } catch (ClipchatException e) {
      return Optional.of(String.valueOf(e.failure()));
    }
  }
}
