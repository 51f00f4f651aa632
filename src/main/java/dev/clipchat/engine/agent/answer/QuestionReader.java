package dev.clipchat.engine.agent.answer;

import dev.clipchat.engine.agent.answer.Question.Topic;
import java.util.Optional;

/**
 * Finds what a sentence asks, by the patterns of one language ({@code questions.en.txt}). Whether
 * the sentence is a question at all is decided elsewhere.
 */
public final class QuestionReader {

  private final PatternTable table;

  private QuestionReader(PatternTable table) {
    this.table = table;
  }

  /** The reader of a language, by its code. */
  public static QuestionReader in(String language) {
    return new QuestionReader(PatternTable.load("/agent/questions." + language + ".txt"));
  }

  /** What is asked; nothing where no pattern knows it. */
  public Optional<Question> read(String sentence) {
    return table
        .first(sentence)
        .map(f -> new Question(Topic.valueOf(f.key()), PatternTable.plain(sentence)));
  }
}
