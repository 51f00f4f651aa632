package dev.clipchat.client.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.reply.Block;
import dev.clipchat.failure.Failure;
import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {

  private static final Path FILE = Path.of("/videos/a b.mp4");

  static List<Failure> failures() {
    return List.of(
        new Failure.Usage(
            Text.of("ground.not_a_size", "words", "banana"),
            Text.of("ground.accepted", "what", Size.FORMS)),
        new Failure.InputMissing(FILE),
        new Failure.InputUnreadable(FILE, Text.asItIs("permission denied")),
        new Failure.AddressUnreadable("http://x.example/a.mp4", Text.asItIs("it answered 404")),
        new Failure.InputUnsupported("", Text.asItIs("")),
        new Failure.InputUnsupported("", Text.asItIs("unknown codec")),
        new Failure.InputTooLarge("", 0, 500_000_000),
        new Failure.InputUnsupported("a.txt", Text.asItIs("")),
        new Failure.InputUnsupported("a", Text.asItIs("it is a folder")),
        new Failure.InputTooLarge("a.mp4", 600_000_000, 500_000_000),
        new Failure.InputTooLarge("a.mp4", 0, 0),
        new Failure.OutputExists(FILE),
        new Failure.OutputExists(FILE, true),
        new Failure.OutputUnwritable(FILE, Text.asItIs("disk full")),
        new Failure.SizeUnreachable(1_000_000, 2_345_678, ""),
        new Failure.SizeUnreachable(1_000_000, 0, ""),
        Failure.SizeUnreachable.over(1_000_000, 1_240_000),
        new Failure.EditRefused("I did not understand \"frobnicate\"."),
        new Failure.EditRefused(""),
        new Failure.NothingToExport(Text.asItIs("no track has a segment")),
        new Failure.NothingToExport(Text.asItIs("")),
        new Failure.TokenRefused(true),
        new Failure.TokenRefused(false),
        new Failure.OutOfCredits("https://nemovideo.com/register?bind=7"),
        new Failure.OutOfCredits(null),
        new Failure.PlanBlocked(),
        new Failure.RateLimited(Duration.ofSeconds(30)),
        new Failure.RateLimited(null),
        new Failure.Unreachable("api.example.com", Text.asItIs("connection refused")),
        new Failure.ServerFailed(502, Text.asItIs("")),
        new Failure.SessionLost("s1"),
        new Failure.OutcomeUnknown(Text.asItIs("the export")),
        new Failure.RenderFailed(Text.asItIs("the encoder stopped")),
        new Failure.BadConfiguration("/c/config.yaml:3", Text.asItIs("not YAML")),
        new Failure.ProgramMissing("ffmpeg", Text.asItIs("not found")),
        new Failure.ProgramFailed("ffmpeg", 1, "line 1\nline 2\n"),
        new Failure.Stopped(2, Text.of("client.same_command")),
        new Failure.Stopped(15, Text.of("client.jobs_resume")),
        new Failure.StorageFailed(FILE, Text.asItIs("read-only")));
  }

  @Test
  void everyKindOfFailureIsInTheTable() {
    Set<String> all =
        Arrays.stream(Failure.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    Set<String> tested =
        failures().stream().map(f -> f.getClass().getSimpleName()).collect(Collectors.toSet());
    assertEquals(all, tested);
  }

  static Stream<Failure> each() {
    return failures().stream();
  }

  @ParameterizedTest
  @MethodSource("each")
  void hasACauseAndANextStepInBothLanguagesEachInOneLine(Failure failure) {
    for (String language : List.of("en", "zh")) {
      FailureText.Told told = new FailureText(Words.of(language)).of(failure);
      assertFalse(told.message().isBlank());
      assertFalse(told.hint().isBlank());
      for (String text : List.of(told.message(), told.hint(), told.line())) {
        assertFalse(text.contains("\n"), text);
        assertFalse(text.matches(".*\\{\\d}.*"), text);
        assertFalse(text.contains("null"), text);
        assertFalse(text.contains("Exception"), text);
      }
      boolean han = told.line().matches(".*\\p{IsHan}.*");
      assertEquals(language.equals("zh"), han, told.line());
    }
  }

  @Test
  void theBlockHasTheStableCodeAndTheHintApart() {
    Block.Failed block =
        new FailureText(Words.of("en")).block(new Failure.RateLimited(Duration.ofSeconds(30)));
    assertEquals("rate_limited", block.code());
    assertEquals("Wait 30 seconds, then try again.", block.hint());
    assertTrue(block.retryable());
  }

  @Test
  void aWaitOfASecondIsOneSecond() {
    Failure failure = new Failure.RateLimited(Duration.ofSeconds(1));
    assertEquals(
        "Wait a second, then try again.", new FailureText(Words.of("en")).of(failure).hint());
  }

  @Test
  void anEnglishSentenceEndsInAFullStopWhateverNameIsInIt() {
    FailureText english = new FailureText(Words.of("en"));
    assertEquals(
        "There is no file 夏天.mp4. Check the spelling, and which folder you are in.",
        english.of(new Failure.InputMissing(Path.of("夏天.mp4"))).line());
    assertEquals(
        "\"10，5MB\" isn't a size. Accepted: 10MB",
        english
            .of(
                new Failure.Usage(
                    Text.of("ground.not_a_size", "words", "10，5MB"),
                    Text.of("ground.accepted", "what", "10MB")))
            .line());
  }

  @Test
  void theDocumentedWordsAreUsed() {
    FailureText text = new FailureText(Words.of("en"));
    assertEquals(
        "Register or upgrade your plan to unlock export.",
        text.of(new Failure.PlanBlocked()).hint());
    assertEquals("Top up credits in your account", text.of(new Failure.OutOfCredits(null)).hint());
    assertTrue(
        text.of(new Failure.OutOfCredits("https://nemovideo.com/register?bind=7"))
            .hint()
            .endsWith("https://nemovideo.com/register?bind=7"));
    assertTrue(
        text.of(new Failure.InputUnsupported("a.txt", Text.asItIs("text")))
            .hint()
            .contains("mp4, mov, avi"));
    assertTrue(text.of(new Failure.InputTooLarge("a", 0, 0)).hint().contains("--local"));
    assertEquals(
        "Look first, with \"clipchat status\" or \"clipchat jobs resume\". If it wasn't done, send it"
            + " again.",
        text.of(new Failure.OutcomeUnknown(Text.asItIs("add a title"))).hint());
  }

  @Test
  void theSmallestSizeThatIsNamedCanItselfBeReached() {
    String hint =
        new FailureText(Words.of("en"))
            .of(new Failure.SizeUnreachable(1_000_000, 2_345_678, ""))
            .hint();
    assertTrue(hint.contains("2.35 MB"), hint);
  }

  @Test
  void aLongReasonIsCutAndALineStaysALine() {
    String line =
        new FailureText(Words.of("en"))
            .of(new Failure.ProgramFailed("ffmpeg", 1, "x ".repeat(5000) + "\r\n\r\nend"))
            .line();
    assertTrue(line.length() < 700, () -> "length " + line.length());
  }

  @Test
  void knownReasonsAreSaidInTheLanguageOfTheRest() {
    FailureText text = new FailureText(Words.of("zh"));
    assertEquals(
        "无法读取 /videos/a b.mp4：没有权限",
        text.of(new Failure.InputUnreadable(FILE, Text.of("ground.permission_denied"))).message());
    FailureText.Told usage =
        text.of(
            new Failure.Usage(
                Text.of("ground.not_a_size", "words", "banana"),
                Text.of("ground.accepted", "what", Size.FORMS)));
    assertEquals("“banana”不是大小", usage.message());
    assertEquals("可以写成：10MB、9.5M、500k、1.2GB、10MiB（1 MB 是 1,000,000 字节）", usage.hint());
    assertEquals(
        "/c.yaml:4 设置有误：不能是“vp9”，可用：h264、hevc 或 av1",
        text.of(
                new Failure.BadConfiguration(
                    "/c.yaml:4",
                    Text.of(
                        "client.not_accepted",
                        "value",
                        "vp9",
                        "accepted",
                        Text.of("client.accepts_codec"))))
            .message());
    assertEquals(
        "视频没能做出来：weird {0} fault",
        text.of(new Failure.RenderFailed(Text.asItIs("weird {0} fault"))).message());
  }

  @Test
  void aFileThatIsNoVideoIsCalledByItsNameAlone() {
    FailureText text = new FailureText(Words.of("en"));
    assertEquals(
        "text.mp4 is not a video, picture or sound clipchat can use",
        text.of(
                new Failure.InputUnsupported(
                    "file:///tmp/x/text.mp4",
                    Text.asItIs(
                        "Unsupported file type: text.mp4 (it is none of the accepted formats)")))
            .message());
    assertEquals(
        "Can't use clips: it is a folder",
        text.of(new Failure.InputUnsupported("clips", Text.of("ground.is_folder"))).message());
  }

  /** A server may say a page; a screen gets so much of it that one can tell what it is about. */
  @Test
  void whatIsLongIsCut() {
    FailureText text = new FailureText(Words.of("en"));
    String whole = text.of(new Failure.EditRefused("x".repeat(300))).message();
    assertEquals(300, whole.length());
    assertFalse(whole.endsWith("…"));
    String cut = text.of(new Failure.EditRefused("x".repeat(301))).message();
    assertEquals(300, cut.length());
    assertTrue(cut.endsWith("x…"), cut);
  }
}
