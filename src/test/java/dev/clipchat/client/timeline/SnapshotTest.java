package dev.clipchat.client.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  private static final Phrasebook WORDS = new Phrasebook(Language.ENGLISH);

  private static String draftOf(String body) {
    Draft draft = Snapshot.read(body).draft();
    assertNotNull(draft, body);
    return draft.json();
  }

  @Test
  void aDraftKeepsEveryCharacterOfWhatItHolds() {
    String draft =
        "{ \"z\":1,\"a\":null , \"big\":123456789012345678901234567890,\"dec\":0.12345678901234567,"
            + "\"exp\":1.50E+400,\"z\":2,\"neg\":-0.0,\"s\":\"\\u00e9\\/ \u2028 好\",\"t\":[ ],\"e\":{}}";
    assertEquals(draft, draftOf("{\"code\":0,\"data\":{\"state\":{\"draft\":" + draft + "}}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"data\":{\"state\":{\"draft\":{\"t\":[]},\"video_infos\":[1]}}}",
        "{\"code\":0,\"state\":{\"video_infos\":[1],\"draft\":{\"t\":[]}}}",
        "{\"data\":{\"draft\":{\"t\":[]},\"video_infos\":[1]}}",
        "{\"draft\":{\"t\":[]},\"video_infos\":[1]}",
        "\uFEFF{\"data\":{\"x\":{\"draft\":{}},\"state\":{\"draft\":{\"t\":[]},\"video_infos\":[1]}}}"
      })
  void theStateIsFoundWhereverItStands(String body) {
    Snapshot state = Snapshot.read(body);
    assertEquals(new Snapshot(new Draft("{\"t\":[]}"), "[1]", null, null), state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{\"data\":null}",
        "{\"data\":{\"state\":{\"draft\":null}}}",
        "{\"data\":{\"state\":{\"draft\":\"text\"}}}",
        "{\"data\":{\"state\":{\"draft\":{\"t\":["
      })
  void aStateWithoutADraftHasNone(String body) {
    Snapshot state = Snapshot.read(body);
    assertNull(state.draft());
    assertEquals(List.of(), state.timeline().tracks());
  }

  @Test
  void mediaAreReadFromListsMapsAndNames() {
    Snapshot state =
        Snapshot.read(
            "{\"data\":{\"state\":{\"video_infos\":[{\"id\":\"m1\",\"name\":\"a.mp4\",\"type\":\"video\","
                + "\"duration\":42000,\"width\":1920,\"height\":1080,\"fps\":24,\"size\":212000000,"
                + "\"codec\":\"h264\",\"current\":true}],\"generated_media\":{\"x\":{\"url\":"
                + "\"https://h/p/song.mp3?x=1\"}}}}}");
    MediaInfo upload = state.uploads().get(0);
    assertEquals("a.mp4", upload.name());
    assertEquals(212_000_000, upload.bytes());
    assertEquals("song.mp3", state.generated().get(0).name());
    assertEquals("b.mov", MediaInfo.list("[\"/tmp/b.mov\"]").get(0).name());
    assertEquals(List.of(), MediaInfo.list("7"));
  }

  @Property(tries = 300)
  void anyDraftComesBackWordForWord(@ForAll("json") String draft, @ForAll("json") String beside) {
    String object = "{\"k\":" + draft + "}";
    String body =
        "{\"code\":0,\"data\":{\"other\":"
            + beside
            + ",\"state\":{\"a\":"
            + beside
            + ",\"draft\": "
            + object
            + " ,\"canvas_config\":{\"c\":"
            + beside
            + "}}}}";
    assertEquals(object, draftOf(body));
    assertEquals("{\"c\":" + beside + "}", Snapshot.read(body).canvas());
  }

  @Property(tries = 300)
  void readingAnyDraftNeverFails(@ForAll("json") String a, @ForAll("json") String b) {
    Draft draft =
        new Draft(
            "{\"t\":[{\"tt\":"
                + a
                + ",\"sg\":"
                + b
                + "},{\"sg\":[{\"s\":"
                + a
                + ",\"d\":"
                + b
                + ",\"m\":"
                + a
                + "}]}],\"m\":"
                + b
                + "}");
    Snapshot state = new Snapshot(draft, "[" + a + "]", a, b);
    assertNotNull(Summary.of(draft.timeline(), WORDS));
    assertNotNull(draft.plan());
    assertEquals(List.of(), Difference.between(state, state));
  }

  /** JSON texts of every shape, with the spellings that careless readers lose. */
  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> scalar =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "-0", "1.0", "1E5", "1.50e-3", "0.10"),
            Arbitraries.bigIntegers()
                .between(BigInteger.ONE.shiftLeft(90).negate(), BigInteger.ONE.shiftLeft(90))
                .map(BigInteger::toString),
            Arbitraries.bigDecimals().ofScale(17).map(Object::toString).map(SnapshotTest::plain),
            Arbitraries.strings()
                .excludeChars('"', '\\')
                .filter(SnapshotTest::printable)
                .map(s -> "\"" + s + "\""),
            Arbitraries.of("\"\\\"\"", "\"\\u0041\\n\"", "\"\u2028\u0085\"", "\"\uD83C\uDFAC\""));
    return Arbitraries.lazyOf(
        () -> scalar,
        () -> scalar,
        () -> json().list().ofMaxSize(3).map(l -> "[" + String.join(" , ", l) + "]"),
        () ->
            Combinators.combine(Arbitraries.of("t", "m", "sg", "d", "x", "name"), json())
                .as((k, v) -> "\"" + k + "\":" + v)
                .list()
                .ofMaxSize(3)
                .map(l -> "{" + String.join(",", l) + "}"));
  }

  private static String plain(String number) {
    return number.replace("E+", "E");
  }

  private static boolean printable(String s) {
    return s.chars().allMatch(c -> c >= 0x20 && !Character.isSurrogate((char) c));
  }
}
