package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.document.Misread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message that is a document of edits goes the way of a sentence, but is read by its schema. */
class DocumentReaderTest {

  private final Agent agent = new Agent();
  private final History history = History.of(Samples.one());

  @Test
  void itsEditsAreDoneAsOneStep() {
    Heard heard =
        agent.hear(
            "{\"edits\":[{\"edit\":\"remove\",\"parts\":[{\"to\":5000}]},"
                + "{\"edit\":\"resize\",\"lines\":720},{\"edit\":\"ceiling\",\"bytes\":9000000}]}",
            history,
            "en");
    assertNull(heard.errorCode(), heard.text(null));
    Cut cut = heard.history().now().current().orElseThrow();
    assertEquals(55_000, cut.durationMs());
    assertEquals(720, cut.picture().size().lines());
    assertEquals(9_000_000, cut.output().ceiling());
    assertEquals(history.now(), heard.history().undo().now());
    assertTrue(heard.text(null).startsWith("Removed the first 5 s, 720p, at most 9 MB."));
  }

  @Test
  void wordsInATitleAreNoWishes() {
    Heard heard =
        agent.hear(
            "{\"edits\":[{\"edit\":\"add-title\",\"text\":\"mute it, under 5 MB\"}]}",
            history,
            "en");
    Cut cut = heard.history().now().current().orElseThrow();
    assertEquals("mute it, under 5 MB", cut.titles().get(0).text());
    assertFalse(cut.sound().muted());
    assertEquals(0, cut.output().ceiling());
  }

  @Test
  void whatIsWrongChangesNothingAndIsNamedWithItsPlace() {
    String wrong = "{\"edits\":[{\"edit\":\"mute\"},{\"edit\":\"speed\",\"factor\":\"fast\"}]}";
    Heard heard = agent.hear(wrong, history, "en");
    assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
    assertFalse(heard.changed());
    assertEquals(
        "edits[1].factor: this must be a number, 0.0001..10000. Nothing was changed.",
        heard.text(null));
    assertEquals(
        "edits[1].factor：应为数字，范围 0.0001..10000。什么都没有改。",
        agent.hear(wrong, history, "zh").text(null));
  }

  @Test
  void whatCannotBeDoneIsRefusedAsInASentence() {
    Heard heard =
        agent.hear("{\"edits\":[{\"edit\":\"remove\",\"parts\":[{\"to\":70000}]}]}", history, "en");
    assertEquals(Heard.IMPOSSIBLE, heard.errorCode());
  }

  @ParameterizedTest
  @EnumSource(Misread.Problem.class)
  void everyFaultHasWordsInBothLanguages(Misread.Problem problem) {
    Misread misread = new Misread("edits[0]", problem, "x", "1..2");
    String english = DocumentReader.words(misread, Language.ENGLISH);
    assertTrue(english.matches("edits\\[0]: [a-z\"].*\\."), english);
    assertFalse(english.codePoints().anyMatch(Language::isHan), english);
    String chinese = DocumentReader.words(misread, Language.CHINESE);
    assertTrue(chinese.matches("edits\\[0]：.*。"), chinese);
    assertFalse(chinese.matches(".*[a-z]{3,} [a-z]{2,}.*"), chinese);
  }
}
