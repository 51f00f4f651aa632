package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.History;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NearestTest {

  private final Agent agent = new Agent();

  @ParameterizedTest
  @MethodSource("everythingThatIsSuggested")
  void whatIsSuggestedWorks(String sentence) {
    History start = History.of(Samples.many());
    History titled = agent.hear("add a title \"Hi\"", start, "en").history();
    Heard heard = agent.hear(sentence, titled, "en");
    assertNull(heard.errorCode(), heard.text(null));
  }

  static Stream<String> everythingThatIsSuggested() {
    return Topic.all().stream().flatMap(t -> Stream.of(t.english(), t.chinese()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "warmer colours | warmer | make the colors more vivid",
        "add some fireworks | add some fireworks | add a title 'Hello' for 3 seconds",
        "put sownd on it | put sownd on it | normalize the audio",
      })
  void whatWasNotUnderstoodIsAnsweredWithTheNearestThatWorks(
      String sentence, String part, String near) {
    Heard heard = agent.hear(sentence, History.of(Samples.one()), "en");
    assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
    assertFalse(heard.changed());
    String text = heard.text(null);
    assertTrue(text.contains(part + "\"") || text.contains(part + "”"), text);
    assertTrue(text.contains(near), text);
    assertTrue(text.contains("The nearest that works") || text.contains("最接近的说法"), text);
  }

  @Test
  void whereNothingIsNearItNamesOneOfEveryKind() {
    String text = agent.hear("qwertz uiop", History.of(Samples.one()), "en").text(null);
    assertTrue(text.contains("Nothing like it is possible here"), text);
    Matcher quoted = Pattern.compile("\"([^\"]+)\"").matcher(text);
    List<String> said = quoted.results().map(m -> m.group(1)).toList();
    assertEquals("qwertz uiop", said.get(0));
    assertEquals(6, said.size());
    assertTrue(
        said.stream()
            .skip(1)
            .allMatch(s -> agent.hear(s, History.of(Samples.one()), "en").changed()),
        text);
  }

  @Test
  void severalUnknownPartsAreAllNamedButAdvisedOnce() {
    String text = agent.hear("qwertz, 720p, uiop", History.of(Samples.one()), "en").text(null);
    assertTrue(text.contains("\"qwertz\"") && text.contains("\"uiop\""), text);
    assertEquals(text.indexOf("Nothing like it"), text.lastIndexOf("Nothing like it"), text);
  }
}
