package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.Carried;
import dev.clipchat.client.reply.Block.Stage;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.client.translate.Words;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches a screen: safe, of the right width, readable wherever it lands. */
class ScreenTextTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  static Stream<Arguments> dangerous() {
    return Stream.of(
        Arguments.of("a\u001b[31mred\u001b[0m", "ared"),
        Arguments.of("\u001b]0;new title\u0007text", "text"),
        Arguments.of("\u001b]52;c;ZXZpbA==\u001b\\text", "text"),
        Arguments.of("\u009b2Jcleared", "cleared"),
        Arguments.of("\u001bPq#0;2;0\u001b\\sixel", "sixel"),
        Arguments.of("\u001b(0lqk", "lqk"),
        Arguments.of("\u001b[", ""),
        Arguments.of("\u001b", ""),
        Arguments.of("invoice\u202egpj.exe", "invoicegpj.exe"),
        Arguments.of("\u2066isolated\u2069", "isolated"),
        Arguments.of("zero\u200bwidth", "zerowidth"),
        Arguments.of("bell\u0007 back\b del\u007f", "bell back del"),
        Arguments.of("line\r\nnext\rover", "line\nnext\nover"),
        Arguments.of("夏天 holiday — “ok”", "夏天 holiday — “ok”"),
        Arguments.of(
            "family \ud83d\udc68\u200d\ud83d\udc69", "family \ud83d\udc68\u200d\ud83d\udc69"));
  }

  @ParameterizedTest
  @MethodSource("dangerous")
  void escapesAndDirectionsNeverReachTheScreen(String text, String safe) {
    assertEquals(safe, SafeText.clean(text));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void whatAServerSendsNeverSteersTheScreen(Audience audience) {
    String nasty = "\u001b]0;x\u0007\u001b[2Jhi\u202e\u009b31m there";
    for (Block block : fromAServer(nasty)) {
      StringBuilder shown = new StringBuilder();
      LiveScreen screen =
          screen(new TextOutput(shown::append, shown::append), ScreenAbilities.PLAIN, audience);
      screen.show(block, NOON);
      screen.show(new Block.TextEnd(), NOON);
      assertEquals(shown.toString().strip(), SafeText.clean(shown.toString()).strip());
      boolean forPeopleOnly = audience == Audience.FILES && block instanceof Block.TextDelta;
      assertTrue(forPeopleOnly || shown.indexOf("hi there") >= 0, shown.toString());

      StringBuilder json = new StringBuilder();
      JsonLines lines = new JsonLines(new TextOutput(json::append, json::append), audience);
      lines.show(block);
      lines.close();
      assertEquals(json.toString().strip(), SafeText.clean(json.toString()).strip());
    }
  }

  private static List<Block> fromAServer(String text) {
    Block.Media unknown = new Block.Media(0, 0, null, 0);
    return List.of(
        new Block.TextDelta(text),
        new Block.Answer(text),
        new Block.Notice(text),
        new Block.Uploaded(text, unknown),
        new Block.Tracks(text, List.of(text), List.of()),
        new Block.Failed("server_failed", text, text, false),
        new Block.InLane(text, new Block.Answer(text)));
  }

  @Property
  void nothingSurvivesThatControlsATerminal(@ForAll String text) {
    String safe = SafeText.clean(text);
    assertTrue(
        safe.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && (c < 0x7f || c > 0x9f))));
    assertEquals(safe, SafeText.clean(safe));
  }

  @ParameterizedTest
  @CsvSource({"abc,3", "夏天,4", "e\u0301,1", "\ud83d\ude00,2", "ａ,2", "⏳,2", "…,1", "█,1", "한글,4"})
  void widthsAreThoseOfTerminals(String text, int cells) {
    assertEquals(cells, Width.of(text));
  }

  @Property
  void whatIsFittedFits(@ForAll String text) {
    assertTrue(Width.of(Width.fit(SafeText.line(text), 20, "…")) <= 20);
  }

  @Test
  void aPipeBesideATerminalGetsNoColours() {
    StringBuilder results = new StringBuilder();
    StringBuilder talk = new StringBuilder();
    TextOutput output = new TextOutput(results::append, talk::append);
    String bold = Ink.BOLD.on(new ScreenAbilities(true, true, true, 80), "heading");

    TextOutput piped =
        output.resultsFor(new ScreenAbilities(false, false, true, 80), Audience.ANSWERS);
    piped.results().accept(bold);
    piped.screen().accept(bold);

    assertEquals("heading", results.toString());
    assertEquals(bold, talk.toString());
    output
        .resultsFor(new ScreenAbilities(false, true, true, 80), Audience.ANSWERS)
        .results()
        .accept(bold);
    assertEquals("heading" + bold, results.toString());
  }

  @Test
  void aPipeGetsAFilesPathAsItIs() {
    StringBuilder results = new StringBuilder();
    TextOutput output = new TextOutput(results::append, t -> {});
    String path = "/v/a\u001b[31mred\u001b[0m b.mp4\n";
    output
        .resultsFor(new ScreenAbilities(false, false, true, 80), Audience.FILES)
        .results()
        .accept(path);
    assertEquals(path, results.toString());
  }

  @Test
  void wordsOnTwoSidesOfAUnicodeLineEndStayTwoWords() {
    assertEquals("one two three four", SafeText.clean("one\u2028two\u2029three\u0085four"));
  }

  @Test
  void colouredTextIsBrokenBetweenWordsToo() {
    Wrap wrap = new Wrap();
    String red =
        Ink.BAD.on(new ScreenAbilities(true, true, true, 20), "there is no skill called so");
    String broken = wrap.feed(red, 20) + wrap.flush(20);
    assertEquals("\u001b[31mthere is no skill\ncalled so\u001b[0m", broken);
  }

  @Test
  void noChineseLineBeginsWithAClosingMark() {
    String text = "好的：去掉前2秒，静音。说“导出”得到文件，说“压到10MB以内”限制大小。";
    for (int columns = 8; columns < 70; columns++) {
      Wrap wrap = new Wrap();
      String broken = wrap.feed(text, columns) + wrap.flush(columns);
      assertEquals(text, broken.replace("\n", ""));
      assertFalse(broken.matches("(?s).*\\n[”，。：].*"), broken);
      assertFalse(broken.matches("(?s).*“\\n.*"), broken);
      int most = columns;
      broken.lines().forEach(line -> assertTrue(Width.of(line) <= most, line));
    }
  }

  @Test
  void aPageStaysInItsColumnsOnANarrowScreen() {
    String page =
        "Commands:\n  status          what is on the timeline of this session\n"
            + "  sessions [list | new | use ID]  list, make or choose sessions";
    assertEquals(page, new PageLayout(120).of(page));
    assertEquals(
        """
        Commands:
          status          what is on the
                          timeline of this
                          session
          sessions [list | new | use ID]
              list, make or choose sessions""",
        new PageLayout(36).of(page));
    new PageLayout(40).of(page).lines().forEach(line -> assertTrue(Width.of(line) < 40, line));
  }

  @Test
  void wordsAreNotCutAtTheEdge() {
    Wrap wrap = new Wrap();
    String text = wrap.feed("At most 10 MB. Say ", 20) + wrap.feed("\"exp", 20);
    text += wrap.feed("ort\" for it", 20) + wrap.flush(20);
    assertEquals("At most 10 MB. Say\n\"export\" for it", text);
  }

  @Test
  void everythingHasAWayToBeWrittenInAscii() {
    StringBuilder shown = new StringBuilder();
    ScreenAbilities ascii = new ScreenAbilities(false, false, false, 60);
    TextOutput output = new TextOutput(t -> {}, shown::append).suited(ascii);
    LiveScreen screen = screen(output, ascii, Audience.PERSON);
    screen.show(new Block.Notice("Saved 夏天.mp4 · 9.94 MB … ⏳"), NOON);
    screen.show(new Block.Uploaded("a.mp4", new Block.Media(640, 360, null, 5_000_000)), NOON);
    assertTrue(shown.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), shown.toString());
    assertTrue(shown.toString().contains("Saved ??.mp4 - 9.94 MB"), shown.toString());
  }

  private static LiveScreen screen(TextOutput output, ScreenAbilities looks, Audience audience) {
    return new LiveScreen(output, () -> looks, Words.of("en").captions(), audience, false);
  }

  @Test
  void aBarShowsSpeedAndTheTimeLeft() {
    StringBuilder shown = new StringBuilder();
    LiveScreen screen =
        screen(
            new TextOutput(t -> {}, shown::append),
            new ScreenAbilities(true, false, true, 80),
            Audience.FILES);
    for (int second = 0; second <= 10; second++) {
      long done = second * 2_000_000L;
      Block.Progress progress =
          new Block.Progress(Stage.UPLOADING, "a", done / 40e6, new Carried(done, 40_000_000), "");
      screen.show(progress, NOON.plusSeconds(second));
    }
    String last = shown.substring(shown.lastIndexOf("\r"));
    assertTrue(last.contains("50%"), last);
    assertTrue(last.contains("eta 0:10"), last);
    assertTrue(last.contains("2.00 MB/s"), last);
  }

  @Test
  void theTimeLeftDoesNotJump() {
    ProgressEstimate gauge = new ProgressEstimate(NOON, 0);
    double fraction = 0;
    long before = -1;
    for (int second = 1; second <= 60; second++) {
      // Every other second the work stalls, then it does twice as much.
      fraction += second % 2 == 0 ? 0.02 : 0.005;
      Instant now = NOON.plusSeconds(second);
      gauge.reached(now, fraction, -1);
      long left = gauge.left(now).toSeconds();
      if (before >= 0 && second > 10) {
        assertTrue(Math.abs(left - before) <= 6, second + " s: from " + before + " to " + left);
      }
      before = left;
    }
  }

  @Test
  void aBarFitsWhateverTheWidth() {
    for (int columns = 20; columns <= 120; columns++) {
      Bar bar =
          new Bar(
              "夏天的一个很长很长的名字.mp4",
              new Block.Progress(Stage.RENDERING, "a", 0.5, Carried.NOTHING, "second pass"),
              NOON);
      String line =
          bar.line(
              new ScreenAbilities(true, false, true, columns), Words.of("en").captions(), NOON);
      assertTrue(Width.of(line) < columns, columns + ": " + line);
    }
  }

  @Test
  void offATerminalProgressIsALineNowAndThen() {
    StringBuilder shown = new StringBuilder();
    TextOutput output = new TextOutput(t -> {}, shown::append);
    Instant[] now = {NOON};
    PlainLines lines =
        new PlainLines(
            screen(output, ScreenAbilities.PLAIN, Audience.FILES),
            output,
            Words.of("en").captions(),
            new dev.clipchat.pace.Pace() {
              @Override
              public Instant now() {
                return now[0];
              }

              @Override
              public void pause(Duration time, dev.clipchat.pace.Stop stop) {
                throw new IllegalStateException("nobody waits here");
              }
            },
            false);
    for (int second = 0; second < 60; second++) {
      now[0] = NOON.plusSeconds(second);
      lines.show(new Block.Progress(Stage.RENDERING, "a", second / 60.0, Carried.NOTHING, ""));
    }
    assertEquals(5, shown.toString().lines().count(), shown.toString());
    assertFalse(shown.toString().contains("\r"));
    assertFalse(shown.toString().contains("\u001b"));
  }

  static Stream<Arguments> surroundings() {
    return Stream.of(
        Arguments.of("012", Map.of("TERM", "xterm"), "auto", true, true),
        Arguments.of("01", Map.of("TERM", "xterm"), "auto", false, false),
        Arguments.of("012", Map.of("TERM", "dumb"), "auto", false, false),
        Arguments.of("012", Map.of("TERM", "xterm", "NO_COLOR", "1"), "auto", true, false),
        Arguments.of("012", Map.of("TERM", "xterm", "CI", "true"), "auto", false, true),
        Arguments.of("", Map.of("CLICOLOR_FORCE", "1"), "auto", false, true),
        Arguments.of("", Map.of("CLICOLOR_FORCE", "0"), "auto", false, false),
        Arguments.of("012", Map.of("TERM", "xterm"), "never", true, false),
        Arguments.of("", Map.of(), "always", false, true));
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void theEnvironmentIsObeyed(
      String tty, Map<String, String> environment, String wish, boolean live, boolean colour) {
    ScreenAbilities looks =
        ScreenAbilities.of(2, environment, key -> key.equals("clipchat.tty") ? tty : null, wish);
    assertEquals(List.of(live, colour), List.of(looks.live(), looks.colour()));
  }

  @Test
  void theWidthIsThatOfTheEnvironmentElseTheMeasuredOne() {
    UnaryOperator<String> measured = key -> key.equals("clipchat.columns") ? "100" : null;
    assertEquals(40, ScreenAbilities.of(2, Map.of("COLUMNS", "40"), measured, "auto").columns());
    assertEquals(100, ScreenAbilities.of(2, Map.of("COLUMNS", "wide"), measured, "auto").columns());
    assertEquals(100, ScreenAbilities.of(2, Map.of(), measured, "auto").columns());
  }

  @Test
  void whatAScreenCanShowIsSaidInWords() {
    Map<String, String> kitty =
        Map.of("TERM", "xterm-kitty", "KITTY_WINDOW_ID", "1", "COLUMNS", "40");
    ScreenAbilities here =
        ScreenAbilities.of(1, kitty, key -> key.equals("clipchat.tty") ? "012" : null, "auto");
    assertEquals(
        Map.of(
            "colours",
            Text.of("doctor.shown"),
            "columns",
            Text.asItIs("40"),
            "pictures",
            Text.asItIs("kitty")),
        here.abilities());
    ScreenAbilities pipe =
        ScreenAbilities.of(1, kitty, key -> key.equals("clipchat.tty") ? "02" : null, "auto");
    assertEquals(
        List.of(Text.of("doctor.not_shown"), Text.asItIs("40"), Text.of("doctor.not_shown")),
        List.copyOf(pipe.abilities().values()));
    ScreenAbilities grey =
        ScreenAbilities.of(1, kitty, key -> key.equals("clipchat.tty") ? "012" : null, "never");
    assertEquals(Text.of("doctor.ascii_shades"), grey.abilities().get("pictures"));
  }

  @Test
  void plainLinesAreObeyedOnATerminalToo() {
    ScreenAbilities live = new ScreenAbilities(true, true, true, 80);
    for (String progress : List.of("auto", "plain", "none")) {
      ScreenWish wish =
          new ScreenWish(
              Audience.PERSON, false, false, "auto", progress, Words.of("en").captions());
      assertEquals(progress.equals("auto"), live.suiting(wish).live(), progress);
    }
  }

  @Test
  void aNameThatIsLookedAtCannotSteerTheTerminal() {
    StringBuilder shown = new StringBuilder();
    TextOutput output = new TextOutput(shown::append, t -> {});
    output.seen().results().accept("a\u001b[2Jb.mp4\n");
    assertFalse(shown.toString().contains("\u001b"), "for eyes");
    output.results().accept("a\u001b[2Jb.mp4\n");
    assertTrue(shown.toString().endsWith("a\u001b[2Jb.mp4\n"), "for a program");
  }

  @Test
  void aTableThatIsTooWideBecomesLines() {
    Block.Table table =
        new Block.Table(
            "t",
            List.of(Block.Column.text("a", "name"), Block.Column.number("b", "bytes")),
            List.of(List.of(Block.Cell.of("夏天夏天夏天夏天夏天夏天"), Block.Cell.of("12 MB", 12))));
    String wide = new Grid(new ScreenAbilities(false, false, true, 80)).of(table);
    assertEquals("name                      bytes", wide.lines().findFirst().orElse(""));
    String narrow = new Grid(new ScreenAbilities(false, false, true, 24)).of(table);
    assertTrue(narrow.lines().allMatch(l -> Width.of(l) <= 24), narrow);
  }

  @Test
  void whatIsCopiedIntoACommandIsNeverCutAndInAPipeNothingIs() {
    String id = "c8615af3-dd7f-4322-a237-c88b1b8bb57d";
    String name = "a rather long name of a video that nobody needs in full.mp4";
    Block.Table table =
        new Block.Table(
            "t",
            List.of(Block.Column.key("id", "id"), Block.Column.text("name", "name")),
            List.of(List.of(Block.Cell.of(id), Block.Cell.of(name))));
    String cut = new Grid(new ScreenAbilities(false, false, true, 60)).of(table);
    assertTrue(cut.contains(id) && !cut.contains(name), cut);
    assertTrue(cut.lines().allMatch(l -> Width.of(l) <= 60), cut);
    String narrow = new Grid(new ScreenAbilities(false, false, true, 40)).of(table);
    assertTrue(narrow.contains(id), narrow);
    String piped = new Grid(new ScreenAbilities(false, false, true, 40).withWhole(true)).of(table);
    assertTrue(piped.contains(id) && piped.contains(name), piped);
    assertEquals(2, piped.lines().count());
  }

  @Test
  void whatIsPastedAheadStaysTogether() {
    TypeAhead ahead = new TypeAhead();
    "\u001b[Aone\r\u001b[200~two\nthree\u001b[201~\rfo"
        .chars()
        .forEach(c -> ahead.pressed((char) c));
    assertEquals("one", ahead.line());
    assertEquals("two\nthree", ahead.line());
    assertEquals("fo", ahead.beginning());
    ahead.pressed((char) 4);
    assertTrue(ahead.isLeaving());
  }
}
