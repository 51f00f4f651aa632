package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.History;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put beside a clip, in a timeline of several. */
class BesideTest {

  private final Agent agent = new Agent();

  private History said(String... sentences) {
    History now = History.of(Samples.many());
    for (String sentence : sentences) {
      Heard heard = agent.hear(sentence, now, "en");
      assertNull(heard.errorCode(), heard.text(null));
      now = heard.history();
    }
    return now;
  }

  /** The uploads in the order in which they play, with how many seconds. */
  private static String plays(History history) {
    Cut cut = history.now().current().orElseThrow();
    return cut.pieces().stream()
        .map(p -> p.mediaId() + p.durationMs() / 1000)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insert logo.png after the first clip | a60 p3 b60",
        "insert logo.png before the second clip for 2 seconds | a60 p2 b60",
        "put logo.png before the first clip | p3 a60 b60",
        "insert logo.png after the last clip | a60 b60 p3",
        "insert logo.png after b.mp4 | a60 b60 p3",
        "put logo.png between the two clips | a60 p3 b60",
        "put logo.png at the end | a60 b60 p3",
        "在第一段后面插入logo.png | a60 p3 b60",
        "把logo.png放在第二段视频之前 | a60 p3 b60",
        "把logo.png放到最后 | a60 b60 p3",
      })
  void inAJoinedTimelineTheClipsAreThoseThatPlay(String sentence, String order) {
    assertEquals(order, plays(said("join a.mp4 and b.mp4", sentence)));
  }

  @Test
  void theClipsAreCountedAfterWhatTheSentenceDoesBefore() {
    assertEquals(
        "a50 p3 b60",
        plays(
            said(
                "join a.mp4 and b.mp4",
                "cut the first 10 seconds and insert logo.png after the first clip")));
    assertEquals(
        "b60 p3 a60", plays(said("join b.mp4 and a.mp4, then insert logo.png after b.mp4")));
  }

  @Test
  void aPictureWithinAClipMakesNoTwoOfIt() {
    assertEquals(
        "a5 p3 a55 p3 b60",
        plays(
            said(
                "join a.mp4 and b.mp4",
                "insert logo.png at 0:05",
                "insert logo.png after the first clip")));
  }

  @Test
  void aTimelineOfItsOwnBecomesTheCurrentOne() {
    History history = said("insert logo.png after the first clip");
    assertEquals("a60 p3", plays(history));
    assertEquals("a", history.now().currentId());
  }

  @Test
  void aClipThatIsNotThereIsNamed() {
    History joined = said("join a.mp4 and b.mp4");
    for (String sentence :
        List.of("insert logo.png after the third clip", "insert logo.png before the fourth clip")) {
      Heard heard = agent.hear(sentence, joined, "en");
      assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
      assertTrue(heard.text(null).contains("There is: a.mp4, b.mp4"), heard.text(null));
    }
    Heard heard =
        agent.hear(
            "join a.mp4 and b.mp4, then insert logo.png after the third clip",
            History.of(Samples.many()),
            "en");
    assertEquals(Heard.IMPOSSIBLE, heard.errorCode());
    assertTrue(heard.text(null).startsWith("There are only 2 clips"), heard.text(null));
  }

  @Test
  void theAnswerSaysWhere() {
    Heard heard =
        agent.hear("insert logo.png after the first clip", said("join a.mp4 and b.mp4"), "en");
    assertTrue(heard.text(null).startsWith("Logo.png inserted after clip 1 for 3 s."));
    heard = agent.hear("在b.mp4前面插入logo.png", said("join a.mp4 and b.mp4"), "zh");
    assertTrue(heard.text(null).contains("在b.mp4之前插入logo.png"), heard.text(null));
  }
}
