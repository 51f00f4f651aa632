package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the talk so far the next sentence may mean. Kept with the session, beside its history.
 *
 * @param open what was proposed or asked in the turn before, or null
 * @param turns the edits of the latest steps of the history, the newest last
 */
public record Memory(@Nullable Proposal open, List<Turn> turns) {

  public static final Memory NONE = new Memory(null, List.of());

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
    return new Memory(proposal, turns);
  }

  /** After a step that made these edits. */
  Memory after(List<Step> steps) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(new Turn(steps));
    return new Memory(null, all.subList(Math.max(0, all.size() - MOST_TURNS), all.size()));
  }

  /** After so many steps were taken back. */
  Memory without(int steps) {
    return new Memory(null, turns.subList(0, Math.max(0, turns.size() - steps)));
  }

  /** The edits of the step that many before the latest (0); none where they are not known. */
  List<Step> stepsOf(int back) {
    int at = turns.size() - 1 - back;
    return at < 0 ? List.of() : turns.get(at).steps();
  }
}
