package dev.clipchat.engine.agent.answer;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Languages that are not spoken here, and the one line that says so in each ({@code tongues.txt}).
 */
public final class Tongues {

  private static final int LEAST = 2;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}']+");

  /** What only English has, among the words that the rows may share with it. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "it", "to", "and", "make", "my", "of", "is", "this", "i", "you", "for", "in",
          "please", "with", "from", "at", "cut", "trim", "add", "remove", "first", "last", "under");

  private record Tongue(String code, String script, Set<String> words, String line) {}

  private final List<Tongue> tongues;

  private Tongues(List<Tongue> tongues) {
    this.tongues = List.copyOf(tongues);
  }

  public static Tongues load() {
    try (InputStream in =
        Objects.requireNonNull(Tongues.class.getResourceAsStream("/agent/tongues.txt"))) {
      List<Tongue> all = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> all.add(row(line.split("\\|", 4))));
      return new Tongues(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tongue row(String[] cells) {
    String script = cells[1].strip();
    Set<String> common =
        Arrays.stream(cells[2].strip().split(" ")).filter(w -> !w.isEmpty()).collect(toSet());
    return new Tongue(cells[0].strip(), script.equals("-") ? "" : script, common, cells[3].strip());
  }

  /**
   * What to say to a sentence in a language that is not spoken here; nothing where it is English or
   * Chinese, or cannot be told.
   */
  public Optional<String> line(String sentence) {
    String said = PatternTable.plain(sentence);
    for (Tongue t : tongues) {
      if (!t.script().isEmpty() && Pattern.compile(t.script()).matcher(said).find()) {
        return Optional.of(t.line());
      }
    }
    List<String> words = List.of(BETWEEN.split(said));
    long english = words.stream().filter(ENGLISH::contains).count();
    Tongue best = null;
    long most = Math.max(LEAST - 1, english);
    for (Tongue t : tongues) {
      long hits = words.stream().filter(t.words()::contains).count();
      if (hits > most) {
        most = hits;
        best = t;
      }
    }
    return Optional.ofNullable(best).map(Tongue::line);
  }
}
