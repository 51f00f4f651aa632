package dev.clipchat.engine.agent.answer;

import dev.clipchat.words.Phrasebook;
import java.util.Optional;

/**
 * What people ask for that cannot be done here ({@code cannot.en.txt}), each with its honest reason
 * and the nearest thing that does work.
 */
public final class Impossible {

  private final PatternTable table;

  private Impossible(PatternTable table) {
    this.table = table;
  }

  /** The table of a language, by its code. */
  public static Impossible in(String language) {
    return new Impossible(PatternTable.load("/agent/cannot." + language + ".txt"));
  }

  /** The key of the reason, where the clause asks for something of the table. */
  public Optional<String> find(String clause) {
    return table.first(clause);
  }

  /** The reason and what works. */
  public static String reason(String key, Phrasebook words) {
    return words.say("cannot." + key);
  }
}
