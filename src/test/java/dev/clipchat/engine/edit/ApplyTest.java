package dev.clipchat.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.clipchat.engine.edit.Applied.Note;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.edit.Output.Format;
import dev.clipchat.engine.edit.Picture.Fit;
import dev.clipchat.engine.edit.Picture.Scale;
import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApplyTest {

  private static final Media CLIP =
      new Media("a", "a.mp4", Media.Kind.VIDEO, 12_000, 1920, 1080, 30, 24_000_000, true, "h264");
  private static final Media OTHER =
      new Media("b", "b.mp4", Media.Kind.VIDEO, 8_000, 1280, 720, 25, 8_000_000, true, "h264");
  private static final Media SONG =
      new Media("s", "song.mp3", Media.Kind.AUDIO, 5_000, 0, 0, 0, 80_000, true, "mp3");
  private static final Media LOGO =
      new Media("p", "logo.png", Media.Kind.IMAGE, 0, 400, 300, 0, 9_000, false, "png");
  private static final Project ONE = Project.EMPTY.with(CLIP);

  private static Cut after(Project project, Edit... edits) {
    return done(project, edits).project().current().orElseThrow();
  }

  private static Applied.Done done(Project project, Edit... edits) {
    return Apply.all(project, steps(edits))
        .match(d -> d, r -> fail(r.edit() + " was refused: " + r.refusal()));
  }

  private static Refusal refusal(Project project, Edit... edits) {
    return Apply.all(project, steps(edits))
        .match(d -> fail("was done: " + d.project()), Applied.Refused::refusal);
  }

  private static List<Step> steps(Edit... edits) {
    return List.of(edits).stream().map(e -> new Step(null, e)).toList();
  }

  private static Edit.Remove remove(long from, long to) {
    return new Edit.Remove(List.of(Span.of(from, to)));
  }

  private static Edit.AddTitle title(long start, long length) {
    return new Edit.AddTitle(
        "Hi", Title.Place.TOP, Moment.at(start), length, Title.Letters.NORMAL, "white");
  }

  private static List<String> sources(Cut cut) {
    return cut.pieces().stream().map(p -> p.inMs() + "-" + p.outMs()).toList();
  }

  @Test
  void aRangeIsTakenOutOfTheMiddle() {
    Cut cut = after(ONE, remove(5_000, 7_000));
    assertEquals(List.of("0-5000", "7000-12000"), sources(cut));
    assertEquals(10_000, cut.durationMs());
    assertEquals(2, cut.pieces().stream().map(Piece::id).distinct().count());
  }

  @Test
  void severalRangesAreOfTheSameTimeline() {
    Cut cut = after(ONE, new Edit.Remove(List.of(Span.first(2_000), Span.last(3_000))));
    assertEquals(List.of("2000-9000"), sources(cut));
  }

  @Test
  void keptRangesStandInTheOrderAsked() {
    Cut cut = after(ONE, new Edit.Keep(List.of(Span.of(8_000, 9_000), Span.of(1_000, 2_000))));
    assertEquals(List.of("8000-9000", "1000-2000"), sources(cut));
  }

  @Test
  void aTimeJustBehindTheEndIsRoundingAndMeansTheEnd() {
    assertEquals(12_000, after(ONE, new Edit.Keep(List.of(Span.of(0, 12_400)))).durationMs());
    assertEquals(
        Reason.BEHIND_END, refusal(ONE, new Edit.Keep(List.of(Span.of(0, 30_000)))).reason());
  }

  @Test
  void allOfItCannotBeRemoved() {
    Refusal r = refusal(ONE, remove(0, 60_000));
    assertEquals(Reason.NOTHING_LEFT, r.reason());
    assertEquals(12_000, r.limit());
  }

  @Test
  void whatIsCutFromAReversedFastPieceIsTheRightPartOfTheSource() {
    Cut cut = after(ONE, new Edit.Reverse(Span.ALL), new Edit.Speed(2, Span.ALL), remove(0, 1_000));
    assertEquals(List.of("0-10000"), sources(cut));
    assertTrue(cut.pieces().get(0).reverse());
    assertEquals(5_000, cut.durationMs());
  }

  @Test
  void aTitleMovesWithThePictureUnderIt() {
    Cut cut = after(ONE, title(6_000, 3_000), remove(0, 5_000));
    assertEquals(1_000, cut.titles().get(0).startMs());
    assertEquals(0, after(ONE, title(0, 3_000), remove(0, 5_000)).titles().get(0).startMs());
    assertEquals(
        3_000,
        after(ONE, title(6_000, 3_000), new Edit.Speed(2, Span.ALL)).titles().get(0).startMs());
  }

  @Test
  void aPartPlaysFaster() {
    Cut cut = after(ONE, new Edit.Speed(2, Span.of(4_000, 8_000)));
    assertEquals(10_000, cut.durationMs());
    assertEquals(List.of(1.0, 2.0, 1.0), cut.pieces().stream().map(Piece::speed).toList());
    assertEquals(Reason.SPEED, refusal(ONE, new Edit.Speed(1_000, Span.ALL)).reason());
  }

  @Test
  void aLoopIsCountedAndCutWhereTimeEnds() {
    assertEquals(36_000, after(ONE, new Edit.Loop(3, 0)).durationMs());
    Cut timed = after(ONE, new Edit.Loop(1, 30_000));
    assertEquals(30_000, timed.durationMs());
    assertEquals(List.of("0-12000", "0-12000", "0-6000"), sources(timed));
    assertEquals(Reason.LOOP, refusal(ONE, new Edit.Loop(0, 0)).reason());
    assertEquals(
        Reason.TOO_MANY_PIECES, refusal(ONE, new Edit.Loop(500, 0), remove(0, 100)).reason());
  }

  @Test
  void mirrorsAndTurnsComeTogether() {
    Picture p = after(ONE, new Edit.Rotate(90), new Edit.Flip(false)).picture();
    assertEquals(270, p.turn());
    assertTrue(p.mirror());
    Picture none = after(ONE, new Edit.Flip(true), new Edit.Flip(true)).picture();
    assertEquals(Picture.PLAIN, none);
    assertEquals(Reason.ANGLE, refusal(ONE, new Edit.Rotate(45)).reason());
  }

  @Test
  void theFrameFollowsTurnShapeAndSize() {
    Project turned =
        done(ONE, new Edit.Rotate(90), new Edit.Resize(new Scale(720, 0, 0, false, false)))
            .project();
    assertEquals(new Frame(720, 1280), turned.frame(turned.current().orElseThrow()).orElseThrow());
    Project tall =
        done(
                ONE,
                new Edit.Aspect(new Ratio(9, 16), Fit.CROP),
                new Edit.Resize(new Scale(0, 1080, 1920, false, true)))
            .project();
    assertEquals(new Frame(1080, 1920), tall.frame(tall.current().orElseThrow()).orElseThrow());
    Project padded = done(ONE, new Edit.Aspect(new Ratio(1, 1), Fit.PAD)).project();
    assertEquals(new Frame(1920, 1920), padded.frame(padded.current().orElseThrow()).orElseThrow());
  }

  @Test
  void aSmallerSourceStaysAsItIsUnlessEnlarged() {
    Applied.Done plain = done(ONE, new Edit.Resize(new Scale(2160, 0, 0, false, false)));
    assertEquals(List.of(new Note(Note.Kind.STAYS_AT_LINES, 1080)), plain.notes());
    Project big = done(ONE, new Edit.Resize(new Scale(2160, 0, 0, false, true))).project();
    assertEquals(new Frame(3840, 2160), big.frame(big.current().orElseThrow()).orElseThrow());
    assertEquals(
        Reason.FRAME, refusal(ONE, new Edit.Resize(new Scale(8, 0, 0, false, false))).reason());
  }

  @Test
  void moreFramesThanWereFilmedAreNotMade() {
    Applied.Done done = done(ONE, new Edit.Fps(60));
    assertEquals(0, done.project().current().orElseThrow().picture().fps());
    assertEquals(List.of(new Note(Note.Kind.STAYS_AT_FPS, 30)), done.notes());
    assertEquals(24, after(ONE, new Edit.Fps(24)).picture().fps());
  }

  @Test
  void framesASecondHaveALimit() {
    assertEquals(
        List.of(new Note(Note.Kind.STAYS_AT_FPS, 30)), done(ONE, new Edit.Fps(240)).notes());
    Refusal refusal = refusal(ONE, new Edit.Fps(240.5));
    assertEquals(Reason.FPS, refusal.reason());
    assertEquals(240_000, refusal.limit());
  }

  @Test
  void aShareOfTheSizeCountsWhatIsLeftOfTheSource() {
    Cut cut = after(ONE, remove(0, 6_000), new Edit.CeilingPart(0.5));
    assertEquals(6_000_000, cut.output().ceiling());
    assertFalse(after(ONE, new Edit.Smaller(), new Edit.Ceiling(5_000_000)).output().smaller());
    assertEquals(
        0, after(ONE, new Edit.Ceiling(5_000_000), new Edit.Ceiling(0)).output().ceiling());
    assertEquals(Reason.CEILING, refusal(ONE, new Edit.Ceiling(10)).reason());
  }

  @Test
  void musicNeedsSoundAndReplacesOnlyWhenAsked() {
    Project with = ONE.with(SONG);
    Cut under = after(with, new Edit.AddMusic(SONG, 0.3, Moment.START, false));
    assertFalse(under.sound().muted());
    assertEquals(12_000, under.music().get(0).lengthOn(under.durationMs()));
    assertTrue(after(with, new Edit.AddMusic(SONG, 1, Moment.START, true)).sound().muted());
    Cut twice =
        after(
            with,
            new Edit.AddMusic(SONG, 0.3, Moment.START, false),
            new Edit.AddMusic(SONG, 0.5, Moment.START, false));
    assertEquals(1, twice.music().size());
    assertEquals(
        Reason.WRONG_KIND,
        refusal(with.with(LOGO), new Edit.AddMusic(LOGO, 1, Moment.START, false)).reason());
    assertEquals(Reason.NO_MUSIC, refusal(with, new Edit.MusicVolume(0.2, false)).reason());
  }

  @Test
  void aPictureIsInsertedAndWhatFollowsMovesOn() {
    Cut cut =
        after(ONE.with(LOGO), title(6_000, 2_000), new Edit.Insert(LOGO, Moment.at(5_000), 3_000));
    assertEquals(15_000, cut.durationMs());
    assertEquals(
        List.of(Media.Kind.VIDEO, Media.Kind.IMAGE, Media.Kind.VIDEO),
        cut.pieces().stream().map(Piece::kind).toList());
    assertEquals(9_000, cut.titles().get(0).startMs());
  }

  @Test
  void joinedClipsBringTheirOwnLevelsAndTitles() {
    Project two = ONE.with(OTHER);
    Project muted =
        Apply.all(
                two,
                List.of(
                    new Step("a", new Edit.Mute(true, Span.ALL)),
                    new Step("b", title(1_000, 2_000))))
            .match(Applied.Done::project, r -> fail(r.toString()));
    Cut joined = after(muted, new Edit.Join(List.of("a", "b")));
    assertEquals(20_000, joined.durationMs());
    assertEquals(List.of(0.0, 1.0), joined.pieces().stream().map(Piece::volume).toList());
    assertEquals(13_000, joined.titles().get(0).startMs());
    assertEquals("a.mp4 + b.mp4", joined.name());
    assertEquals(Reason.NOTHING_TO_JOIN, refusal(ONE, new Edit.Join(List.of("a"))).reason());
  }

  @Test
  void aCodecThatTheFormatDoesNotTakeIsRefusedWhateverTheOrder() {
    Edit webm = new Edit.UseFormat(Format.WEBM, Moment.START);
    assertEquals(
        Reason.CODEC_IN_FORMAT, refusal(ONE, webm, new Edit.UseCodec(Codec.H264)).reason());
    assertEquals(
        Reason.CODEC_IN_FORMAT, refusal(ONE, new Edit.UseCodec(Codec.HEVC), webm).reason());
    assertEquals(Codec.AV1, after(ONE, new Edit.UseCodec(Codec.AV1), webm).output().codec());
    assertEquals(Effort.BEST, after(ONE, new Edit.UseEffort(Effort.BEST)).output().effort());
  }

  @Test
  void soundAloneHasNoPictureAndAPictureNoTime() {
    Project sound = Project.EMPTY.with(SONG);
    assertEquals(Reason.NO_PICTURE, refusal(sound, new Edit.Rotate(90)).reason());
    assertEquals(
        Reason.NO_PICTURE, refusal(sound, new Edit.UseFormat(Format.GIF, Moment.START)).reason());
    assertEquals(4_000, after(sound, remove(0, 1_000)).durationMs());
    Project picture = Project.EMPTY.with(LOGO);
    assertEquals(Reason.ONLY_A_PICTURE, refusal(picture, new Edit.Speed(2, Span.ALL)).reason());
    assertEquals(Reason.NO_SOUND, refusal(picture, new Edit.Volume(0.5, false, Span.ALL)).reason());
  }

  @Test
  void aSongDoesNotTakeTheVideosPlaceAsTheCurrentClip() {
    assertEquals("a", ONE.with(SONG).with(LOGO).currentId());
    assertEquals("b", ONE.with(OTHER).currentId());
    assertEquals("a", Project.EMPTY.with(LOGO).with(CLIP).currentId());
  }

  @Test
  void aRefusedStepUndoesTheStepsBeforeIt() {
    Applied applied = Apply.all(ONE, steps(remove(0, 1_000), new Edit.RemoveTitles()));
    assertTrue(applied instanceof Applied.Refused);
  }

  @Property(tries = 300)
  void cutsInAnyOrderLeaveExactlyTheRest(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 11) Integer> seconds) {
    Project now = ONE;
    long left = 12_000;
    for (int s : seconds) {
      long from = Math.min(s * 1_000L, left - 1_000);
      if (left <= 1_000) {
        break;
      }
      now = done(now, remove(from, from + 500)).project();
      left -= 500;
      assertEquals(left, now.current().orElseThrow().durationMs());
    }
    Cut cut = now.current().orElseThrow();
    assertEquals(left, cut.pieces().stream().mapToLong(p -> p.outMs() - p.inMs()).sum());
    assertEquals(cut.pieces().size(), cut.pieces().stream().map(Piece::id).distinct().count());
  }
}
