package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Title;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  private static final String RARE = Character.toString(0x50000).repeat(2);

  @TempDir Path folder;
  private TestRenders renders = new TestRenders(Path.of("."));

  @BeforeEach
  void open() {
    renders = new TestRenders(folder);
  }

  private static Path black() {
    return TestClips.made(
        "black.mp4",
        "-f",
        "lavfi",
        "-i",
        "color=black:s=320x180:r=10:d=3",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p");
  }

  private static Title title(String text, Title.Place place, long start, long length) {
    return new Title("t1", text, place, start, length, Title.Letters.NORMAL, "white");
  }

  private static Title large(String text) {
    return new Title("t1", text, Title.Place.CENTER, 0, Title.TO_END, Title.Letters.LARGE, "white");
  }

  /** The frame at a moment, as a picture of grey values: a quarter of a video's work. */
  private byte[] drawn(Title title, long atMs) {
    Cut cut = renders.cut(black());
    Encode.Encoded out =
        renders.render(
            cut.withTitles(List.of(title))
                .withOutput(cut.output().withFormat(Output.Format.PNG, atMs)));
    return TestRenders.grey(out.file(), 0, 320, 180);
  }

  private static long lit(byte[] grey, int fromRow, int toRow) {
    long lit = 0;
    for (int i = fromRow * 320; i < toRow * 320; i++) {
      lit += (grey[i] & 0xff) > 128 ? 1 : 0;
    }
    return lit;
  }

  @Test
  void aTitleStandsInItsPlaceForItsTime() {
    Cut cut = renders.cut(black());
    Encode.Encoded out =
        renders.render(
            cut.withTitles(List.of(title("Urban Dreams", Title.Place.BOTTOM, 1000, 1000))));
    byte[] during = TestRenders.grey(out.file(), 1.5, 320, 180);
    assertTrue(lit(during, 140, 180) > 100, "at the bottom");
    assertEquals(0, lit(during, 0, 120), "nowhere else");
    assertEquals(0, lit(TestRenders.grey(out.file(), 0.9, 320, 180), 0, 180), "not before");
    assertTrue(lit(TestRenders.grey(out.file(), 1.0, 320, 180), 140, 180) > 100, "from its start");
    assertTrue(lit(TestRenders.grey(out.file(), 1.9, 320, 180), 140, 180) > 100, "to its end");
    assertEquals(0, lit(TestRenders.grey(out.file(), 2.0, 320, 180), 0, 180), "not after");
  }

  @Test
  void everyPlaceIsElsewhere() {
    for (Title.Place place : Title.Place.values()) {
      byte[] grey = drawn(title("Hi", place, 0, Title.TO_END), 500);
      double x = 0;
      double y = 0;
      double n = 0;
      for (int i = 0; i < grey.length; i++) {
        if ((grey[i] & 0xff) > 128) {
          x += i % 320;
          y += Math.floorDiv(i, 320);
          n++;
        }
      }
      assertTrue(n > 10, place.word());
      String column = x / n < 100 ? "left" : x / n > 220 ? "right" : "";
      String row = y / n < 60 ? "top" : y / n > 120 ? "bottom" : "";
      String where = row + (row.isEmpty() || column.isEmpty() ? "" : "-") + column;
      assertEquals(place.word(), where.isEmpty() ? "center" : where);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "\"quoted\" ‘single’ “double”",
        "100% %{pts} %d",
        "a:b;c,d=e",
        "back\\slash \\n",
        "[v0];color=red[x]",
        "two\nlines",
        "  spaces  ",
        "tab\there",
        "'",
        "\\",
        ":",
        "%",
        "],[",
        "Größe äöü ñ é ł",
        "Привет",
        "½ € ™ → ★ ♥",
        "😀 smile",
        "#hash @at $x `y` ${z}"
      })
  void anyTextIsDrawnAndNeverReadAsAnythingElse(String text) {
    byte[] grey = drawn(large(text), 500);
    assertTrue(lit(grey, 40, 140) > 5, text);
    assertEquals(0, lit(grey, 0, 20), text);
  }

  @Test
  void theDrawnTextIsTheText() {
    // The same letters, written without and with what has to be escaped before them.
    byte[] one = drawn(title("%{n} a\\:b 'c'", Title.Place.CENTER, 0, Title.TO_END), 500);
    byte[] other = drawn(title("%{n} a\\:b 'd'", Title.Place.CENTER, 0, Title.TO_END), 500);
    double difference = TestRenders.difference(one, other);
    assertTrue(difference > 0 && difference < 2, "one letter differs: " + difference);
  }

  @Test
  void theEndOfALineIsNotDrawn() {
    long one = lit(drawn(large("HH"), 500), 0, 180);
    long two = lit(drawn(large("HH\nHH"), 500), 0, 180);
    long apart = lit(drawn(large("HH\n\nHH"), 500), 0, 180);
    assertEquals(2.0, (double) two / one, 0.15);
    assertEquals(2.0, (double) apart / one, 0.15);
  }

  @Test
  void aLongTitleIsBrokenAndStaysOnThePicture() {
    String text = "A very long title that would never fit on one line of a small picture like this";
    byte[] grey = drawn(title(text, Title.Place.CENTER, 0, Title.TO_END), 500);
    long edges = 0;
    for (int row = 0; row < 180; row++) {
      for (int column : new int[] {0, 1, 2, 317, 318, 319}) {
        edges += (grey[row * 320 + column] & 0xff) > 60 ? 1 : 0;
      }
    }
    assertEquals(0, edges);
    assertTrue(lit(grey, 0, 180) > 500);
    String word = "W".repeat(60);
    assertTrue(lit(drawn(title(word, Title.Place.CENTER, 0, 0), 500), 60, 120) > 50);
  }

  @Test
  void aTextThatNoFontHasIsRefusedAndNotDrawnAsBoxes() {
    Fonts fonts = renders.materials().fonts();
    assertEquals("", fonts.missing("Hello, world"));
    String missing = fonts.missing("Hi 𓀀!");
    assertEquals("𓀀", missing);
    Title title = title("Hi 𓀀!", Title.Place.CENTER, 0, Title.TO_END);
    ClipchatException e = assertThrows(ClipchatException.class, () -> drawn(title, 500));
    Failure.EditRefused refused = assertInstanceOf(Failure.EditRefused.class, e.failure());
    assertTrue(refused.words().contains("𓀀"), refused.words());
  }

  @Test
  void aNamedFontDrawsWhatOursCannot() throws IOException {
    Path chinese = chineseFont(folder.resolve("chinese.ttf"));
    Fonts fonts = new Fonts(Map.of(Fonts.VARIABLE, chinese.toString()), TestClips.places().cache());
    assertEquals("", fonts.missing("城市"));
    assertEquals(chinese, fonts.fileFor("城市").orElseThrow());
    renders.withFonts(fonts);
    byte[] grey = drawn(title("城市", Title.Place.CENTER, 0, Title.TO_END), 500);
    assertTrue(lit(grey, 60, 120) > 50);
  }

  @ParameterizedTest
  @ValueSource(strings = {".fonts", ".local/share/fonts/cjk", "Library/Fonts"})
  void aFontInAFolderOfTheHomeIsFoundByItself(String place) throws IOException {
    Path home = folder.resolve("home");
    Map<String, String> environment = Map.of("HOME", home.toString());
    // Of a plane that no real font has anything in: those of this computer cannot be the ones.
    assertEquals(Optional.empty(), fontFor(RARE, environment));
    Path font =
        fontOf(0x50000, Files.createDirectories(home.resolve(place)).resolve("NotoSansCJK.ttf"));
    assertEquals(Optional.of(font), fontFor(RARE, environment));
    assertEquals("DejaVuSans.ttf", fontFor("Hi", environment).orElseThrow().toFile().getName());
  }

  @Test
  void aTitleIsDrawnWithTheFontOfTheHome() throws IOException {
    Path home = folder.resolve("home");
    Path fonts = Files.createDirectories(home.resolve(".local/share/fonts"));
    chineseFont(fonts.resolve("notosanscjk-regular.ttf"));
    fontOf(0x50000, fonts.resolve("rare.ttf"));
    renders.withFonts(new Fonts(Map.of("HOME", home.toString()), TestClips.places().cache()));
    for (String text : List.of("城市", RARE)) {
      byte[] grey = drawn(title(text, Title.Place.CENTER, 0, Title.TO_END), 500);
      assertTrue(lit(grey, 60, 120) > 50, text);
    }
  }

  private static Optional<Path> fontFor(String text, Map<String, String> environment) {
    return new Fonts(environment, TestClips.places().cache()).fileFor(text);
  }

  @Test
  void whatIsNoFontIsPassedOver() throws IOException {
    Path broken = Files.write(folder.resolve("broken.ttf"), new byte[] {0, 1, 0, 0, 0, 99, 1, 2});
    Fonts fonts = new Fonts(Map.of(Fonts.VARIABLE, broken.toString()), TestClips.places().cache());
    assertEquals("", fonts.missing("Hello"));
    assertEquals("DejaVuSans.ttf", fonts.fileFor("Hello").orElseThrow().getFileName().toString());
  }

  @Test
  void widthsAreThoseOfTheFont() {
    FontFile font = renders.materials().fonts().of("iW");
    assertTrue(font.width('W') > 2.5 * font.width('i'));
    assertEquals(0.6, font.width('0'), 0.1);
  }

  /** Our font with its map of characters replaced: Chinese ones lead to Latin letters. */
  private static Path chineseFont(Path target) throws IOException {
    return fontOf(0x4e00, target);
  }

  /** Our font, whose only characters are 4,608 in a row. */
  private static Path fontOf(int first, Path target) throws IOException {
    byte[] bytes;
    try (var in = TitlesTest.class.getResourceAsStream("/fonts/DejaVuSans.ttf")) {
      bytes = in == null ? new byte[0] : in.readAllBytes();
    }
    int map = bytes.length;
    ByteBuffer font = ByteBuffer.allocate(bytes.length + 12 + 16 + 12);
    font.put(bytes);
    // One table of format 12 with one group: a row of characters for a row of glyphs.
    font.putShort((short) 0).putShort((short) 1);
    font.putShort((short) 3).putShort((short) 10).putInt(12);
    font.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
    font.putInt(first).putInt(first + 0x11ff).putInt(36);
    int tables = font.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + i * 16;
      if (font.getInt(entry) == 0x636d6170) {
        font.putInt(entry + 8, map);
        font.putInt(entry + 12, 40);
      }
    }
    return Files.write(target, font.array());
  }

  @Test
  void aFontThatIsBrokenInsideHasWhatIsWholeAndNothingElse() throws IOException {
    byte[] font;
    try (InputStream in = Fonts.class.getResourceAsStream("/fonts/DejaVuSans.ttf")) {
      font = in.readAllBytes();
    }
    // The map of the characters says that it is far longer than the file.
    ByteBuffer bytes = ByteBuffer.wrap(font);
    for (int entry = 12; bytes.getShort(4) > (entry - 12) / 16; entry += 16) {
      if (bytes.getInt(entry) == 0x636d6170) {
        int map = bytes.getInt(entry + 8);
        for (int i = 0; i < bytes.getShort(map + 2); i++) {
          int at = map + bytes.getInt(map + 8 + i * 8);
          if (bytes.getShort(at) == 12) {
            bytes.putInt(at + 12, 0x07ffffff);
          }
        }
      }
    }
    Path broken = Files.write(folder.resolve("broken.ttf"), font);
    FontFile opened = FontFile.open(broken).orElseThrow();
    assertFalse(opened.has('a'));
    Fonts fonts = new Fonts(Map.of(Fonts.VARIABLE, broken.toString()), TestClips.places().cache());
    assertEquals("", fonts.missing("abc"), "another one draws it");
  }

  @Test
  void asManyTitlesAsThereCanBeFitIntoOneArgument() {
    Cut cut = renders.cut(black());
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      titles.add(title("':\\%,[;é".repeat(6) + "'", Title.Place.BOTTOM, 0, Title.TO_END));
    }
    Cut many = cut.withTitles(titles);
    PictureTarget look = PictureTarget.natural(Shape.of(many, renders.materials()));
    String filters = FilterGraph.of(many, renders.materials(), look).picture().filters();
    int length = filters.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(length < 120_000, "an argument has at most 128 KiB: " + length);
  }
}
