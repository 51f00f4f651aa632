package dev.clipchat.engine.agent.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of rows {@code key | pattern}, of which the first that is found in a sentence counts. A
 * line {@code @name = pattern} gives a part a name that later rows use as {@code <name>}.
 */
final class PatternTable {

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|(?<!\\w)'[^']*'(?!\\w)");

  private record Row(String key, Pattern pattern) {}

  private final List<Row> rows;

  private PatternTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static PatternTable load(String file) {
    try (InputStream in =
        Objects.requireNonNull(PatternTable.class.getResourceAsStream(file), file)) {
      return new PatternTable(
          rows(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    Map<String, String> parts = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("@")) {
        int is = line.indexOf(" = ");
        parts.put(line.substring(1, is), with(parts, line.substring(is + 3)));
        continue;
      }
      int bar = line.indexOf(" | ");
      rows.add(
          new Row(line.substring(0, bar), Pattern.compile(with(parts, line.substring(bar + 3)))));
    }
    return rows;
  }

  private static String with(Map<String, String> parts, String pattern) {
    String filled = pattern;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      filled = filled.replace("<" + part.getKey() + ">", part.getValue());
    }
    return filled;
  }

  /** The key of the first row that the sentence has something of. */
  Optional<String> first(String sentence) {
    String said = plain(sentence);
    return rows.stream()
        .filter(row -> row.pattern().matcher(said).find())
        .findFirst()
        .map(Row::key);
  }

  List<String> keys() {
    return rows.stream().map(Row::key).toList();
  }

  /** In small letters, apostrophes as typed on a keyboard, a “q” for what stands in quotes. */
  static String plain(String sentence) {
    String blank = QUOTED.matcher(sentence.replace('’', '\'')).replaceAll(" “q” ");
    return blank.toLowerCase(Locale.ROOT).strip();
  }
}
