package dev.clipchat.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.edit.Output.Format;
import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** An edit that is done must not make the session unreadable. */
class WhatIsAcceptedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Media CLIP =
      new Media("a", "a.mp4", Media.Kind.VIDEO, 12_000, 1920, 1080, 30, 24_000_000, true, "h264");
  private static final Media OTHER =
      new Media("b", "b.mp4", Media.Kind.VIDEO, 8_000, 1280, 720, 25, 8_000_000, true, "h264");
  private static final Media SONG =
      new Media("s", "song.mp3", Media.Kind.AUDIO, 5_000, 0, 0, 0, 80_000, true, "mp3");
  private static final Media LOGO =
      new Media("p", "logo.png", Media.Kind.IMAGE, 0, 400, 300, 0, 9_000, false, "png");
  private static final Project ALL =
      Project.EMPTY.with(CLIP).with(SONG).with(LOGO).with(OTHER).withCurrent("a");

  private static void assertReadable(Project project) throws JsonProcessingException {
    History history = History.of(project);
    String text = HistoryJson.write(history).toString();
    assertEquals(history, HistoryJson.read(JSON.readTree(text)));
  }

  private static Reason refused(Project project, Edit edit) {
    Applied applied = Apply.all(project, List.of(new Step(null, edit)));
    return applied.match(
        done -> {
          throw new AssertionError("was done: " + edit);
        },
        no -> no.refusal().reason());
  }

  private static Project done(Project project, Edit edit) {
    return Apply.all(project, List.of(new Step(null, edit)))
        .match(
            Applied.Done::project,
            no -> {
              throw new AssertionError("was refused: " + no.refusal());
            });
  }

  private static Edit title(String text, long length) {
    return new Edit.AddTitle(
        text, Title.Place.TOP, Moment.START, length, Title.Letters.NORMAL, "white");
  }

  @Test
  void manyPiecesAreNotLoopedWithoutEnd() throws JsonProcessingException {
    Project three =
        done(ALL, new Edit.Remove(List.of(Span.of(2_000, 3_000), Span.of(6_000, 7_000))));
    assertEquals(Reason.LOOP, refused(three, new Edit.Loop(700, 0)));
    assertEquals(Reason.LOOP, refused(three, new Edit.Loop(1, 7_200_000)));
    assertReadable(done(three, new Edit.Loop(600, 0)));
    assertReadable(done(ALL, new Edit.Loop(1_000, 0)));
  }

  @Test
  void nothingLastsLessThanNothingOrForEver() {
    for (long ms : List.of(-2_000L, 9_999_999_999_000L)) {
      assertEquals(Reason.LENGTH, refused(ALL, new Edit.Fade(Edit.Fade.What.BOTH, true, ms)));
      assertEquals(Reason.LENGTH, refused(ALL, title("x", ms)));
      assertEquals(Reason.LENGTH, refused(ALL, new Edit.Insert(LOGO, Moment.START, ms)));
    }
  }

  @Test
  void aTimelineOfDaysIsRefused() {
    Project hours = done(ALL, new Edit.Speed(0.05, Span.ALL));
    assertEquals(Reason.LENGTH, refused(hours, new Edit.Loop(1_000, 0)));
  }

  @Test
  void titlesHoldNoBook() {
    assertEquals(Reason.TEXT, refused(ALL, title("x".repeat(6_000), 1_000)));
    Project full = ALL;
    for (int i = 0; i < 100; i++) {
      full = done(full, title("Line " + i, 1_000));
    }
    assertEquals(Reason.TOO_MANY_PIECES, refused(full, title("one more", 1_000)));
  }

  @Test
  void aJoinOfManyLongNamesHasAShortOne() throws JsonProcessingException {
    Project many = Project.EMPTY;
    List<String> ids = IntStream.range(0, 60).mapToObj(i -> "m" + i).toList();
    for (String id : ids) {
      String name = "x".repeat(170) + id;
      many =
          many.with(new Media(id, name, Media.Kind.VIDEO, 1_000, 64, 64, 25, 9_000, true, "h264"));
    }
    Project joined = done(many, new Edit.Join(ids));
    Project again = done(joined, new Edit.Join(List.of("joined-1", "m1")));
    assertReadable(again);
    assertTrue(again.current().orElseThrow().name().length() < 310);
    assertTrue(again.current().orElseThrow().name().endsWith(" + …"));
  }

  @Provide
  Arbitrary<Edit> edits() {
    Arbitrary<Long> ms =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 15_000),
            Arbitraries.of(-2_000L, 86_400_000L, 9_999_999_999_000L, Long.MAX_VALUE));
    Arbitrary<Double> factors =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 12),
            Arbitraries.of(0.05, 100.0, -1.0, 1e300, Double.NaN, Double.POSITIVE_INFINITY));
    Arbitrary<Integer> whole =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-1, 120), Arbitraries.of(700, 1_000, Integer.MAX_VALUE));
    Arbitrary<Boolean> yes = Arbitraries.of(true, false);
    Arbitrary<Moment> moments = Arbitraries.longs().between(0, 15_000).map(Moment::at);
    Arbitrary<Span> spans =
        Arbitraries.oneOf(
            Arbitraries.just(Span.ALL), Combinators.combine(moments, moments).as(Span::new));
    List<Arbitrary<? extends Edit>> all = new ArrayList<>();
    all.add(spans.list().ofMinSize(1).ofMaxSize(30).map(Edit.Remove::new));
    all.add(spans.list().ofMinSize(1).ofMaxSize(30).map(Edit.Keep::new));
    all.add(Combinators.combine(factors, spans).as(Edit.Speed::new));
    all.add(spans.map(Edit.Reverse::new));
    all.add(Combinators.combine(whole, ms).as(Edit.Loop::new));
    all.add(whole.map(times -> new Edit.Loop(times, 0)));
    all.add(Combinators.combine(yes, spans).as(Edit.Mute::new));
    all.add(Combinators.combine(factors, yes, spans).as(Edit.Volume::new));
    all.add(
        Combinators.combine(factors, moments, yes)
            .as((volume, at, replace) -> new Edit.AddMusic(SONG, volume, at, replace)));
    all.add(Combinators.combine(factors, yes).as(Edit.MusicVolume::new));
    all.add(
        Combinators.combine(Arbitraries.of(Edit.Fade.What.values()), yes, ms).as(Edit.Fade::new));
    all.add(
        Combinators.combine(Arbitraries.strings().ofMaxLength(3_000), ms)
            .as(WhatIsAcceptedTest::title));
    all.add(ms.map(length -> new Edit.ChangeTitle(null, null, null, length, null, null)));
    all.add(
        Combinators.combine(whole, whole)
            .filter((w, h) -> w > 0 && h > 0)
            .as((w, h) -> new Edit.Aspect(new Ratio(w, h), Picture.Fit.PAD)));
    all.add(
        Combinators.combine(whole, whole, yes)
            .as((w, h, up) -> new Edit.Resize(new Picture.Scale(0, w, h, false, up))));
    all.add(factors.map(Edit.ResizeBy::new));
    all.add(factors.map(Edit.Fps::new));
    all.add(whole.map(Edit.Rotate::new));
    all.add(Combinators.combine(factors, factors, factors).as(Edit.Adjust::new));
    all.add(ms.map(Edit.Ceiling::new));
    all.add(factors.map(Edit.CeilingPart::new));
    all.add(Combinators.combine(Arbitraries.of(Format.values()), moments).as(Edit.UseFormat::new));
    all.add(Combinators.combine(Arbitraries.of(LOGO, OTHER), moments, ms).as(Edit.Insert::new));
    all.add(
        Arbitraries.of("a", "b", "joined-1", "joined-2")
            .list()
            .ofMinSize(2)
            .ofMaxSize(30)
            .map(Edit.Join::new));
    all.add(Arbitraries.of("a", "b", "joined-1").map(Edit.Select::new));
    return Arbitraries.oneOf(all);
  }

  @Property(tries = 300)
  void whateverIsDoneCanBeWrittenAndRead(@ForAll("someEdits") List<Edit> edits)
      throws JsonProcessingException {
    Project now = ALL;
    for (Edit edit : edits) {
      Project before = now;
      now =
          Apply.all(before, List.of(new Step(null, edit)))
              .match(Applied.Done::project, no -> before);
    }
    assertReadable(now);
  }

  @Provide
  Arbitrary<List<Edit>> someEdits() {
    return edits().list().ofMinSize(1).ofMaxSize(12);
  }
}
