package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Project;

/**
 * A sentence and what it is said to.
 *
 * @param plain the sentence as it is to be read: place for place the same
 */
record Turn(
    String sentence,
    String plain,
    History history,
    Memory memory,
    Prospect prospect,
    Language language) {

  Project project() {
    return history.now();
  }

  Turn reading(String value) {
    return new Turn(sentence, value, history, memory, prospect, language);
  }
}
