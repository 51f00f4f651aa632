package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.Probe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From values to arguments: no file is read, no program started. */
class FilterGraphTest {

  private static final Media MEDIA =
      new Media("a", "a.mp4", Media.Kind.VIDEO, 60_000, 1920, 1080, 30, 1_000_000, true, "h264");

  private static Materials materials(Probe.Video video) {
    Probe probe =
        new Probe(
            Probe.Kind.VIDEO,
            "mov,mp4,m4a,3gp,3g2,mj2",
            Duration.ofSeconds(60),
            1_000_000,
            List.of(video),
            List.of(
                new Probe.Audio(
                    1, "aac", 2, 48_000, Duration.ZERO, Duration.ofSeconds(60), 128_000, true)),
            false,
            Map.of());
    return new Materials(
        Map.of("a", new Source(Path.of("/videos/a.mp4"), probe)),
        new Fonts(Map.of(), Path.of("nowhere")));
  }

  private static Probe.Video video(double fps, double topFps) {
    return new Probe.Video(
        0,
        "h264",
        1920,
        1080,
        0,
        1,
        fps,
        topFps,
        "yuv420p",
        8,
        new Probe.Colour("", "", "", ""),
        false,
        Duration.ofSeconds(60),
        1800,
        0);
  }

  private static final Materials PLAIN = materials(video(30, 30));

  @Test
  void theShapeOfAPlainCutIsThatOfItsSource() {
    Shape shape = Shape.of(Cut.of(MEDIA), PLAIN);
    assertEquals(new Shape(new Frame(1920, 1080), 30, 60_000, true, true, true), shape);
    assertEquals(1800, shape.frames());
  }

  @Test
  void anythingThatChangesTheStreamsIsATouch() {
    Cut cut = Cut.of(MEDIA);
    Piece p = cut.pieces().get(0);
    Picture picture = cut.picture();
    for (Cut touched :
        List.of(
            cut.withPieces(List.of(p.part("p", 0, 30_000)), 1),
            cut.withPieces(List.of(p), 2),
            cut.withPieces(List.of(p.withSpeed(2)), 1),
            cut.withPieces(List.of(p.reversed()), 1),
            cut.withPieces(List.of(p.withVolume(0.5)), 1),
            cut.withPicture(picture.rotated(90)),
            cut.withPicture(picture.withFps(24)),
            cut.withPicture(picture.withSize(new Picture.Scale(720, 0, 0, true, false))),
            cut.withSound(cut.sound().withVolume(2)))) {
      assertFalse(Shape.of(touched, PLAIN).untouched(), touched.toString());
    }
    for (Cut same :
        List.of(
            cut.withSound(cut.sound().withMuted(true)),
            cut.withPicture(picture.withFps(30)),
            cut.withPicture(picture.withSize(new Picture.Scale(1080, 0, 0, true, false))),
            cut.withPicture(picture.withSize(new Picture.Scale(2160, 0, 0, true, false))))) {
      assertTrue(Shape.of(same, PLAIN).untouched(), same.toString());
    }
  }

  @Test
  void anUnevenRateComesOutAsAnEvenOne() {
    assertEquals(29.97, Shape.evenRate(video(29.97, 29.97)));
    assertEquals(30, Shape.evenRate(video(29.4, 30)));
    assertEquals(30, Shape.evenRate(video(29.4, 600)));
    assertEquals(24, Shape.evenRate(video(12, 60)));
    assertEquals(60, Shape.evenRate(video(58, 1000)));
    assertEquals(25, Shape.evenRate(video(0, 0)));
  }

  @Test
  void onlyWhatIsUsedIsRead() {
    Piece p = Cut.of(MEDIA).pieces().get(0);
    Cut cut = Cut.of(MEDIA).withPieces(List.of(p.part("p", 10_000, 12_500)), 1);
    Graph graph = FilterGraph.of(cut, PLAIN, PictureTarget.natural(Shape.of(cut, PLAIN))).picture();
    assertEquals(List.of("-ss", "10.000", "-t", "2.500"), graph.inputs().subList(0, 4));
    assertEquals("file:/videos/a.mp4", graph.inputs().get(graph.inputs().size() - 1));
    assertEquals(List.of("[v]"), graph.maps());
    assertFalse(graph.filters().contains("[a"), graph.filters());
    assertTrue(graph.filters().contains("end_frame=75"), graph.filters());
  }

  @Test
  void aWindowSeesThePartOfThePiecesThatLiesInIt() {
    Piece p = Cut.of(MEDIA).pieces().get(0);
    Cut cut =
        Cut.of(MEDIA).withPieces(List.of(p.part("p1", 0, 10_000), p.part("p2", 40_000, 50_000)), 1);
    PictureTarget look = PictureTarget.at(new Frame(640, 360), 15).window(9_000, 2_000);
    Graph graph = FilterGraph.of(cut, PLAIN, look).both(Shape.of(cut, PLAIN));
    assertEquals(2, graph.files());
    String inputs = String.join(" ", graph.inputs());
    assertTrue(inputs.startsWith("-ss 8.000 -noaccurate_seek"), inputs);
    assertTrue(inputs.contains("-ss 40.000 -t 10.000"), inputs);
    assertTrue(graph.filters().contains("setpts=expr=PTS+round(8.000/TB)"), graph.filters());
    assertEquals(List.of("[v]"), graph.maps());
    Graph behind = FilterGraph.of(cut, PLAIN, look.window(99_000, 1_000)).picture();
    assertEquals(1, behind.files());
  }

  @Test
  void whatWasCutOutOfAFileIsSkippedInOneReading() {
    Piece p = Cut.of(MEDIA).pieces().get(0);
    List<Piece> left = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      left.add(p.part("p" + i, i * 5_000L, i * 5_000L + 2_000));
    }
    Cut cut = Cut.of(MEDIA).withPieces(left, 1);
    Graph graph = FilterGraph.of(cut, PLAIN, PictureTarget.natural(Shape.of(cut, PLAIN))).picture();
    assertEquals(1, graph.files());
    assertTrue(graph.filters().contains("concat=n=12"), graph.filters());
    assertFalse(Staging.isNeeded(cut, PLAIN));
    assertTrue(Staging.isNeeded(cut.withPieces(left, 7), PLAIN));
  }

  @Test
  void thePiecesFramesAddUpToTheWhole() {
    Piece p = Cut.of(MEDIA).pieces().get(0);
    List<Piece> odd = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      odd.add(p.part("p" + i, i * 1_000L, i * 1_000L + 111));
    }
    Cut cut = Cut.of(MEDIA).withPieces(odd, 1);
    Graph graph =
        FilterGraph.of(cut, PLAIN, PictureTarget.at(new Frame(640, 360), 24000 / 1001.0)).picture();
    long frames = 0;
    Matcher parts = Pattern.compile("start_frame=(\\d+):end_frame=(\\d+)").matcher(graph.filters());
    while (parts.find()) {
      frames += Long.parseLong(parts.group(2)) - Long.parseLong(parts.group(1));
    }
    assertEquals(Math.round(50 * 111 * 24 / 1001.0), frames);
  }

  @Test
  void aSourceThatIsGoneIsSaidByItsName() {
    Materials none = new Materials(Map.of(), new Fonts(Map.of(), Path.of("nowhere")));
    ClipchatException e =
        assertThrows(ClipchatException.class, () -> Shape.of(Cut.of(MEDIA), none));
    assertTrue(e.failure().toString().contains("a.mp4"));
  }

  @Test
  void aSoundFormatHasNoPictureAndAStillNoSound() {
    Cut cut = Cut.of(MEDIA);
    Shape sound = Shape.of(cut.withOutput(cut.output().withFormat(Output.Format.MP3, 0)), PLAIN);
    assertTrue(sound.sound() && !sound.picture());
    Shape still = Shape.of(cut.withOutput(cut.output().withFormat(Output.Format.PNG, 0)), PLAIN);
    assertTrue(still.picture() && !still.sound());
  }
}
