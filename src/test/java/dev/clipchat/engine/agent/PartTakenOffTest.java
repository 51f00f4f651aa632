package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Silence, direction and speed are taken off a part; the rest keeps them. */
class PartTakenOffTest {

  private final Agent agent = new Agent();

  /** What plays: the source's seconds, and how. */
  private static String plays(History history) {
    Cut cut = history.now().current().orElseThrow();
    return cut.pieces().stream()
        .map(p -> piece(p, cut.sound().muted()))
        .collect(Collectors.joining(" "));
  }

  private static String piece(Piece p, boolean muted) {
    return EditNotation.seconds(p.inMs())
        + "-"
        + EditNotation.seconds(p.outMs())
        + (muted || p.volume() == 0 ? " silent" : "")
        + (p.reverse() ? " backwards" : "")
        + (p.speed() == 1 ? "" : " x" + p.speed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mute it | unmute the first 3 seconds | 0-3 3-60 silent",
        "mute it | don't mute the first 3 seconds | 0-3 3-60 silent",
        "mute it | bring the sound back from 2s to 4s | 0-2 silent 2-4 4-60 silent",
        "mute it | 前3秒取消静音 | 0-3 3-60 silent",
        "mute it | 前3秒不要静音 | 0-3 3-60 silent",
        "mute from 0:02 to 0:06 | remove the mute from 0:02 to 0:04 | 0-2 2-4 4-6 silent 6-60",
        "reverse it | don't reverse the part from 2 to 4 s | 58-60 backwards 56-58 0-56 backwards",
        "reverse it | play the last 10 seconds forwards | 10-60 backwards 0-10",
        "reverse it | 第2秒到第4秒不要倒放 | 58-60 backwards 56-58 0-56 backwards",
        "reverse it | 前2秒正放 | 58-60 0-58 backwards",
        "reverse the first 10 seconds | don't reverse the first 4 seconds | 6-10 0-6 backwards 10-60",
        "2x speed | normal speed for the first 5 seconds | 0-10 10-60 x2.0",
        "2x speed | don't speed up the last 5 seconds | 0-50 x2.0 50-60",
        "2x speed | 最后5秒不要加速 | 0-50 x2.0 50-60",
        "2x speed | 前5秒恢复正常速度 | 0-10 10-60 x2.0",
        "slow down the first 5 seconds | no slow motion in the first 4 seconds | 0-2 2-5 x0.5 5-60",
        "speed up the first 10 seconds 2x | normal speed | 0-10 10-60",
      })
  void theRestStaysAsItIs(String edit, String refusal, String plays) {
    Heard first = agent.hear(edit, History.of(Samples.one()), "en");
    assertNull(first.errorCode(), first.text(null));
    Heard heard = agent.hear(refusal, first.history(), "en");
    assertNull(heard.errorCode(), heard.text(null));
    assertEquals(plays, plays(heard.history()), heard.text(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "don't mute the first 3 seconds",
        "remove the mute from 0:02 to 0:04",
        "don't reverse the last 3 seconds",
        "前3秒不要倒放",
        "don't speed up the first 5 seconds",
        "play the first 3 seconds forwards",
      })
  void whereTheClipHasNothingOfTheKindNothingIsDone(String sentence) {
    Heard heard = agent.hear(sentence, History.of(Samples.one()), "en");
    assertFalse(heard.changed(), heard.text(null));
    assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "black and white | no black and white in the first 3 seconds",
        "black and white | 前3秒不要黑白",
        "flip it | don't flip the first 3 seconds",
      })
  void whatIsForTheWholeClipIsSaidToBe(String edit, String refusal) {
    History edited = agent.hear(edit, History.of(Samples.one()), "en").history();
    Heard heard = agent.hear(refusal, edited, "en");
    assertFalse(heard.changed());
    assertTrue(
        heard.text(null).contains("for the whole clip") || heard.text(null).contains("只能用于整个视频"),
        heard.text(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mute from 0:02 to 0:04 | remove the muted part from 0:02 to 0:04 | 0-2 4-60",
        "reverse the first 4 seconds | cut the reversed part from 0:00 to 0:04 | 4-60",
      })
  void aPartThatIsOnlyDescribedGoes(String edit, String sentence, String plays) {
    History edited = agent.hear(edit, History.of(Samples.one()), "en").history();
    Heard heard = agent.hear(sentence, edited, "en");
    assertEquals(plays, plays(heard.history()), heard.text(null));
  }
}
