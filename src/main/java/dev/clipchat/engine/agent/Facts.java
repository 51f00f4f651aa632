package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.answer.Question;
import dev.clipchat.engine.agent.answer.QuestionReader;
import dev.clipchat.engine.agent.answer.StateFacts;
import dev.clipchat.engine.edit.Apply;
import dev.clipchat.words.Phrasebook;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Answers questions from what is so: the clips, the edits, the program. */
final class Facts {

  private record Speech(QuestionReader reader, Phrasebook words) {}

  private final Map<Language, Speech> speeches = new EnumMap<>(Language.class);

  /** What the sentence asks, where it is something that can be answered. */
  Optional<Question> asked(String sentence, Language language) {
    return speech(language).reader().read(sentence);
  }

  /**
   * The answer; nothing where no fact is known that the question asks for. Edits that the question
   * names are not made: what would come of them is the answer.
   */
  Optional<Answered> answer(Inquiry inquiry) {
    Speech speech = speech(inquiry.language());
    StateFacts facts = new StateFacts(speech.words(), inquiry.history(), inquiry.prospect()::of);
    Optional<Question> question = speech.reader().read(inquiry.sentence());
    if (inquiry.steps().isEmpty()) {
      return question
          .filter(q -> !q.topic().isOfEdits())
          .map(q -> new Answered(facts.answer(q), false));
    }
    return Apply.all(inquiry.history().now(), inquiry.steps())
        .match(
            done ->
                Optional.of(
                    new Answered(facts.answer(question, done.project()), facts.offers(question))),
            refused -> Optional.empty());
  }

  /**
   * @param offers whether the edits that the question names are worth offering
   */
  record Answered(String text, boolean offers) {}

  private synchronized Speech speech(Language language) {
    return speeches.computeIfAbsent(
        language,
        l ->
            new Speech(
                QuestionReader.in(l.code()),
                new Phrasebook(dev.clipchat.words.Language.of(l.code()))));
  }
}
