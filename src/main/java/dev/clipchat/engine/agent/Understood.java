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
 * @param proposal what is proposed or asked instead of being done, or null
 * @param unclear the words that were not understood beside the proposal
 * @param said an answer in words, or null
 * @param told of the steps, those that the sentence speaks of; all, where it is empty
 */
public record Understood(
    Language language,
    @Nullable Recall recall,
    List<Step> steps,
    List<Question> questions,
    List<Trouble> troubles,
    @Nullable Proposal proposal,
    List<String> unclear,
    @Nullable Said said,
    List<Step> told) {

  public Understood {
    steps = List.copyOf(steps);
    questions = List.copyOf(questions);
    troubles = List.copyOf(troubles);
    unclear = List.copyOf(unclear);
    told = List.copyOf(told);
  }

  Understood(
      Language language,
      @Nullable Recall recall,
      List<Step> steps,
      List<Question> questions,
      List<Trouble> troubles) {
    this(language, recall, steps, questions, troubles, null, List.of(), null, List.of());
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

  static Understood done(Language language, @Nullable Recall recall, List<Step> steps) {
    return new Understood(language, recall, steps, List.of(), List.of());
  }

  /** In place of the latest steps of the history; only {@code told} of it is new. */
  static Understood instead(Language language, int undo, List<Step> steps, List<Step> told) {
    Recall recall = undo == 0 ? null : new Recall(Recall.Way.UNDO, undo);
    return new Understood(
        language, recall, steps, List.of(), List.of(), null, List.of(), null, told);
  }

  static Understood proposed(Language language, Proposal proposal, List<String> unclear) {
    return new Understood(
        language, null, List.of(), List.of(), List.of(), proposal, unclear, null, List.of());
  }

  static Understood said(Language language, Said said) {
    return new Understood(
        language, null, List.of(), List.of(), List.of(), null, List.of(), said, List.of());
  }

  static Understood asked(Language language, Question question) {
    return new Understood(language, null, List.of(), List.of(question), List.of());
  }

  Understood with(Said words) {
    return new Understood(
        language, recall, steps, questions, troubles, proposal, unclear, words, told);
  }
}
