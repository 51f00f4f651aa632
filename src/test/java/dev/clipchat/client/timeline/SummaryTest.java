package dev.clipchat.client.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {

  private static final Phrasebook WORDS = new Phrasebook(Language.ENGLISH);

  private static Arguments row(String draft, String summary) {
    return Arguments.of(draft, summary);
  }

  static Stream<Arguments> drafts() {
    return Stream.of(
        row(
            """
            {"t":[
             {"tt":0,"sg":[{"d":10000,"m":{"name":"city timelapse"}}]},
             {"tt":1,"sg":[{"d":10000,"m":{"name":"Lo-fi","volume":0.35}}]},
             {"tt":7,"sg":[{"d":3000,"m":{"text":"Urban Dreams"}}]}]}
            """,
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%)"
                + " 3. Title: \"Urban Dreams\" (0-3s)"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":42000,\"m\":{\"name\":\"summer holiday.mp4\"}}]}]}",
            "Timeline (1 track): 1. Video: summer holiday.mp4 (0-42s)"),
        // places: given, missing, as text, with a fraction, after one another
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":2500,\"m\":{\"name\":\"a\"}},"
                + "{\"d\":\"1000\",\"m\":{\"name\":\"b\"}},{\"s\":9000,\"d\":1e3,\"m\":{\"name\":\"c\"}}]}]}",
            "Timeline (1 track): 1. Video: a (0-2.5s), b (2.5-3.5s), c (9-10s)"),
        // types: as text, as a float, unknown, missing, of another kind
        row(
            "{\"t\":[{\"tt\":\"7\",\"sg\":[{\"d\":1000,\"m\":{\"text\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Title: \"x\" (0-1s)"),
        row(
            "{\"t\":[{\"tt\":1.0,\"sg\":[{\"d\":1000,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. BGM: x (0-1s)"),
        row(
            "{\"t\":[{\"tt\":4,\"sg\":[{\"d\":1000,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Track: x (0-1s)"),
        row(
            "{\"t\":[{\"sg\":[{\"d\":1000,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Track: x (0-1s)"),
        row(
            "{\"t\":[{\"tt\":{\"a\":1},\"sg\":[{\"d\":1000}]}]}",
            "Timeline (1 track): 1. Track: (0-1s)"),
        row(
            "{\"t\":[{\"tt\":1,\"m\":{\"role\":\"voiceover\"},\"sg\":[{\"d\":1000,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Audio: x (0-1s)"),
        // segments: none, null, an object instead of a list, nonsense among them
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[]},{\"tt\":7}]}",
            "Timeline (2 tracks): 1. Video: empty 2. Title: empty"),
        row("{\"t\":[{\"tt\":0,\"sg\":null}]}", "Timeline (1 track): 1. Video: empty"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":{\"d\":1000,\"m\":{\"name\":\"x\"}}}]}",
            "Timeline (1 track): 1. Video: x (0-1s)"),
        row(
            "{\"t\":[null,3,\"x\",[],{\"tt\":0,\"sg\":[null,7,{\"d\":1000,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Video: x (0-1s)"),
        // lengths: negative, absurd, missing, null, a truth value
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":-5,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Video: x (0-0s)"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"s\":1e300,\"d\":99999999999999999999,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Video: x (0-0s)"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"s\":null,\"d\":true,\"m\":{\"name\":\"x\"}}]}]}",
            "Timeline (1 track): 1. Video: x (0-0s)"),
        // metadata: missing, not an object, names of other kinds, line breaks, quotes, volume
        row("{\"t\":[{\"tt\":7,\"sg\":[{\"d\":1000}]}]}", "Timeline (1 track): 1. Title: (0-1s)"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000,\"m\":\"x\"}]}]}",
            "Timeline (1 track): 1. Video: (0-1s)"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000,\"m\":{\"name\":17}}]}]}",
            "Timeline (1 track): 1. Video: 17 (0-1s)"),
        row(
            "{\"t\":[{\"tt\":7,\"sg\":[{\"d\":1000,\"m\":{\"text\":\" two\\n lines \"}}]}]}",
            "Timeline (1 track): 1. Title: \"two lines\" (0-1s)"),
        row(
            "{\"t\":[{\"tt\":7,\"sg\":[{\"d\":1000,\"m\":{\"name\":\"Title 1\"}}]}]}",
            "Timeline (1 track): 1. Title: \"Title 1\" (0-1s)"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000,\"m\":{\"name\":\"x\",\"volume\":0}}]}]}",
            "Timeline (1 track): 1. Video: x (0-1s, muted)"),
        row(
            "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000,\"m\":{\"name\":\"x\",\"volume\":1.0}}]}]}",
            "Timeline (1 track): 1. Video: x (0-1s)"),
        row(
            "{\"t\":[{\"tt\":1,\"sg\":[{\"d\":1000,\"m\":{\"name\":\"x\",\"volume\":-3}}]}]}",
            "Timeline (1 track): 1. BGM: x (0-1s)"),
        row(
            "{\"t\":[{\"tt\":7,\"sg\":[{\"d\":3000,\"m\":{\"text\":\"标题：“好”\"}}]}]}",
            "Timeline (1 track): 1. Title: \"标题：“好”\" (0-3s)"),
        // drafts: empty, not an object, no JSON
        row("{}", "Timeline (0 tracks)"),
        row("{\"t\":{}}", "Timeline (0 tracks)"),
        row("[]", "Timeline (0 tracks)"),
        row("null", "Timeline (0 tracks)"),
        row("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1", "Timeline (0 tracks)"),
        row("<html>", "Timeline (0 tracks)"),
        row("", "Timeline (0 tracks)"));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void anyDraftIsToldInTheDocumentedForm(String draft, String summary) {
    assertEquals(summary, Summary.of(new Draft(draft).timeline(), WORDS));
  }

  @Test
  void manyPiecesAreCounted() {
    StringBuilder segments = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      segments.append(i == 0 ? "" : ",").append("{\"d\":1000,\"m\":{\"name\":\"x\"}}");
    }
    String line =
        Summary.of(new Draft("{\"t\":[{\"tt\":0,\"sg\":[" + segments + "]}]}").timeline(), WORDS);
    assertTrue(line.endsWith("x (5-6s), and 34 more"), line);
  }

  @Test
  void aDraftIsReadyWhenATrackHasASegment() {
    assertTrue(new Draft("{\"t\":[{\"tt\":0,\"sg\":[]},{\"tt\":7,\"sg\":[{}]}]}").ready());
    assertFalse(new Draft("{\"t\":[{\"tt\":0,\"sg\":[]},{\"tt\":7}]}").ready());
    assertFalse(new Draft("{}").ready());
  }

  @Test
  void aJokeOfNestingIsNoHarm() {
    Draft deep = new Draft("{\"m\":" + "[".repeat(900) + "]".repeat(900) + ",\"t\":[{\"tt\":0}]}");
    assertEquals("Timeline (1 track): 1. Video: empty", Summary.of(deep.timeline(), WORDS));
  }

  @Test
  void thePlanAndTheWishesOfADraftAreRead() {
    Draft draft =
        new Draft(
            "{\"m\":{\"name\":\"a.mp4\",\"format\":\"gif\",\"ceiling\":10000000,\"plan\":"
                + "{\"action\":\"encode\",\"bytes\":9900000,\"codec\":\"h264\",\"width\":1280,"
                + "\"height\":720,\"fps\":23.976,\"audio_kbps\":96,\"duration\":42000,\"seconds\":14.5}}}");
    assertEquals("a.mp4", draft.name().orElse(""));
    assertEquals("gif", draft.format().orElse(""));
    assertEquals(10_000_000L, draft.ceiling().orElse(0L));
    DraftPlan plan = draft.plan().orElseThrow();
    assertEquals(
        new DraftPlan(
            false,
            9_900_000,
            "h264",
            1280,
            720,
            23.976,
            96,
            java.time.Duration.ofSeconds(42),
            java.time.Duration.ofMillis(14_500)),
        plan);
    assertTrue(new Draft("{\"m\":{\"ceiling\":-1,\"plan\":7}}").plan().isEmpty());
    assertTrue(new Draft("{\"m\":{\"ceiling\":-1}}").ceiling().isEmpty());
  }
}
