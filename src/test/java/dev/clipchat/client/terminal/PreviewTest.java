package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The timeline to scale, and pictures in the ways that terminals know. */
class PreviewTest {

  private static final ScreenAbilities PLAIN = new ScreenAbilities(true, false, true, 60);

  private static Block.SegmentBar segment(String label, double from, double to) {
    return new Block.SegmentBar(
        label, Duration.ofMillis((long) (from * 1000)), Duration.ofMillis((long) (to * 1000)));
  }

  private static Block.Bars bars(Block.SegmentBar... video) {
    return new Block.Bars(
        new Block.Tracks(
            "summary",
            List.of(),
            List.of(
                new Block.TrackBar("video", List.of(video)),
                new Block.TrackBar("title", List.of(segment("Urban Dreams", 0, 3))))),
        List.of("Video", "Title"));
  }

  @Test
  void tracksAreDrawnToScale() {
    String drawn =
        new TimelineBars(PLAIN).of(bars(segment("a.mp4", 0, 5), segment("b.mp4", 5, 10)));
    assertEquals(
        """
                  0:00                    0:05                 0:10
        1. Video  █ a.mp4 ████████████████ █ b.mp4 ███████████████
        2. Title  █ Urban…eams █\
        """
            .stripTrailing(),
        drawn.lines().map(String::stripTrailing).reduce((a, b) -> a + "\n" + b).orElse(""));
  }

  @Test
  void withoutUnicodeItIsAscii() {
    String drawn =
        new TimelineBars(new ScreenAbilities(false, false, false, 40))
            .of(bars(segment("a.mp4", 0, 10)));
    assertTrue(drawn.chars().allMatch(c -> c < 127), drawn);
    assertTrue(drawn.contains("# a.mp4 ###"), drawn);
  }

  @Property
  void noLineIsWiderThanTheScreen(
      @ForAll @IntRange(min = 20, max = 200) int columns,
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 100_000) Integer> cuts) {
    List<Integer> sorted = cuts.stream().sorted().toList();
    Block.SegmentBar[] segments = new Block.SegmentBar[Math.max(0, sorted.size() - 1)];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = segment("视频\u001b[31m" + i, sorted.get(i) / 1e3, sorted.get(i + 1) / 1e3);
    }
    String drawn =
        new TimelineBars(new ScreenAbilities(true, false, true, columns))
            .of(new Block.Bars(bars(segments).tracks(), List.of("一个很长的名字 and more", "Title")));
    drawn
        .lines()
        .forEach(line -> assertTrue(Width.of(line) < columns, () -> columns + ": " + line));
    assertEquals(-1, drawn.indexOf('\u001b'));
  }

  private static Raster picture(int width, int height) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, 0x204080);
    return new Raster(width, pixels);
  }

  @Test
  void picturesStandBesideEachOtherWithTheirCaptions() {
    ScreenAbilities colours = new ScreenAbilities(true, true, true, 80);
    List<Block.Picture> three =
        List.of(
            new Block.Picture("0:01", picture(240, 135)),
            new Block.Picture("0:05", picture(240, 135)),
            new Block.Picture("0:09", picture(240, 135)));
    List<String> lines = new PictureRow(colours).of(three).lines().toList();
    String caption = lines.get(lines.size() - 1);
    assertEquals("0:01                       0:05                       0:09", caption);
    assertEquals(8, lines.size());
    assertTrue(lines.get(0).contains("\u001b[38;2;32;64;128m"), lines.get(0));

    long narrow =
        new PictureRow(new ScreenAbilities(true, true, true, 40)).of(three).lines().count();
    assertEquals(3 * 12, narrow);
  }

  @Test
  void terminalsAreKnownByWhatTheySayOfThemselves() {
    assertEquals(Imaging.KITTY, Imaging.of(Map.of("TERM", "xterm-kitty")));
    assertEquals(Imaging.KITTY, Imaging.of(Map.of("TERM", "xterm", "KITTY_WINDOW_ID", "1")));
    assertEquals(Imaging.ITERM, Imaging.of(Map.of("TERM_PROGRAM", "iTerm.app")));
    assertEquals(Imaging.ITERM, Imaging.of(Map.of("LC_TERMINAL", "iTerm2")));
    assertEquals(Imaging.SIXEL, Imaging.of(Map.of("TERM", "foot-extra")));
    assertEquals(Imaging.CELLS, Imaging.of(Map.of("TERM", "xterm-256color")));
    assertEquals(
        Imaging.CELLS, Imaging.of(Map.of("TERM_PROGRAM", "iTerm.app", "TMUX", "/tmp/t,1,0")));
  }

  private static ScreenAbilities looks(Imaging imaging) {
    return new ScreenAbilities(true, true, true, 80, imaging);
  }

  private static String drawn(Imaging imaging) {
    return new PictureRow(looks(imaging)).of(List.of(new Block.Picture("0:01", picture(64, 36))));
  }

  @Test
  void kittyGetsPiecesThatItDoesNotAnswer() {
    String drawn = drawn(Imaging.KITTY);
    Matcher pieces = Pattern.compile("\u001b_G([^;]*);([^\u001b]*)\u001b\\\\").matcher(drawn);
    StringBuilder data = new StringBuilder();
    String last = "";
    while (pieces.find()) {
      assertTrue(data.length() > 0 || pieces.group(1).startsWith("a=T,q=2,f=24,s=400,v="), drawn);
      assertTrue(pieces.group(2).length() <= 4096);
      data.append(pieces.group(2));
      last = pieces.group(1);
    }
    assertEquals("m=0", last);
    byte[] rgb = Base64.getDecoder().decode(data.toString());
    assertArrayEquals(new byte[] {0x20, 0x40, (byte) 0x80}, Arrays.copyOf(rgb, 3));
    assertTrue(drawn.endsWith("\n0:01"));
  }

  @Test
  void itermGetsAPngFileThatOthersCanRead() throws Exception {
    Matcher m = Pattern.compile("1337;File=[^:]*:([^\u0007]*)\u0007").matcher(drawn(Imaging.ITERM));
    assertTrue(m.find());
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(m.group(1))));
    assertEquals(400, image.getWidth());
    assertEquals(0x204080, image.getRGB(7, 7) & 0xffffff);
  }

  @Test
  void sixelsAreBandsOfSixRows() {
    Raster twoBands = picture(10, 12);
    String sixels = Sixel.of(twoBands);
    assertTrue(sixels.startsWith("\u001bP0;1q\"1;1;10;12#0;2;0;0;0"), sixels);
    // Level 1 of red, 1 of green, 3 of blue, each of 0 to 5; all six rows are "~".
    int colour = 36 + 6 + 3;
    assertTrue(sixels.endsWith("#" + colour + "!10~$-#" + colour + "!10~$-\u001b\\"));
  }
}
