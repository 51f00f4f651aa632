package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Step;
import java.util.List;

/**
 * What the agent would do, and has not done yet: one choice is a proposal, several are a question.
 * It waits for the next sentence, and lapses where that one does not take it up.
 *
 * @param discards whether the first choice throws footage or sound away
 */
public record Proposal(List<Choice> choices, boolean discards) {

  public Proposal {
    choices = List.copyOf(choices);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("nothing to choose from");
    }
  }

  /**
   * One way to go on.
   *
   * @param undo so many steps of the history are taken back first
   */
  public record Choice(int undo, List<Step> steps) {
    public Choice {
      steps = List.copyOf(steps);
    }
  }

  static Proposal of(List<Choice> choices) {
    return new Proposal(choices, choices.get(0).steps().stream().anyMatch(Discards::any));
  }

  static Proposal of(List<Step> steps, int undo) {
    return of(List.of(new Choice(undo, steps)));
  }
}
