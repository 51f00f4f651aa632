package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.document.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said counts for what is said next. */
class DialogueTest {

  private final Agent agent = new Agent();

  /** A session that remembers. */
  private final class Session {
    History history = History.of(Samples.one());
    Memory memory = Memory.NONE;

    Heard say(String sentence) {
      Heard heard = agent.hear(sentence, history, memory, "en");
      history = heard.history();
      memory = heard.memory();
      return heard;
    }

    Cut now() {
      return history.now().current().orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a bare value goes into the latest edit with a slot for it
        "compress to 10MB | make it 5 instead | under 5MB",
        "speed it up 2x | too fast, make it 1.5 | speed 1.5x",
        "rotate it 90 degrees | 180 | rotate 180",
        "volume 50% | 70% | volume 70%",
        "add a title \"Hi\" | make that 6 seconds | add a title \"Hi\" for 6 seconds",
        "add a title \"Hi\" | bottom left | add a title \"Hi\" at the bottom left",
        "add a title \"Hi\" | change it to \"Bye\" | add a title \"Bye\"",
        "fade in 2 seconds | 4 seconds | fade in 4 seconds",
        // a correction takes the place of what it corrects
        "remove the last 5 seconds | no, the first 5 seconds not the last | remove the first 5 seconds",
        "trim the first 5 seconds | no, the first 8 not 5 | trim the first 8 seconds",
        "trim the first 5 seconds | i meant the last 5 | trim the last 5 seconds",
        "crop to square | no, vertical | crop to vertical",
        "make it 720p | actually 480p | make it 480p",
        "剪掉前5秒 | 不对，是最后5秒 | 剪掉最后5秒",
        "cut the last 10 seconds | oops, only the last 5 | cut the last 5 seconds",
        "rotate it left | wrong way | rotate it right",
        "make it 9:16 | with black bars instead of cropping | make it 9:16 with black bars",
        // taken back by its name
        "mute it | forget the muting | no size limit",
        "mute it | keep the sound after all | no size limit",
        "add a title \"Hi\" | forget the title | no size limit",
        // the same again, and more
        "delete 0:10 to 0:20 | also the last 5 seconds | delete 0:10 to 0:20 and the last 5 seconds",
        "fade in 2 seconds | and the same at the end | fade in and out 2 seconds",
        "remove the first 5 seconds | the same at the end | trim 5 seconds off both ends",
      })
  void theSecondSentenceIsSaidOfTheFirst(String first, String second, String both) {
    Session spoken = new Session();
    spoken.say(first);
    Heard heard = spoken.say(second);
    Session whole = new Session();
    whole.say(both);
    assertTrue(heard.changed(), heard.text(null));
    assertEquals(whole.now(), spoken.now(), heard.text(null));
  }

  @Test
  void aCorrectionIsOneStepOfUndo() {
    Session s = new Session();
    s.say("trim the first 5 seconds");
    s.say("no, the last 8");
    assertEquals(52_000, s.now().durationMs());
    s.say("undo");
    assertEquals(60_000, s.now().durationMs());
  }

  @Test
  void whatCameBetweenStays() {
    Session s = new Session();
    s.say("cut the first 3 seconds");
    s.say("mute");
    s.say("under 8MB");
    s.say("forget the muting");
    assertEquals(57_000, s.now().durationMs());
    assertEquals(8_000_000, s.now().output().ceiling());
    assertFalse(s.now().sound().muted());
  }

  @ParameterizedTest
  @CsvSource({"yes", "ok", "do it", "1", "好", "可以", "sure, go ahead"})
  void aProposalIsTakenUp(String yes) {
    Session s = new Session();
    Heard proposed = s.say("I hate the last 10 seconds");
    assertFalse(proposed.changed());
    assertEquals(Heard.NOT_UNDERSTOOD, proposed.errorCode());
    assertTrue(s.say(yes).changed());
    assertEquals(50_000, s.now().durationMs());
  }

  @ParameterizedTest
  @CsvSource({"no", "nope", "不要", "how long is it?", "mute it"})
  void aProposalLapses(String other) {
    Session s = new Session();
    s.say("I hate the last 10 seconds");
    s.say(other);
    s.say("yes");
    assertEquals(60_000, s.now().durationMs());
  }

  @Test
  void oneOfTwoReadingsIsChosen() {
    Session s = new Session();
    String text = s.say("the first 20 seconds tonight").text(null);
    assertTrue(text.contains("1)") && text.contains("2)"), text);
    s.say("the second one");
    assertEquals(20_000, s.now().durationMs());
  }

  @Test
  void smallerGoesARealStepBelowWhatAnExportWouldHave() {
    Session s = new Session();
    s.say("make it smaller");
    s.memory = s.memory.planning(30_000_000);
    s.say("even smaller");
    assertEquals(20_000_000, s.now().output().ceiling());
    s.memory = s.memory.planning(19_800_000);
    s.say("再小一点");
    assertEquals(13_000_000, s.now().output().ceiling());
  }

  @Test
  void whatIsProposedIsADocumentToo() {
    Session s = new Session();
    s.say("I hate the last 10 seconds");
    Proposal open = s.memory.open();
    assertTrue(open != null && open.discards());
    String document = Edits.write(open.choices().get(0).steps()).toString();
    assertTrue(document.contains("remove"), document);
  }
}
