package dev.clipchat.client.intent;

import dev.clipchat.words.Phrasebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What could stand at the end of a line that is being typed. */
public final class Completion {

  private final CommandTable table;
  private final Phrasebook words;

  public Completion(CommandTable table, Phrasebook words) {
    this.table = table;
    this.words = words;
  }

  /** The names that only the outside knows. */
  public interface Names {

    /** Paths that begin so; folders end with a slash. */
    List<String> files(String beginning);

    List<String> skills();

    List<String> sessions();

    List<String> jobs();
  }

  /** {@code value} takes the place of the last word; {@code whole} means that a space follows. */
  public record Choice(String value, String about, boolean whole) {}

  /** For the line up to the cursor. */
  public List<Choice> at(String line, Names names) {
    int start = wordStart(line);
    String word = line.substring(start);
    List<String> before = List.of(ShellWords.split(line.substring(0, start)));
    if (before.isEmpty() && word.startsWith("/") && word.indexOf('/', 1) < 0) {
      List<Choice> commands = commands(word);
      return commands.isEmpty() ? files(word, names) : commands;
    }
    if (!before.isEmpty()) {
      CommandSpec spec = spec(before.get(0));
      if (spec != null) {
        return ofCommand(spec, before, word, names);
      }
    }
    return files(word, names);
  }

  private List<Choice> commands(String word) {
    String beginning = word.substring(1).toLowerCase(Locale.ROOT);
    return table
        .inChat()
        .filter(c -> c.word().startsWith(beginning))
        .map(c -> new Choice("/" + c.word(), words.say(c.help()), true))
        .toList();
  }

  private @org.jspecify.annotations.Nullable CommandSpec spec(String first) {
    return first.startsWith("/")
        ? table.forChat(first.substring(1)).orElse(null)
        : table.forShell(first).orElse(null);
  }

  private List<Choice> ofCommand(CommandSpec spec, List<String> before, String word, Names names) {
    String previous = before.get(before.size() - 1);
    for (OptionSpec option : spec.syntax().options()) {
      if (option.parameter() != null && option.names().contains(previous)) {
        return values(option.values(), word, names);
      }
    }
    if (word.startsWith("-")) {
      List<Choice> options = new ArrayList<>();
      for (OptionSpec option : spec.syntax().options()) {
        if (option.name().startsWith(word)) {
          options.add(new Choice(option.name(), words.say(option.help()), true));
        }
      }
      return options;
    }
    List<Values> places = spec.syntax().places();
    return places.isEmpty() ? List.of() : values(spec.valuesAt(before.size() - 1), word, names);
  }

  private List<Choice> values(Values values, String word, Names names) {
    return switch (values.kind()) {
      case CHOICE -> beginning(values.words(), word);
      case FILE, FOLDER -> files(word, names);
      case SKILL -> beginning(names.skills(), word);
      case SESSION -> beginning(names.sessions(), word.replaceAll("\\\\(.)", "$1"));
      case JOB -> beginning(names.jobs(), word);
      case COMMAND -> beginning(table.inChat().map(CommandSpec::word).toList(), word);
      case SETTING, TEXT -> List.of();
    };
  }

  private static List<Choice> beginning(List<String> words, String word) {
    return words.stream()
        .filter(w -> w.startsWith(word))
        .map(w -> new Choice(escaped(w), "", true))
        .toList();
  }

  /** Paths, written in the way in which the word was begun: quoted, escaped, or plain. */
  private static List<Choice> files(String word, Names names) {
    char quote = word.isEmpty() ? 0 : word.charAt(0);
    boolean quoted = quote == '"' || quote == '\'';
    String typed = quoted ? word.substring(1) : word.replaceAll("\\\\(.)", "$1");
    List<Choice> choices = new ArrayList<>();
    for (String file : names.files(typed)) {
      if (file.regionMatches(true, 0, typed, 0, typed.length())) {
        boolean folder = file.endsWith("/");
        String written = quoted ? quote + file + (folder ? "" : quote) : escaped(file);
        choices.add(new Choice(written, "", !folder));
      }
    }
    return choices;
  }

  private static String escaped(String path) {
    return path.replaceAll("([ '\"\\\\])", "\\\\$1");
  }

  /** Where the last word begins; spaces in quotes and escaped ones belong to it. */
  private static int wordStart(String line) {
    int start = 0;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\\') {
        i++;
      } else if ((c == '"' || c == '\'') && i == start) {
        quote = c;
      } else if (c == ' ' || c == '\n') {
        start = i + 1;
      }
    }
    return Math.min(start, line.length());
  }
}
