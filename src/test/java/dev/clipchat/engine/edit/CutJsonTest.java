package dev.clipchat.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.edit.Output.Format;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CutJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Media CLIP =
      new Media(
          "m1",
          "city timelapse",
          Media.Kind.VIDEO,
          10_000,
          1920,
          1080,
          29.97,
          1_000_000,
          true,
          "h264");

  /** The timeline of the protocol's own example. */
  private static Cut example() {
    return Cut.of(CLIP)
        .withMusic(List.of(new Music("m2", "m9", "Lo-fi", 90_000, 0, 0.35, 0, 0, true)))
        .withTitles(
            List.of(
                new Title(
                    "t3",
                    "Urban Dreams",
                    Title.Place.CENTER,
                    0,
                    3_000,
                    Title.Letters.NORMAL,
                    "white")));
  }

  @Test
  void aDraftHasTheProtocolsKeys() {
    JsonNode draft =
        CutJson.write(example().withOutput(Output.PLAIN.withCeiling(10_000_000)), null);
    assertEquals(10_000, draft.at("/d").asLong());
    assertEquals(
        List.of(0, 1, 7), draft.at("/t").findValues("tt").stream().map(JsonNode::asInt).toList());
    assertEquals("city timelapse", draft.at("/t/0/sg/0/m/name").asText());
    assertEquals("Lo-fi", draft.at("/t/1/sg/0/m/name").asText());
    assertEquals(10_000, draft.at("/t/1/sg/0/d").asLong());
    assertEquals(0.35, draft.at("/t/1/sg/0/m/volume").asDouble());
    assertEquals("Urban Dreams", draft.at("/t/2/sg/0/m/text").asText());
    assertEquals(3_000, draft.at("/t/2/sg/0/d").asLong());
    assertEquals("mp4", draft.at("/m/format").asText());
    assertEquals(10_000_000, draft.at("/m/ceiling").asLong());
    assertTrue(draft.at("/m/plan").isMissingNode());
    assertTrue(CutJson.write(example(), null).at("/m/ceiling").isMissingNode());
  }

  @Test
  void aLoopIsSeenInItsWholeLength() throws JsonProcessingException {
    Cut one = example().withPieces(example().pieces(), 3);
    assertEquals(30_000, CutJson.write(one, null).at("/t/0/sg/0/d").asLong());
    Piece p = example().pieces().get(0);
    Cut two = example().withPieces(List.of(p.part("p1", 0, 4_000), p.part("p2", 6_000, 10_000)), 3);
    JsonNode draft = CutJson.write(two, null);
    assertEquals(6, draft.at("/t/0/sg").size());
    assertEquals(20_000, draft.at("/t/0/sg/5/s").asLong());
    assertEquals(two, CutJson.read(JSON.readTree(draft.toString())));
  }

  @Test
  void aMutedClipShowsVolumeNought() {
    Cut muted = example().withSound(Sound.PLAIN.withMuted(true));
    assertEquals(0, CutJson.write(muted, null).at("/t/0/sg/0/m/volume").asDouble());
  }

  @Test
  void thePlanStandsInTheDraft() throws JsonProcessingException {
    Plan plan = new Plan(Plan.Action.ENCODE, 9_940_000, "h264", 1280, 720, 29.97, 96, 10_000, 12.5);
    JsonNode draft = JSON.readTree(CutJson.write(example(), plan).toString());
    assertEquals("encode", draft.at("/m/plan/action").asText());
    assertEquals(96, draft.at("/m/plan/audio_kbps").asInt());
    assertEquals(9_940_000, draft.at("/m/plan/bytes").asLong());
    assertEquals("h264", draft.at("/m/plan/codec").asText());
    assertEquals(1280, draft.at("/m/plan/width").asInt());
    assertEquals(12.5, draft.at("/m/plan/seconds").asDouble());
    assertEquals(example(), CutJson.read(draft));
  }

  @Test
  void whatIsOddIsRefusedByName() {
    assertOdd("draft.t.sg.m.speed", d -> ((ObjectNode) d.at("/t/0/sg/0/m")).put("speed", -1));
    assertOdd("loop", d -> ((ObjectNode) d.at("/m")).put("loop", 2_000_000_000));
    assertOdd("size.lines", d -> ((ObjectNode) d.at("/m/picture/size")).put("lines", 100_000));
    assertOdd("fps", d -> ((ObjectNode) d.at("/m/picture")).put("fps", 1_000));
    assertOdd("LENGTH", d -> ((ObjectNode) d.at("/t/0/sg/0/m")).put("out", 900_000_000));
    assertOdd("TEXT", d -> ((ObjectNode) d.at("/t/2/sg/0/m")).put("text", "x".repeat(9_000)));
    assertOdd(
        "TOO_MANY_PIECES",
        d -> {
          ArrayNode titles = (ArrayNode) d.at("/t/2/sg");
          for (int i = 0; i < 100; i++) {
            titles.add(titles.get(0).deepCopy());
          }
        });
    assertOdd("text", d -> ((ObjectNode) d.at("/t/2/sg/0/m")).remove("text"));
    assertOdd(
        "colour",
        d -> ((ObjectNode) d.at("/t/2/sg/0/m")).put("color", "white:textfile=/etc/passwd"));
    assertOdd("turn", d -> ((ObjectNode) d.at("/m/picture")).put("turn", 45));
    assertOdd("unknown track", d -> ((ObjectNode) d.at("/t/0")).put("id", "other"));
    assertThrows(IllegalArgumentException.class, () -> CutJson.read(JSON.nullNode()));
  }

  private static void assertOdd(String named, java.util.function.Consumer<JsonNode> spoil) {
    JsonNode draft = CutJson.write(example(), null);
    spoil.accept(draft);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> CutJson.read(draft));
    assertTrue(String.valueOf(e.getMessage()).contains(named), e.getMessage());
  }

  @Test
  void aWholeSessionComesBackWithItsPast() throws JsonProcessingException {
    History history = History.of(Project.EMPTY.with(CLIP));
    History edited = history.edited(history.now().with(example()));
    History undone =
        edited
            .undo()
            .edited(history.now().with(example().withSound(Sound.PLAIN.withMuted(true))))
            .undo();
    assertEquals(edited, HistoryJson.read(JSON.readTree(HistoryJson.write(edited).toString())));
    assertEquals(undone, HistoryJson.read(JSON.readTree(HistoryJson.write(undone).toString())));
  }

  @Provide
  Arbitrary<Cut> cuts() {
    Arbitrary<Piece> pieces =
        Combinators.combine(
                Arbitraries.longs().between(0, 5_000),
                Arbitraries.longs().between(1, 9_000),
                Arbitraries.doubles().between(0.05, 100).ofScale(9),
                Arbitraries.of(true, false),
                Arbitraries.doubles().between(0, 10).ofScale(9))
            .as(
                (in, length, speed, reverse, volume) ->
                    new Piece(
                        "p",
                        "m1",
                        "n\"\n\u2028 名",
                        Media.Kind.VIDEO,
                        in,
                        in + length,
                        speed,
                        reverse,
                        volume));
    Arbitrary<Title> titles =
        Combinators.combine(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of(Title.Place.values()),
                Arbitraries.longs().between(0, 9_000),
                Arbitraries.of(Title.Letters.values()))
            .as(
                (text, place, start, letters) ->
                    new Title("t", text, place, start, Title.TO_END, letters, "red"));
    Arbitrary<Output> outputs =
        Combinators.combine(
                Arbitraries.of(Format.values()),
                Arbitraries.of(Codec.values()).injectNull(0.3),
                Arbitraries.longs().between(0, 1L << 40),
                Arbitraries.of(Effort.values()))
            .as(
                (format, codec, ceiling, effort) ->
                    new Output(format, codec, ceiling, ceiling % 2 == 0, effort, 7));
    Arbitrary<Picture> pictures =
        Combinators.combine(
                Arbitraries.of(0, 90, 180, 270),
                Arbitraries.integers().between(1, 100).map(n -> new Ratio(n, 16)).injectNull(0.3),
                Arbitraries.doubles().between(0, 240).ofScale(6),
                Arbitraries.doubles().between(-1, 1).ofScale(6))
            .as(
                (turn, ratio, fps, light) ->
                    new Picture(
                        turn > 90,
                        turn,
                        ratio,
                        Picture.Fit.PAD,
                        Picture.Scale.SOURCE,
                        fps,
                        new Colour(light, 1.5, 0.5, true),
                        5,
                        6));
    return Combinators.combine(
            pieces.list().ofMinSize(1).ofMaxSize(4),
            titles.list().ofMaxSize(3),
            outputs,
            pictures,
            Arbitraries.integers().between(1, 4))
        .as(
            (p, t, o, picture, loop) ->
                new Cut(
                    "m1",
                    "x",
                    numbered(p),
                    loop,
                    List.of(),
                    t,
                    picture,
                    Sound.PLAIN,
                    some(loop),
                    o));
  }

  private static Effects some(int number) {
    Effects effects = Effects.NONE;
    int at = 0;
    for (Effect effect : Effect.values()) {
      effects = at++ % number == 0 ? effects : effects.with(effect, number / 7.0);
    }
    return effects;
  }

  private static List<Piece> numbered(List<Piece> pieces) {
    return java.util.stream.IntStream.range(0, pieces.size())
        .mapToObj(i -> pieces.get(i).withId("p" + i))
        .toList();
  }

  @Property(tries = 300)
  void everyTimelineComesBackFromItsDraft(@ForAll("cuts") Cut cut) throws JsonProcessingException {
    assertEquals(cut, CutJson.read(JSON.readTree(CutJson.write(cut, null).toString())));
  }
}
