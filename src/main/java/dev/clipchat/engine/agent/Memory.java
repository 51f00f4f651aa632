package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the talk so far the next sentence may mean. Kept with the session, beside its history.
 *
 * @param open what was proposed or asked in the turn before, or null
 * @param planned the bytes that an export would have now, as far as that is known; else 0
 * @param turns the edits of the latest steps of the history, the newest last
 */
public record Memory(@Nullable Proposal open, List<Turn> turns, long planned) {

  public static final Memory NONE = new Memory(null, List.of(), 0);

  /** Nobody goes back further with "no, I meant". */
  private static final int MOST_TURNS = 12;

  public Memory {
    turns = List.copyOf(turns);
  }

  /** The edits of one step of the history; none where they are not known. */
  public record Turn(List<Step> steps) {
    public Turn {
      steps = List.copyOf(steps);
    }
  }

  Memory with(@Nullable Proposal proposal) {
    return new Memory(proposal, turns, planned);
  }

  /** Where nothing took the open proposal up. */
  public Memory lapsed() {
    return new Memory(null, turns, planned);
  }

  /** Knowing what an export would have. */
  public Memory planning(long bytes) {
    return new Memory(open, turns, bytes);
  }

  /** After a step that made these edits. */
  Memory after(List<Step> steps) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(new Turn(steps));
    int surplus = Math.max(0, all.size() - MOST_TURNS);
    return new Memory(null, all.subList(surplus, all.size()), 0);
  }

  /** After so many steps were taken back. */
  Memory without(int steps) {
    return new Memory(null, turns.subList(0, Math.max(0, turns.size() - steps)), 0);
  }

  /** The edits of the step that many before the latest (0); none where they are not known. */
  List<Step> stepsOf(int back) {
    int at = turns.size() - 1 - back;
    return at < 0 ? List.of() : turns.get(at).steps();
  }
}
