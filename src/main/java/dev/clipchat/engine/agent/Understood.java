package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence means. This is the seam between reading and doing: whatever reads a sentence (the
 * grammar; one day perhaps a language model) yields this, and {@link Agent#carryOut} goes on from
 * here.
 *
 * @param recall what to do with the history before the steps, or null
 * @param steps edits in the order in which they are to be applied
 * @param troubles where there are any, nothing at all is carried out
 */
public record Understood(
    Language language,
    @Nullable Recall recall,
    List<Step> steps,
    List<Question> questions,
    List<Trouble> troubles) {

  public Understood {
    steps = List.copyOf(steps);
    questions = List.copyOf(questions);
    troubles = List.copyOf(troubles);
  }

  /** Going back and forth in the history, so many steps. */
  public record Recall(Way way, int times) {
    public enum Way {
      UNDO,
      REDO,
      START_OVER
    }
  }

  public enum Question {
    WHAT_IS_THERE,
    WHAT_CAN_YOU_DO,
    GREETING,
    THANKS,
    PLEASED,
    DISPLEASED,
    FAREWELL
  }

  static Understood troubled(Language language, List<Trouble> troubles) {
    return new Understood(language, null, List.of(), List.of(), troubles);
  }
}
