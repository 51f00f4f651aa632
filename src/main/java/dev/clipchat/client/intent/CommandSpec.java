package dev.clipchat.client.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A command: its word, where it can be used, what may follow it and what it means. Everything that
 * knows command words (the command line, the chat, completion, help, the documents) asks here.
 *
 * @param help the key of what it is for
 */
public record CommandSpec(
    String word,
    List<String> aliases,
    Where where,
    String help,
    Syntax syntax,
    Function<Arguments, Intent> meaning) {

  /** In a shell's command line, in the chat behind a slash, or in both. */
  public enum Where {
    SHELL,
    CHAT,
    BOTH
  }

  /** What may follow: words (shown as {@code usage}, each place with its values) and options. */
  public record Syntax(String usage, List<Values> places, List<OptionSpec> options) {
    public Syntax {
      places = List.copyOf(places);
      options = List.copyOf(options);
    }
  }

  public boolean inShell() {
    return where != Where.CHAT;
  }

  public boolean inChat() {
    return where != Where.SHELL;
  }

  /** The word and its other names. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(word));
    names.addAll(aliases);
    return names;
  }

  /** What may stand at a place; the last place repeats. */
  public Values valuesAt(int place) {
    List<Values> places = syntax.places();
    return places.isEmpty() ? Values.NONE : places.get(Math.min(place, places.size() - 1));
  }

  /** How it is written, as in {@code compress FILE... --under SIZE}. */
  public String synopsis() {
    return syntax.usage().isEmpty() ? word : word + " " + syntax.usage();
  }
}
