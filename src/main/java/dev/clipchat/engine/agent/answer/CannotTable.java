package dev.clipchat.engine.agent.answer;

import dev.clipchat.words.Phrasebook;
import java.util.Optional;

/**
 * What people ask for that cannot be done here ({@code cannot.en.txt}), each with its honest reason
 * and the nearest thing that does work.
 */
public final class CannotTable {

  private final PatternTable table;

  private CannotTable(PatternTable table) {
    this.table = table;
  }

  /** The table of a language, by its code. */
  public static CannotTable in(String language) {
    return new CannotTable(PatternTable.load("/agent/cannot." + language + ".txt"));
  }

  /**
   * A wish of the table.
   *
   * @param key which reason it has
   * @param start where in the clause it begins
   */
  public record Wish(String key, int start, int end) {}

  /** What of the clause cannot be done. */
  public Optional<Wish> find(String clause) {
    return table.first(clause).map(f -> new Wish(f.key(), f.start(), f.end()));
  }

  /** The reason and what works. */
  public static String reason(String key, Phrasebook words) {
    return words.say("cannot." + key);
  }
}
