package dev.clipchat.engine.agent.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
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
          new Row(
              line.substring(0, bar),
              Pattern.compile(
                  with(parts, line.substring(bar + 3)), Pattern.UNICODE_CHARACTER_CLASS)));
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

  /**
   * What of a sentence a row knows.
   *
   * @param start where in the sentence it begins
   */
  record Found(String key, int start, int end) {}

  /** What the first row knows of the sentence that knows something of it. */
  Optional<Found> first(String sentence) {
    String said = plain(sentence);
    for (Row row : rows) {
      Matcher m = row.pattern().matcher(said);
      if (m.find()) {
        return Optional.of(new Found(row.key(), m.start(), m.end()));
      }
    }
    return Optional.empty();
  }

  List<String> keys() {
    return rows.stream().map(Row::key).toList();
  }

  /**
   * In small letters, apostrophes as typed on a keyboard, what stands in quotes unreadable; every
   * place stays where it is.
   */
  static String plain(String sentence) {
    StringBuilder text = new StringBuilder(sentence.replace('’', '\''));
    Matcher quoted = QUOTED.matcher(text.toString());
    while (quoted.find()) {
      for (int i = quoted.start() + 1; i < quoted.end() - 1; i++) {
        text.setCharAt(i, 'q');
      }
    }
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
    }
    return text.toString();
  }
}
