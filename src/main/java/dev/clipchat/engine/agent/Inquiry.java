package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Step;
import java.util.List;

/**
 * A question, with all that an answer may need.
 *
 * @param sentence as it was typed, the question alone
 * @param plain the same in lower case, without marks and apostrophes, in simplified Chinese
 * @param parts its words, as the lexicon knows them
 * @param steps the edits that its words would be as a wish: of "would it be smaller at 720p?" the
 *     size; none where they are none
 */
record Inquiry(
    String sentence,
    String plain,
    List<Part> parts,
    List<Step> steps,
    History history,
    Prospect prospect,
    Language language) {

  Inquiry {
    parts = List.copyOf(parts);
    steps = List.copyOf(steps);
  }
}
