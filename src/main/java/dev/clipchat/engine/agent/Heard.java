package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sentence.
 *
 * @param history after it; the same as before where {@code changed} is false
 * @param memory what the next sentence may refer to
 * @param errorCode {@code NOT_UNDERSTOOD} or {@code IMPOSSIBLE}, null where all went well
 */
public record Heard(
    History history, boolean changed, @Nullable String errorCode, Answer answer, Memory memory) {

  public static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";
  public static final String IMPOSSIBLE = "IMPOSSIBLE";

  /** The answer to the user, with what an export would give where that is known. */
  public String text(@Nullable Plan plan) {
    return answer.text(plan);
  }

  Heard with(Memory value) {
    return new Heard(history, changed, errorCode, answer, value);
  }

  /** The language that the answer is in. */
  public Language language() {
    return answer.language();
  }
}
