package dev.clipchat.engine.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The turns of phrase by which the mood of a clause is told; they are listed in moods.txt. */
final class Cues {

  private static final String FILE = "/agent/moods.txt";
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
  private static final Pattern MARKS =
      Pattern.compile("[^\\p{L}\\p{N}.%:]+|(?<!\\d)[.:]|[.:](?!\\d)");

  enum Kind {
    BOUNDARY,
    ASKED_WISH,
    ABILITY,
    QUESTION,
    NO_QUESTION,
    TOLD,
    NO_TOLD,
    BAD,
    GOOD,
    GOES,
    STAYS,
    LIGHT,
    YES,
    NO_ANSWER,
    PICK_1,
    PICK_2,
    PICK_3,
    DO_THAT,
    CHAT,
    CORRECTS,
    INSTEAD,
    NOT_TAIL,
    FORGET,
    KEEPS,
    SAME,
    ALSO,
    ONCE_MORE,
    A_LITTLE,
    LESS,
    MORE,
    WRONG_WAY,
    LATER,
    AFTER_IT,
    FILLING,
    GOES_ON,
    TOO,
    CONDITION,
    MIDWAY,
    BESIDE
  }

  private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);

  private Cues() {}

  static Cues load() {
    Map<Kind, StringJoiner> all = new EnumMap<>(Kind.class);
    try (InputStream in = Objects.requireNonNull(Cues.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int bar = line.indexOf(" | ");
        if (bar > 0 && line.charAt(0) != '#') {
          StringJoiner kind =
              all.computeIfAbsent(Kind.valueOf(line.substring(0, bar)), k -> new StringJoiner("|"));
          for (String cue : line.substring(bar + 3).split(";", -1)) {
            if (!cue.isBlank()) {
              kind.add(pattern(cue.strip()));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Cues cues = new Cues();
    all.forEach((kind, joined) -> cues.patterns.put(kind, Pattern.compile(joined.toString())));
    return cues;
  }

  /** A cue as a regular expression over {@link #plain} text. */
  private static String pattern(String cue) {
    boolean start = cue.startsWith("^");
    boolean end = cue.endsWith("$");
    String body = cue.substring(start ? 1 : 0, cue.length() - (end ? 1 : 0));
    boolean chinese = body.codePoints().anyMatch(Language::isHan);
    if (!chinese) {
      body = body.replaceAll(" \\*$", "(?: \\\\S+){0,3}").replace("_", "\\S+");
    }
    String before = start ? "^ ?" : chinese ? "" : "(?<![\\p{L}\\p{N}])";
    boolean ahead = body.matches(".*\\(\\?[=!][^()]*\\)");
    String after = end ? " ?$" : chinese || ahead ? "" : "(?![\\p{L}\\p{N}])";
    return before + "(?:" + body + ")" + after;
  }

  /** Lower case and without apostrophes, but every other letter where it was. */
  static String level(String text) {
    StringBuilder flat = new StringBuilder();
    StringBuilder gone = new StringBuilder();
    for (char c : Scanner.flat(text).toCharArray()) {
      if (c == '\'') {
        gone.append(' ');
      } else {
        // A word loses its apostrophe; the space that it leaves comes behind the word.
        if (gone.length() > 0 && !Character.isLetterOrDigit(c)) {
          flat.append(gone);
          gone.setLength(0);
        }
        flat.append(c);
      }
    }
    return flat.append(gone).toString();
  }

  /** Lower case, one space between words, no marks and no apostrophes. */
  static String plain(String text) {
    String flat = APOSTROPHES.matcher(Scanner.flat(text)).replaceAll("");
    return MARKS.matcher(flat).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  boolean in(Kind kind, String plain) {
    Pattern pattern = patterns.get(kind);
    return pattern != null && pattern.matcher(plain).find();
  }

  /** Whether the whole of it is made of such cues. */
  boolean all(Kind kind, String plain) {
    Pattern pattern = Objects.requireNonNull(patterns.get(kind));
    return pattern.matcher(plain).replaceAll("").isBlank();
  }

  Matcher matcher(Kind kind, String plain) {
    return Objects.requireNonNull(patterns.get(kind)).matcher(plain);
  }
}
