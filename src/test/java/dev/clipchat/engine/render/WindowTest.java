package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a window the very frames are seen that the whole has there, whatever was cut. */
class WindowTest {

  private static final int MOST_BYTES = 4 << 20;

  @TempDir Path folder;

  private TestRenders shop;

  @BeforeEach
  void shop() {
    shop = new TestRenders(folder);
  }

  private static final String LONGER_SOUND = "sine=440:r=48000:d=3.067";

  /** 24 frames a second, and a sound that ends within a frame of another rate. */
  private static Path slower() {
    return moving("window-24.mp4", "24", 3, LONGER_SOUND);
  }

  private static Path moving(String name, String rate, double seconds, String sound) {
    return TestClips.made(
        name,
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=128x96:r=%s:d=%s".formatted(rate, seconds),
        "-f",
        "lavfi",
        "-i",
        sound,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-g",
        "40",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac");
  }

  /** Frames that come when they like, the first of them late. */
  private static Path uneven() {
    return TestClips.made(
        "window-uneven.mkv",
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=128x96:r=60:d=6",
        "-vf",
        "select='gt(random(7),0.6)+eq(n,359)',setpts=PTS+0.3/TB",
        "-fps_mode",
        "vfr",
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-g",
        "50",
        "-pix_fmt",
        "yuv420p");
  }

  private Piece piece(String id, Path file) {
    Media media = shop.media(id, file);
    return Piece.whole("p-" + id, media, 1_300);
  }

  private static Piece part(Piece p, long in, long out, double speed, boolean reverse) {
    return new Piece(
        p.id() + in, p.mediaId(), p.name(), p.kind(), in, out, speed, reverse, p.volume());
  }

  private static Cut cut(int loop, Piece... pieces) {
    Cut first =
        Cut.of(
            new Media(
                pieces[0].mediaId(), "", Media.Kind.VIDEO, 1000, 128, 96, 25, 1000, false, "h264"));
    return first
        .withPieces(List.of(pieces), loop)
        .withOutput(Output.PLAIN.withEffort(Output.Effort.FAST));
  }

  /** Each frame's fingerprint, in order. */
  private List<String> frames(Cut cut, Materials materials, PictureTarget look) {
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    a.addAll(FilterGraph.of(cut, materials, look).picture().arguments());
    a.addAll(List.of("-fps_mode", "passthrough", "-f", "framemd5", "pipe:1"));
    byte[] said = TestClips.ffmpeg().capture(a, MOST_BYTES, new Stop());
    return new String(said, StandardCharsets.US_ASCII)
        .lines()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.substring(l.lastIndexOf(' ') + 1))
        .toList();
  }

  private void everyWindowIsTheWhole(Cut cut) {
    everyWindowIsTheWhole(cut, shop.materials());
  }

  private void everyWindowIsTheWhole(Cut cut, Materials materials) {
    PictureTarget look = PictureTarget.natural(Shape.of(cut, materials));
    List<String> whole = frames(cut, materials, look);
    int n = whole.size();
    int boundary = (int) PictureTarget.frame(cut.startOf(cut.pieces().size() - 1), look.fps());
    int[][] windows = {
      {0, 7},
      {n / 3, n / 4},
      {n / 2 + 1, 1},
      {n - 11, 11},
      {Math.max(0, boundary - 2), 5},
      {boundary, Math.min(40, n - boundary)}
    };
    for (int[] w : windows) {
      assertEquals(
          whole.subList(w[0], w[0] + w[1]),
          frames(cut, materials, look.frames(w[0], w[1])),
          () -> "frames from %d, %d of %d".formatted(w[0], w[1], n));
    }
  }

  @Test
  void ofAJoinOfUnlikeRates() {
    Piece one = piece("a", slower());
    Piece two = piece("b", moving("window-30.mp4", "30", 4, "sine=440:d=4"));
    everyWindowIsTheWhole(cut(1, one, two));
    everyWindowIsTheWhole(cut(1, two, one));
    everyWindowIsTheWhole(cut(3, one, part(two, 333, 1_777, 1, false)));
  }

  @Test
  void ofRatesThatAreNoWholeNumbers() {
    Piece one = piece("a", moving("window-ntsc.mp4", "30000/1001", 5, "sine=440:d=5"));
    Piece two = piece("b", moving("window-film.mkv", "24000/1001", 5, "sine=440:d=5"));
    Piece three = piece("c", moving("window-odd.avi", "23.81", 5, "sine=440:d=5"));
    everyWindowIsTheWhole(cut(1, one));
    everyWindowIsTheWhole(cut(1, one, part(two, 1_001, 4_567, 1, false), three));
    everyWindowIsTheWhole(cut(1, two).withPicture(Picture.PLAIN.withFps(30)));
  }

  @Test
  void ofPartsThatStartBetweenFrames() {
    Piece one = piece("a", moving("window-25.mp4", "25", 8, "sine=440:d=8"));
    everyWindowIsTheWhole(cut(1, part(one, 1_117, 3_333, 1, false)));
    everyWindowIsTheWhole(
        cut(1, part(one, 17, 3_333, 1, false), part(one, 3_987, 7_654, 1, false)));
    everyWindowIsTheWhole(
        cut(2, part(one, 17, 1_333, 1, false), part(one, 1_987, 4_654, 1, false)));
  }

  @Test
  void ofOtherSpeedsAndBackwards() {
    Piece one = piece("a", moving("window-25.mp4", "25", 8, "sine=440:d=8"));
    everyWindowIsTheWhole(cut(1, part(one, 1_117, 7_333, 1.7, false)));
    everyWindowIsTheWhole(cut(1, part(one, 0, 7_333, 0.6, false)));
    everyWindowIsTheWhole(
        cut(1, part(one, 500, 3_510, 1, true), part(one, 3_000, 7_000, 3, false)));
  }

  @Test
  void ofPicturesAmongVideos() {
    Piece one = piece("a", slower());
    Piece still = piece("b", TestClips.picture());
    everyWindowIsTheWhole(
        cut(1, part(one, 0, 1_010, 1, false), still, part(one, 1_010, 3_067, 1, false)));
  }

  @Test
  void ofUnevenFrames() {
    Piece one = piece("a", uneven());
    everyWindowIsTheWhole(cut(1, one));
    everyWindowIsTheWhole(cut(1, part(one, 1_117, 5_333, 1, false)));
    everyWindowIsTheWhole(cut(1, one).withPicture(Picture.PLAIN.withFps(24)));
  }

  @Test
  void ofPiecesTooShortForAFrame() {
    Piece one = piece("a", moving("window-25.mp4", "25", 8, "sine=440:d=8"));
    Piece two = piece("b", slower());
    everyWindowIsTheWhole(
        cut(
            1,
            part(one, 0, 2_000, 1, false),
            part(two, 0, 3, 1, false),
            part(one, 5_000, 7_001, 1, false)));
  }

  @Test
  void ofWhatWasPreparedAndIsRepeated() {
    Piece one = piece("a", moving("window-25.mp4", "25", 8, "sine=440:d=8"));
    Piece two = piece("b", slower());
    Cut many =
        cut(
            4,
            part(one, 0, 900, 1, false),
            two,
            part(one, 0, 777, 2, false),
            part(two, 100, 1_100, 1, true));
    Staging.Staged staged =
        new Staging(TestClips.ffmpeg())
            .prepare(many, shop.materials(), folder, new Stop(), p -> {});
    everyWindowIsTheWhole(staged.cut(), staged.materials());
    Cut once = staged.cut().withPieces(staged.cut().pieces(), 1);
    everyWindowIsTheWhole(once, staged.materials());
  }
}
