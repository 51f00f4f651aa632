package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {

  private final Agent agent = new Agent();

  private static History one() {
    return History.of(Samples.one());
  }

  private static History twelveSeconds() {
    return History.of(Project.EMPTY.with(Samples.video("a", "clip.mp4", 12_000)));
  }

  private static Cut current(History history) {
    return history.now().current().orElseThrow();
  }

  @Test
  void anEditIsDoneAndToldWithItsNumbers() {
    Heard heard = agent.hear("trim the first 5 seconds, 720p", one(), "en");
    assertTrue(heard.changed());
    assertNull(heard.errorCode());
    assertEquals(55_000, current(heard.history()).durationMs());
    assertTrue(
        heard.text(null).startsWith("Removed the first 5 s, 720p. Now 0:55, 1280x720."),
        heard.text(null));
  }

  @Test
  void aPlanTakesThePlaceOfWhatTheTimelineAloneShows() {
    Heard heard = agent.hear("under 10MB", one(), "en");
    Plan plan = new Plan(Plan.Action.ENCODE, 9_940_000, "h264", 1280, 720, 30, 96, 60_000, 20);
    assertEquals(
        "At most 10 MB. That comes to about 9.94 MB at 1280x720, 1:00 long. Say \"export\" for the file, or \"undo\".",
        heard.text(plan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"音量", "亮度", "调整速度", "帧率", "码率2M", "旋转前5秒"})
  void aChineseAnswerHasNoExampleInEnglish(String sentence) {
    Heard heard = agent.hear(sentence, one(), "zh");
    assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
    assertFalse(heard.text(null).matches("(?s).*[a-z]{3,} [a-z0-9]+.*"), heard.text(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cut the first -5 seconds",
        "keep -5s to 10s",
        "add a title \"x\" at -5s",
        "add a title \"x\" for -3 seconds",
        "add a title \"x\" for 0 seconds",
        "save the frame at -2s as png",
        "crop to 0x720",
        "make it -720p",
        "scale to -100x200",
        "loop it -5 seconds",
        "fade in -2 seconds",
        "mute from -5s to 3s",
        "剪掉前-5秒",
        "第-3秒截图",
      })
  void lessThanNothingIsRefusedByItsNumber(String sentence) {
    Heard heard = agent.hear(sentence, one(), "en");
    assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
    assertFalse(heard.changed());
    String text = heard.text(null);
    assertTrue(text.contains("more than 0") || text.contains("必须大于0"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "add a title \"one\\ntwo\",         one|two",
    "write \"one\\n\\nthree\" on top,    one||three",
    "添加标题“你好\\n世界”,                 你好|世界",
    "add a title \"a path: \\\\new\",     a path: \\new",
    "add a title \"C:\\docs\",             C:\\docs",
  })
  void aTypedLineBreakInATitleBreaksTheLine(String sentence, String lines) {
    Heard heard = agent.hear(sentence, one(), "en");
    assertEquals(
        lines.replace('|', '\n'), current(heard.history()).titles().get(0).text(), sentence);
  }

  @Test
  void aTitlesLookIsTold() {
    String english = agent.hear("add a big title \"Hi\" in red", one(), "en").text(null);
    assertTrue(english.startsWith("Title \"Hi\" (center, large, red, 0:00 to 0:03)."), english);
    String chinese = agent.hear("加红色大字标题“你好”", one(), "zh").text(null);
    assertTrue(chinese.startsWith("好的：标题“你好”（居中，大字，红色，0:00到0:03）。"), chinese);
  }

  @Test
  void quotesInsideATitleMayBeWrittenWithABackslash() {
    Heard heard =
        agent.hear("add a title \"100%: she said \\\"hi\\\" ok\" at the top", one(), "en");
    assertEquals("100%: she said \"hi\" ok", current(heard.history()).titles().get(0).text());
    Heard path = agent.hear("add a title \"C:\\\" for 2 seconds", one(), "en");
    assertEquals("C:\\", current(path.history()).titles().get(0).text());
  }

  @Test
  void theAnswerIsInTheLanguageOfTheSentence() {
    Heard heard = agent.hear("剪掉前5秒", one(), "en");
    assertTrue(heard.text(null).startsWith("好的：去掉前5秒。"), heard.text(null));
    assertEquals(Language.CHINESE, heard.language());
    assertEquals(Language.CHINESE, agent.hear("30", one(), "zh-CN").language());
    assertEquals(Language.ENGLISH, agent.hear("add a title \"城市 Dreams\"", one(), "en").language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut 60 seconds from it | IMPOSSIBLE | only 12 s long",
        "trim the first 12 seconds | IMPOSSIBLE | only 12 s long",
        "keep 0:20 to 0:30 | IMPOSSIBLE | only 12 s long",
        "keep 0:10 to 0:05 | IMPOSSIBLE | end comes before the start",
        "ceiling -5 MB | NOT_UNDERSTOOD | no size that a file can have",
        "lower the bitrate | NOT_UNDERSTOOD | here. Say \"under 10 MB\" or \"compress to 10MB\".",
        "speed 1000x | IMPOSSIBLE | 0.05x to 100x",
        "rotate 45 degrees | IMPOSSIBLE | rotate 90",
        "volume 5000% | IMPOSSIBLE | 0 to 1000%",
        "loop 5000 times | IMPOSSIBLE | 1 to 1000",
        "fade in 20 seconds | IMPOSSIBLE | longer than the clip",
        "remove the title | IMPOSSIBLE | no title",
        "remove the music | IMPOSSIBLE | no music",
        "use it as background music | NOT_UNDERSTOOD | Upload one",
        "join both videos | IMPOSSIBLE | at least two",
        "codec h264, format webm | IMPOSSIBLE | webm takes av1",
        "undo | IMPOSSIBLE | nothing to undo",
        "add sparkles | IMPOSSIBLE | no stickers or animations",
        "cut 5 seconds | NOT_UNDERSTOOD | cut the first 5 seconds",
        "剪掉20秒 | IMPOSSIBLE | 只有12秒",
        "加个特效 | IMPOSSIBLE | 没有贴纸和动画",
        "convert to avi | NOT_UNDERSTOOD | mp4"
      })
  void whatCannotBeDoneChangesNothingAndSaysWhatWorks(String sentence, String code, String words) {
    History before = twelveSeconds();
    Heard heard = agent.hear(sentence, before, "en");
    assertEquals(code, heard.errorCode());
    assertSame(before, heard.history());
    assertFalse(heard.changed());
    assertTrue(heard.text(null).contains(words), heard.text(null));
  }

  @Test
  void aHalfUnderstoodSentenceIsNotHalfApplied() {
    History before = one();
    Heard heard = agent.hear("make it 720p and add sparkles", before, "en");
    assertSame(before, heard.history());
    assertTrue(heard.text(null).contains("no stickers or animations"), heard.text(null));
  }

  @Test
  void aCeilingAboveTheSourceFitsAlready() {
    Heard heard = agent.hear("under 500MB", one(), "en");
    assertTrue(heard.changed());
    assertTrue(heard.text(null).contains("fits already"), heard.text(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"blur the faces", "pixelate my face please", "给人脸打码", "hide the license plate"})
  void whatWouldHaveToBeRecognizedIsPlainlyRefused(String sentence) {
    Heard heard = agent.hear(sentence, one(), "en");
    assertFalse(heard.changed());
    String text = heard.text(null);
    assertTrue(text.contains("can't find faces") || text.contains("认不出"), text);
    assertFalse(text.contains("black bars") || text.contains("nearest"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make it brighter please | false",
        "can you trim the first 5 seconds | false",
        "mute | true",
        "720p | true",
        "compress this video to under 10 MB, keep only from 0:05 to the end | true",
        "add a title \"你好\" | false",
        "make it brighter 一点 | true"
      })
  void theAnswerIsInTheLanguageOfTheSentenceWhereThatIsClear(String sentence, boolean chinese) {
    String text = agent.hear(sentence, one(), "zh").text(null);
    String plain = text.replace("你好", "");
    assertEquals(chinese, plain.codePoints().anyMatch(Language::isHan), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turn it into a gif under 500MB",
        "under 500MB as mp3",
        "webm, under 500MB",
        "as av1, under 500MB"
      })
  void whatBecomesAnotherKindOfFileDoesNotFitAlready(String sentence) {
    Heard heard = agent.hear(sentence, one(), "en");
    assertTrue(heard.changed(), heard.text(null));
    assertFalse(heard.text(null).contains("fits already"), heard.text(null));
  }

  @Test
  void editsAreTakenBackAndBroughtAgain() {
    History edited = agent.hear("trim the first 5 seconds", one(), "en").history();
    History twice = agent.hear("mute it", edited, "en").history();
    History back = agent.hear("undo the last 2 edits", twice, "en").history();
    assertEquals(60_000, current(back).durationMs());
    History again = agent.hear("redo", back, "en").history();
    assertEquals(55_000, current(again).durationMs());
    History fresh = agent.hear("start over", twice, "en").history();
    assertEquals(60_000, current(fresh).durationMs());
    assertFalse(current(fresh).sound().muted());
  }

  @Test
  void aNamedClipBecomesTheCurrentOne() {
    History many = History.of(Samples.many());
    Heard heard = agent.hear("now a.mp4, under 5MB, muted", many, "en");
    assertEquals("a", heard.history().now().currentId());
    assertEquals(5_000_000, current(heard.history()).output().ceiling());
    assertTrue(current(heard.history()).sound().muted());
  }

  @Test
  void aClipWhoseNameIsAWordIsNoWish() {
    History history = History.of(Project.EMPTY.with(Samples.video("a", "mute.mp4", 60_000)));
    Heard heard = agent.hear("compress mute.mp4 to under 10MB", history, "en");
    assertFalse(current(heard.history()).sound().muted());
    assertEquals(10_000_000, current(heard.history()).output().ceiling());
  }

  @Test
  void withoutAnUploadItAsksForOne() {
    Heard heard = agent.hear("under 10MB", History.of(Project.EMPTY), "en");
    assertEquals(Heard.IMPOSSIBLE, heard.errorCode());
    assertTrue(heard.text(null).contains("upload a video first"), heard.text(null));
  }

  @Test
  void questionsAreAnsweredAndChangeNothing() {
    Heard there = agent.hear("what is there?", History.of(Samples.many()), "en");
    assertFalse(there.changed());
    assertNull(there.errorCode());
    assertTrue(there.text(null).contains("b.mp4: 1:00, 1920x1080 (current)"), there.text(null));
    assertTrue(agent.hear("你能做什么", one(), "en").text(null).contains("压到10MB以内"));
  }

  @Test
  void aCeilingThatCannotBeMetNamesOneThatCan() {
    String words = Agent.unreachable(1_000_000, 2_340_000, Language.ENGLISH);
    assertTrue(words.contains("under 2.4 MB"), words);
  }

  @Test
  void aTitleSaidToBeSetChangesTheOneThatIsThere() {
    History titled = agent.hear("add a title \"Old\" at the top", one(), "en").history();
    History changed = agent.hear("set the title to \"New\"", titled, "en").history();
    assertEquals(1, current(changed).titles().size());
    assertEquals("New", current(changed).titles().get(0).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make it black and white | don't make it black and white",
        "make it black and white | no more black and white",
        "make it black and white | not black and white any more",
        "make it black and white | I don't want it black and white anymore",
        "make it black and white | undo the black and white",
        "黑白 | 不要黑白了",
        "黑白 | 撤销黑白",
        "黑白 | 取消黑白",
        "mute it | don't mute it",
        "mute it | 不要静音了",
        "reverse it | don't reverse it any more",
        "倒放 | 别倒放了",
        "倒放 | 取消倒放",
        "loop it 3 times | don't loop it",
        "loop it 3 times | 不要循环了",
        "add a title \"Hi\" | no more title",
        "add a title \"Hi\" | 撤销标题",
        "use song.mp3 as background music | no more music",
        "use song.mp3 as background music | 撤销背景音乐",
        "speed up 2x | don't speed it up",
        "fade in 2 seconds | don't fade in",
        "flip it | don't flip it any more",
        "rotate 90 | don't rotate it",
        "under 10MB | no size limit any more",
        "under 10MB | 不要限制大小了",
      })
  void whatTheClipHasIsTakenOffWhereItIsRefused(String edit, String refusal) {
    History before = History.of(Samples.many());
    History edited = agent.hear(edit, before, "en").history();
    assertFalse(current(before).equals(current(edited)), edit);
    Heard heard = agent.hear(refusal, edited, "en");
    assertEquals(current(before), current(heard.history()), heard.text(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"don't make it black and white", "不要黑白", "don't mute it", "don't loop it"})
  void whatTheClipDoesNotHaveIsLeftAsItIs(String refusal) {
    Heard heard = agent.hear(refusal, one(), "en");
    assertFalse(heard.changed());
    assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
  }
}
