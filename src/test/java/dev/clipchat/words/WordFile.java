package dev.clipchat.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of words as a test reads it: every line of it. */
public record WordFile(String room, Language language, Map<String, String> lines) {

  private static final Path FOLDER = Path.of("src/main/resources/words");
  private static final Pattern PLACE = Pattern.compile("\\{([^}|]*)(\\|[^}]*)?}");

  /** The rooms that have words. */
  public static List<String> rooms() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.endsWith(".en.txt"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .toList();
    }
  }

  public static WordFile read(String room, Language language) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    Path file = FOLDER.resolve(room + "." + language.code() + ".txt");
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf(" = ");
      if (equals < 0) {
        throw new IllegalStateException(file + ": not a key and words: " + line);
      }
      if (lines.put(line.substring(0, equals), line.substring(equals + 3)) != null) {
        throw new IllegalStateException(file + ": twice: " + line);
      }
    }
    return new WordFile(room, language, lines);
  }

  /** The names of the values in a line. */
  public static Set<String> places(String words) {
    return PLACE
        .matcher(words)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
