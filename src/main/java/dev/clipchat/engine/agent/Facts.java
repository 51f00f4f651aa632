package dev.clipchat.engine.agent;

import org.jspecify.annotations.Nullable;

/** Answers questions from what is so: the clips, the edits, the program. */
final class Facts {

  /** The answer, or null where no fact is known that the question asks for. */
  @Nullable String answer(Inquiry inquiry) {
    return null;
  }
}
