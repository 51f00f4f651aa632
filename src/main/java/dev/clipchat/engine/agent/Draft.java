package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first reading of a sentence: what its words would do, before it is weighed whether to do it.
 *
 * @param positions where in the sentence each step was found
 */
record Draft(
    Understood understood, List<Integer> positions, List<Clause> clauses, List<Part> parts) {

  Draft {
    positions = List.copyOf(positions);
    clauses = List.copyOf(clauses);
    parts = List.copyOf(parts);
  }

  List<Step> steps() {
    return understood.steps();
  }

  boolean isClear() {
    return understood.troubles().isEmpty();
  }

  boolean edits() {
    return isClear() && (!steps().isEmpty() || understood.recall() != null);
  }

  /** The clause that the place belongs to, or null. */
  @Nullable Clause clauseAt(int position) {
    Clause found = null;
    for (Clause c : clauses) {
      for (Part p : c.parts()) {
        if (p.start() <= position && position < p.end()) {
          return c;
        }
      }
      if (c.start() <= position) {
        found = c;
      }
    }
    return found;
  }
}
