package dev.clipchat.engine.agent.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {

  private final QuestionReader english = QuestionReader.in("en");
  private final QuestionReader chinese = QuestionReader.in("zh");

  private String topic(String sentence) {
    boolean han = sentence.codePoints().anyMatch(c -> c > 0x2e80);
    Optional<Question> asked = (han ? chinese : english).read(sentence);
    return asked.map(q -> q.topic().name()).orElse("none");
  }

  @Test
  void whatPeopleAskIsKnown() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/agent/questions.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                String[] parts = line.split(" \\| ");
                String topic = topic(parts[1]);
                if (!topic.equals(parts[0])) {
                  wrong.add(line + " was " + topic);
                }
              });
    }
    assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"add a title \"how long is it?\"", "写上“多少钱”"})
  void whatStandsInQuotesIsNotAsked(String sentence) {
    assertEquals("none", topic(sentence));
  }
}
