package dev.clipchat.engine.edit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.clipchat.engine.edit.Beside;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Effect;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Ratio;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.Title;
import dev.clipchat.engine.edit.document.Misread.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditsTest {

  private static final Media CLIP =
      new Media("a", "holiday.mp4", Media.Kind.VIDEO, 60_000, 1920, 1080, 30, 1, true, "h264");
  private static final Media SONG =
      new Media("s", "song.mp3", Media.Kind.AUDIO, 90_000, 0, 0, 0, 1, true, "mp3");
  private static final Media LOGO =
      new Media("p", "logo.png", Media.Kind.IMAGE, 0, 800, 600, 0, 1, false, "png");
  private static final Project PROJECT = Project.EMPTY.with(CLIP).with(SONG).with(LOGO);

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Edits.schema());

  private static final Span PART = new Span(Moment.at(1_500), Moment.beforeEnd(500));

  /** Each kind, plain and with everything that it can have. */
  static Stream<Edit> edits() {
    return Stream.of(
        new Edit.Keep(List.of(Span.first(30_000), Span.ALL, PART)),
        new Edit.Remove(List.of(Span.last(10_000))),
        new Edit.Speed(2, Span.ALL),
        new Edit.Speed(0.333, PART),
        new Edit.Reverse(Span.ALL),
        new Edit.Reverse(PART),
        new Edit.Loop(3, 0),
        new Edit.Loop(1, 120_000),
        new Edit.Mute(true, Span.ALL),
        new Edit.Mute(false, PART),
        new Edit.Volume(0.5, false, Span.ALL),
        new Edit.Volume(1.25, true, PART),
        new Edit.AddMusic(SONG, 1, Moment.START, false),
        new Edit.AddMusic(SONG, 0.3, Moment.beforeEnd(5_000), true),
        new Edit.MusicVolume(0.2, false),
        new Edit.MusicVolume(2, true),
        new Edit.RemoveMusic(),
        new Edit.Fade(Edit.Fade.What.BOTH, true, 1_000),
        new Edit.Fade(Edit.Fade.What.MUSIC, false, 0),
        new Edit.Normalize(true),
        new Edit.Normalize(false),
        new Edit.AddTitle(
            "Hi\n\"you\" \\ 你好 \u2028 {",
            Title.Place.CENTER,
            Moment.START,
            Title.TO_END,
            Title.Letters.NORMAL,
            "white"),
        new Edit.AddTitle(
            "x",
            Title.Place.BOTTOM_RIGHT,
            Moment.beforeEnd(3_000),
            3_000,
            Title.Letters.LARGE,
            "gold"),
        new Edit.ChangeTitle("y", null, null, null, null, null),
        new Edit.ChangeTitle(
            "z", Title.Place.TOP_LEFT, Moment.at(100), 0L, Title.Letters.SMALL, "black"),
        new Edit.RemoveTitles(),
        new Edit.Aspect(null, Picture.Fit.CROP),
        new Edit.Aspect(new Ratio(9, 16), Picture.Fit.PAD),
        new Edit.Resize(Picture.Scale.SOURCE),
        new Edit.Resize(new Picture.Scale(720, 0, 0, true, false)),
        new Edit.Resize(new Picture.Scale(0, 1280, 720, false, true)),
        new Edit.ResizeBy(0.5),
        new Edit.Fps(23.976),
        new Edit.Fps(0),
        new Edit.Rotate(-90),
        new Edit.Flip(false),
        new Edit.Flip(true),
        new Edit.BlackAndWhite(true),
        new Edit.BlackAndWhite(false),
        new Edit.Adjust(0.2, 1, 1),
        new Edit.Adjust(0, 1.3, 0),
        new Edit.UseEffect(Effect.SHARPEN, 0.5),
        new Edit.UseEffect(Effect.DENOISE, 0.25),
        new Edit.UseEffect(Effect.DENOISE_SOUND, 0),
        new Edit.UseEffect(Effect.REMOVE_HUM, 1),
        new Edit.UseEffect(Effect.DEINTERLACE, 0.5),
        new Edit.UseEffect(Effect.DEINTERLACE, 0),
        new Edit.Ceiling(10_000_000),
        new Edit.Ceiling(0),
        new Edit.CeilingPart(0.333),
        new Edit.Smaller(),
        new Edit.UseCodec(Output.Codec.HEVC),
        new Edit.UseEffort(Output.Effort.BEST),
        new Edit.UseFormat(Output.Format.WEBM, Moment.START),
        new Edit.UseFormat(Output.Format.PNG, Moment.END),
        new Edit.Insert(LOGO, Moment.at(5_000), 3_000),
        new Edit.Insert(LOGO, Moment.END, 5_000),
        new Edit.Insert(CLIP, Beside.number(-1, true), 1),
        new Edit.Insert(CLIP, Beside.named(CLIP, false), 1),
        new Edit.Join(List.of("a", "p")),
        new Edit.Select("p"));
  }

  @Test
  void everyKindIsInTheTableOnceAndAmongTheSamples() {
    List<String> all =
        Arrays.stream(Edit.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .sorted()
            .toList();
    assertEquals(
        all,
        new EditTable().rows().map(r -> r.type().getSimpleName()).distinct().sorted().toList());
    assertEquals(
        new TreeSet<>(all),
        edits()
            .map(e -> e.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whatIsWrittenIsReadAsTheSameAndFollowsTheSchema(Edit edit) {
    for (Step step : List.of(new Step(null, edit), new Step("p", edit))) {
      JsonNode document = Edits.write(List.of(step));
      assertEquals(List.of(), SCHEMA.validate(document), document.toString());
      assertEquals(List.of(step), Edits.read(document.toString(), PROJECT), document.toString());
    }
  }

  @Test
  void anEditIsShortWhereItIsPlain() {
    assertEquals(
        "{\"edits\":[{\"edit\":\"remove\",\"parts\":[{\"to\":5000},{\"from\":-10000}]},"
            + "{\"edit\":\"speed\",\"factor\":2},{\"edit\":\"mute\",\"clip\":\"a\"}]}",
        Edits.write(
                List.of(
                    new Step(null, new Edit.Remove(List.of(Span.first(5_000), Span.last(10_000)))),
                    new Step(null, new Edit.Speed(2, Span.ALL)),
                    new Step("a", new Edit.Mute(true, Span.ALL))))
            .toString());
  }

  @Test
  void clipsGoByTheirNamesToo() {
    assertEquals(
        List.of(new Step("a", new Edit.AddMusic(SONG, 1, Moment.START, false))),
        Edits.read(
            "{\"edits\":[{\"edit\":\"add-music\",\"clip\":\"holiday.mp4\",\"media\":\"song.mp3\"}]}",
            PROJECT));
    Media twin =
        new Media("b", "holiday.mp4", Media.Kind.VIDEO, 1_000, 16, 16, 30, 1, true, "h264");
    Misread m =
        refusal(
            "{\"edits\":[{\"edit\":\"select\",\"which\":\"holiday.mp4\"}]}", PROJECT.with(twin));
    assertEquals(Problem.WHICH_CLIP, m.problem());
    assertEquals("a, b", m.wanted());
  }

  @Test
  void aValueThatIsNullIsOneThatIsNotGiven() {
    assertEquals(
        List.of(new Step(null, new Edit.Speed(2, Span.ALL))),
        Edits.read(
            "{\"edits\":[{\"edit\":\"speed\",\"factor\":2.0,\"from\":null,\"clip\":null}]}",
            PROJECT));
  }

  /** What is wrong, where, and why; the schema refuses all of it too, but for the clips. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'edits':[{'edit':'mute'}],'more':1} | `` | UNKNOWN_KEY",
        "{'edits':{}} | edits | NOT_A_LIST",
        "{'edits':[]} | edits | NOT_A_LIST",
        "{'edits':['mute']} | edits[0] | NOT_AN_OBJECT",
        "{'edits':[{'clip':'a'}]} | edits[0].edit | MISSING",
        "{'edits':[{'edit':'mute'},{'edit':'silence'}]} | edits[1].edit | UNKNOWN_WORD",
        "{'edits':[{'edit':7}]} | edits[0].edit | UNKNOWN_WORD",
        "{'edits':[{'edit':'mute','loud':true}]} | edits[0] | UNKNOWN_KEY",
        "{'edits':[{'edit':'mute','muted':'yes'}]} | edits[0].muted | NOT_A_FLAG",
        "{'edits':[{'edit':'speed'}]} | edits[0].factor | MISSING",
        "{'edits':[{'edit':'speed','factor':'2'}]} | edits[0].factor | NOT_A_NUMBER",
        "{'edits':[{'edit':'speed','factor':1e99}]} | edits[0].factor | NOT_A_NUMBER",
        "{'edits':[{'edit':'speed','factor':0}]} | edits[0].factor | NOT_A_NUMBER",
        "{'edits':[{'edit':'speed','factor':2,'to':'later'}]} | edits[0].to | NOT_A_WHOLE_NUMBER",
        "{'edits':[{'edit':'speed','factor':2,'to':0.5}]} | edits[0].to | NOT_A_WHOLE_NUMBER",
        "{'edits':[{'edit':'keep','parts':[{'from':0,'till':5}]}]} | edits[0].parts[0] | UNKNOWN_KEY",
        "{'edits':[{'edit':'keep','parts':[7]}]} | edits[0].parts[0] | NOT_AN_OBJECT",
        "{'edits':[{'edit':'keep','parts':[{'to':86400001}]}]} | edits[0].parts[0].to | NOT_A_WHOLE_NUMBER",
        "{'edits':[{'edit':'add-title','text':3}]} | edits[0].text | NOT_A_TEXT",
        "{'edits':[{'edit':'add-title','text':'x','color':'0x123'}]} | edits[0].color | UNKNOWN_WORD",
        "{'edits':[{'edit':'add-title','text':'x','place':'TOP'}]} | edits[0].place | UNKNOWN_WORD",
        "{'edits':[{'edit':'aspect','ratio':'wide'}]} | edits[0].ratio | NOT_A_SHAPE",
        "{'edits':[{'edit':'aspect','ratio':'0:1'}]} | edits[0].ratio | NOT_A_SHAPE",
        "{'edits':[{'edit':'rotate','degrees':90.5}]} | edits[0].degrees | NOT_A_WHOLE_NUMBER",
        "{'edits':[{'edit':'ceiling','bytes':-1}]} | edits[0].bytes | NOT_A_WHOLE_NUMBER",
        "{'edits':[{'edit':'ceiling','bytes':99999999999999999999}]} | edits[0].bytes | NOT_A_WHOLE_NUMBER",
        "{'edits':[{'edit':'insert','media':'p','at':{}}]} | edits[0].at | UNKNOWN_WORD",
        "{'edits':[{'edit':'insert','media':'p','at':{'before':1,'after':1}}]} | edits[0].at | UNKNOWN_WORD",
        "{'edits':[{'edit':'join','clips':['a']}]} | edits[0].clips | NOT_A_LIST",
      })
  void whatIsWrongIsNamedWithItsPlace(String document, String place, Problem problem) {
    String json = document.replace('\'', '"');
    Misread m = refusal(json, PROJECT);
    assertEquals(problem, m.problem());
    assertEquals(place, m.place());
    assertFalse(SCHEMA.validate(DocumentText.parse(json)).isEmpty(), "the schema takes it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'edits':[{'edit':'mute','clip':'x.mp4'}]} | edits[0].clip",
        "{'edits':[{'edit':'select','which':7}]} | edits[0].which",
        "{'edits':[{'edit':'insert','media':'../../etc/passwd'}]} | edits[0].media",
        "{'edits':[{'edit':'insert','media':'p','at':{'after':'q'}}]} | edits[0].at.after",
      })
  void aClipThatIsNotThereIsNamedWithThoseThatAre(String document, String place) {
    Misread m = refusal(document.replace('\'', '"'), PROJECT);
    assertEquals(Problem.NO_SUCH_CLIP, m.problem());
    assertEquals(place, m.place());
    assertEquals("holiday.mp4, song.mp3, logo.png", m.wanted());
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsLine() {
    for (String text :
        List.of(
            "{\"edits\":[{\"edit\":\"mute\"}]",
            "{\"edits\":[{\"edit\":\"mute\"}]} and more",
            "{\"edits\":[{\"edit\":\"mute\",\"edit\":\"keep\"}]}",
            "{\"edits\":" + "[".repeat(500) + "]".repeat(500) + "}",
            "{\"edits\":[{\"edit\":\"ceiling\",\"bytes\":" + "9".repeat(10_000) + "}]}")) {
      assertTrue(Edits.isDocument(text));
      assertEquals(Problem.NO_JSON, refusal(text, PROJECT).problem());
    }
  }

  @Test
  void aDocumentIsBounded() {
    String one = "{\"edit\":\"mute\"}";
    String most = one + ("," + one).repeat(Edits.MOST - 1);
    assertEquals(Edits.MOST, Edits.read("{\"edits\":[" + most + "]}", PROJECT).size());
    Misread many = refusal("{\"edits\":[" + most + "," + one + "]}", PROJECT);
    assertEquals(Problem.NOT_A_LIST, many.problem());
    assertEquals("1..100", many.wanted());
    String filled = "{\"edits\":[" + one + "]}";
    String longest = filled + " ".repeat(DocumentText.LONGEST - filled.length());
    assertEquals(1, Edits.read(longest, PROJECT).size());
    assertEquals(Problem.TOO_LONG, refusal(longest + " ", PROJECT).problem());
    String key = "k".repeat(5_000);
    Misread odd = refusal("{\"edits\":[{\"edit\":\"mute\",\"" + key + "\":1}]}", PROJECT);
    assertTrue(odd.asked().length() <= 60);
  }

  @Test
  void aSentenceIsNoDocument() {
    assertFalse(Edits.isDocument("make it smaller"));
    assertFalse(Edits.isDocument("{title} under 10 MB"));
    assertFalse(Edits.isDocument("add a title {\"edits\":[]}"));
    assertTrue(Edits.isDocument(" \n{ \"edits\" : [] }"));
  }

  private static Misread refusal(String document, Project project) {
    return assertThrows(MisreadException.class, () -> Edits.read(document, project)).misread();
  }
}
