package dev.clipchat.client.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which language a line is in, where that is plain: by its letters, and among languages that share
 * them by words that everybody uses. The table is {@code languages.txt}.
 */
public final class SpokenLanguage {

  /** What somebody quotes, and the names of files and addresses, may be in any language. */
  private static final Pattern NOT_SAID =
      Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|\\S*[/\\\\.@_]\\S+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']+");

  /** So many signs of a language make it plain. */
  private static final int PLAIN = 2;

  private SpokenLanguage() {}

  /**
   * One language of the table.
   *
   * @param script the script whose letters alone show it, or empty
   * @param letters letters of its own
   * @param words words that it uses all the time
   */
  private record Language(String code, String script, String letters, Set<String> words) {

    int signs(String line, List<String> said) {
      int found = 0;
      for (String word : said) {
        found += words.contains(word) ? 2 : 0;
      }
      found += (int) letters.codePoints().filter(c -> line.indexOf(c) >= 0).count() * 2;
      if (!script.isEmpty()) {
        found +=
            (int)
                line.codePoints()
                    .filter(c -> Character.UnicodeScript.of(c).name().equals(script))
                    .count();
      }
      return found;
    }
  }

  /** Two letters, such as {@code zh}; nothing where the line could be in more than one. */
  public static Optional<String> of(String line) {
    String lower = NOT_SAID.matcher(line).replaceAll(" ").toLowerCase(Locale.ROOT);
    List<String> said = WORD.matcher(lower).results().map(r -> r.group().strip()).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    record Score(String code, int signs) {}
    List<Score> scores =
        table().stream()
            .map(l -> new Score(l.code(), l.signs(lower, said)))
            .sorted(Comparator.comparing(Score::signs).reversed())
            .toList();
    Score best = scores.get(0);
    boolean plain = best.signs() >= PLAIN && best.signs() > scores.get(1).signs();
    return plain ? Optional.of(best.code()) : Optional.empty();
  }

  /** The lines {@code code | script | letters | words}. */
  private static List<Language> table() {
    List<Language> table = new ArrayList<>();
    try (InputStream in = SpokenLanguage.class.getResourceAsStream("/languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: no languages.txt");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] field = line.split("\\|", -1);
          Set<String> words = new HashSet<>(List.of(field[3].strip().split("\\s+")));
          words.remove("");
          table.add(new Language(field[0].strip(), field[1].strip(), field[2].strip(), words));
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
