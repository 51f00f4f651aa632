package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Title;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

  private final Agent agent = new Agent();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thanks! | You're welcome! Say \"export\" for the file, or what else to change.",
        "looks good | Good! Say \"export\" for the file, or what else to change.",
        "谢谢 | 不客气！说“导出”得到文件，或者说还要改什么。",
        "好的 | 好！说“导出”得到文件，或者说还要改什么。",
        "bye | Goodbye! What was done stays in this session.",
        "I don't like it | \"undo\" takes the last edit back; or tell me what shall be different.",
      })
  void itIsAnsweredShortlyAndChangesNothing(String said, String answer) {
    Heard heard = agent.hear(said, History.of(Samples.one()), "en");
    assertEquals(answer, heard.text(null));
    assertNull(heard.errorCode());
    assertFalse(heard.changed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"thanks", "looks good"})
  void withoutAVideoTheAnswerSaysWhatComesFirst(String said) {
    String text = agent.hear(said, History.of(Project.EMPTY), "en").text(null);
    assertEquals("Upload a video to begin.", text.replaceAll("^[^!]*! ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"put the text across the bottom", "move it to the bottom", "把标题放到最底下"})
  void aTitleThatIsThereIsPutWhereItIsWanted(String sentence) {
    History titled = agent.hear("add a title \"Hi\"", History.of(Samples.one()), "en").history();
    Heard heard = agent.hear(sentence, titled, "en");
    assertNull(heard.errorCode(), heard.text(null));
    Title title = heard.history().now().current().orElseThrow().titles().get(0);
    assertEquals("Hi", title.text());
    assertEquals(Title.Place.BOTTOM, title.place());
  }
}
