package dev.clipchat.client.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Instructions for a screen with buttons are carried out or rewritten; all else stays. */
class GuiPhrasesTest {

  private static final TurnContext CHAT = new TurnContext(true, false);

  /** A text, what is shown of it, and what is done. */
  record Row(String text, String shown, String done) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static Row row(String text, String shown, String done) {
    return new Row(text, shown, done);
  }

  static Stream<Row> instructions() {
    return Stream.of(
        // click: the export is offered
        row(
            "Click the Export button to download your video.",
            "Say \"export\" to download your video.",
            ""),
        row(
            "Your video is ready. Click \"Export\" to save it.",
            "Your video is ready. Say \"export\" to save it.",
            ""),
        row(
            "To save it, click the Export button in the top right corner.",
            "To save it, say \"export\".",
            ""),
        row("You can now click the **Download** button.", "Say \"export\".", ""),
        row(
            "I've added the title; click Export when you like it!",
            "I've added the title; say \"export\"!",
            ""),
        row("The Export button is at the top right.", "Say \"export\".", ""),
        row("You'll find the Export button in the top right corner.", "Say \"export\".", ""),
        row("Go to File > Export and pick a name.", "Say \"export\".", ""),
        row(
            "When you click the Export button, the render starts.",
            "When you say \"export\", the render starts.",
            ""),
        row(
            "You can save it by clicking the Export button.",
            "You can save it: say \"export\".",
            ""),
        row("Done (click Export to save).", "Done (say \"export\" to save).", ""),
        row(
            "1. Click the Export button\n2. Wait a minute",
            "1. Say \"export\"\n2. Wait a minute",
            ""),
        row("Then press the Save button.", "Then say \"export\".", ""),
        row("Finally, hit Export!", "Finally say \"export\"!", ""),
        // click: other buttons
        row("Click the \"Split\" button to cut the clip.", "Say \"split\" to cut the clip.", ""),
        row("Tap the Undo button.", "Say \"undo\".", ""),
        row("Please click Apply.", "Say \"apply\".", ""),
        row(
            "Click the Upload button to add a file.",
            "Drop a file into this window, or type its path.",
            ""),
        row("Click on the clip.", "Say what you want changed.", ""),
        row("Click the play button to watch it.", "", "status"),
        row(
            "Your export is ready: click the link below.",
            "Your export is ready: say \"export\".",
            ""),
        row("Press Ctrl+Z to undo.", "Say \"undo\".", ""),
        row("Go to Settings > Audio and turn it up.", "Say what you want changed.", ""),
        // open, preview
        row("Title added. Open the timeline panel to see it.", "Title added.", "status"),
        row("Open the Media panel. Three clips are there.", "Three clips are there.", "media"),
        row("Open the Assets tab to see them.", "", "media"),
        row(
            "Open the media library, then pick one.",
            "The files are shown below, then pick one.",
            "media"),
        row("Please open the Text panel.", "", "status"),
        row("Please open the Effects tab in the sidebar.", "", "status"),
        row("You can preview the result in the timeline.", "", "status"),
        row(
            "Preview it in the timeline, then tell me.",
            "The tracks are shown below, then tell me.",
            "status"),
        row("All set! You can see it in the editor now.", "All set!", "status"),
        row(
            "The cut is made, and you can check it on the timeline.",
            "The cut is made, and the tracks are shown below.",
            "status"),
        // account
        row("Check your account for the balance.", "", "credits"),
        row(
            "You are low on credits. Please visit the billing page.",
            "You are low on credits.",
            "credits"),
        row("Go to your account settings to upgrade your plan.", "", "credits"),
        row(
            "To continue, go to Settings and click Upgrade.",
            "To continue, see your balance below.",
            "credits"),
        row("Go to Settings and click Upgrade.", "", "credits"),
        row("Open the File menu and then click Export.", "Say \"export\".", ""),
        // what is to be done in a panel is kept
        row(
            "Open the Audio tab in the sidebar and lower the volume.",
            "Say \"lower the volume\".",
            ""),
        row(
            "Open the Audio tab and set the volume to 30% in the sidebar.",
            "Say \"set the volume to 30%\".", ""),
        row("Click the Speed tab and then slow down the clip.", "Say \"slow down the clip\".", ""),
        // drag
        row(
            "Drag the title to the start of the clip.",
            "That is being done now: move the title to the start of the clip.",
            "message:move the title to the start of the clip"),
        row(
            "Drag the volume slider to 35%.",
            "That is being done now: set the volume to 35%.", "message:set the volume to 35%"),
        row(
            "Drag the right edge of the clip to 8 seconds to shorten it.",
            "That is being done now: trim the clip to 8 seconds.",
            "message:trim the clip to 8 seconds"),
        row(
            "Drag and drop your video into the upload area.",
            "Drop a file into this window, or type its path.",
            ""),
        row(
            "Drag and drop your video into the timeline.",
            "Drop a file into this window, or type its path.",
            ""),
        row(
            "You can drag a new clip onto your timeline to begin.",
            "Drop a file into this window, or type its path.",
            ""),
        row(
            "Drag the music to 0:05. Drag the title to 0:10.",
            "That is being done now: move the music to 0:05. Say \"move the title to 0:10\".",
            "message:move the music to 0:05"),
        // Chinese
        row("点击导出按钮下载视频。", "输入“导出”。", ""),
        row("视频已准备好。请点击“导出”即可下载。", "视频已准备好。输入“导出”即可下载。", ""),
        row("要保存视频，请点击右上角的导出按钮。", "要保存视频，输入“导出”。", ""),
        row("请在右上角点击导出。", "输入“导出”。", ""),
        row("导出按钮在右上角。", "输入“导出”。", ""),
        row("您可以点击“撤销”按钮。", "输入“撤销”。", ""),
        row("标题已添加。请打开时间线面板查看。", "标题已添加。", "status"),
        row("打开素材面板。里面有三个片段。", "里面有三个片段。", "media"),
        row("请打开媒体库。", "", "media"),
        row("您可以在时间线中预览效果。", "", "status"),
        row("积分不足。请查看您的账户。", "积分不足。", "credits"),
        row("请前往账单页面充值。", "", "credits"),
        row("请把标题拖到片段开头。", "现在执行：把标题移到片段开头。", "message:把标题移到片段开头"),
        row("拖动音量滑块到35%。", "现在执行：把音量调到35%。", "message:把音量调到35%"),
        row("将视频文件拖拽到这里。", "把文件拖进这个窗口，或输入文件路径。", ""),
        row("将您的视频拖放到时间线中。", "把文件拖进这个窗口，或输入文件路径。", ""),
        row("打开媒体库面板即可查看已上传的素材。", "", "media"),
        row("打开音频面板并降低音量。", "输入“降低音量”。", ""),
        row("点击上传按钮添加文件。", "把文件拖进这个窗口，或输入文件路径。", ""));
  }

  static Stream<String> contents() {
    return Stream.of(
        "The title now says \"Click here\".",
        "The title now says 'Open the menu' from 0 to 3 s.",
        "I renamed the track to “Drag the clip to the left”.",
        "The caption reads Click the Subscribe button.",
        "The narrator tells viewers to click the link below, then open the description tab.",
        "The tutorial shows how to open the settings panel and click Save.",
        "\"Click Export\" is now the title.",
        "I added a click sound at 0:04.",
        "Click track added at 120 bpm.",
        "The export button in the screen recording is blurred now.",
        "I exported nothing yet; the draft has three tracks.",
        "The video opens with a wide shot of the city.",
        "Open the door at 0:12 was cut.",
        "Opening scene trimmed to 4 seconds.",
        "Drag race footage added after the intro.",
        "A drop shadow was added to the title.",
        "The beat drops at 0:30.",
        "I dragged nothing, the clip is where it was.",
        "Balance of the colors improved.",
        "End credits added: 5 seconds of scrolling names.",
        "Check the spelling of the title, please.",
        "The preview of the trailer is 12 seconds long.",
        "He clicked the Export button and waited.",
        "The user clicks the button at 0:07, and the menu opens.",
        "Press conference footage trimmed.",
        "Would you like me to open with the logo?",
        "The download speed in the chart is shown as 35%.",
        "Save the date is the new title.",
        "Don't click the Export button yet.",
        "Use a shorter intro and the video gets smaller.",
        "Choose the option you like: A or B.",
        "Hit the beat at 0:10 with the cut, as you asked.",
        "Under 10 MB it is, at about 1280x720. Version 1.2 of the file, e.g. the one from 0:05.5, stays.",
        "It's done: the clip's end is now at 0:30, isn't that what you wanted?",
        "I'd suggest you open with the drone shot and drag the ending out a little.",
        "The download will be about 9.8 MB, and you can say \"export\" when you like it.",
        "Go to black at 0:28, then hold for two seconds.",
        "I'm looking at the timeline now and see two gaps.",
        "这段视频展示如何打开设置菜单并点击保存。",
        "建议您选择更短的片段，这样文件更小。",
        "可以说“导出”来获取文件。",
        "标题现在显示“点击这里”。",
        "标题文字改为点击下方按钮订阅。",
        "字幕写着打开侧边栏。",
        "已添加点击音效。",
        "点击音效已添加到第 4 秒。",
        "打开门的镜头已剪掉。",
        "人物打开窗户的画面保留了。",
        "已导出的文件不受影响。",
        "拖动镜头的效果已加强。",
        "开头改成了“拖拽片段到时间线”。",
        "时间线中添加了标题。",
        "在时间线上新增了一条音乐轨道。",
        "观众点击后的反应已保留。",
        "再见的镜头放到了最后，请稍等。",
        "片尾积分榜的画面已裁剪。");
  }

  @ParameterizedTest
  @MethodSource("instructions")
  void instructionsAreCarriedOutOrRewritten(Row row) {
    assertEquals(row.shown() + " | " + row.done(), run(CHAT, whole(row.text())));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void contentThatOnlyLooksLikeItStays(String text) {
    assertEquals(text + " | ", run(CHAT, whole(text)));
  }

  @ParameterizedTest
  @MethodSource("instructions")
  void howTheTextIsCutDoesNotMatter(Row row) {
    String whole = run(CHAT, whole(row.text()));
    assertEquals(whole, run(CHAT, characters(row.text())));
    Random random = new Random(row.text().hashCode());
    for (int i = 0; i < 20; i++) {
      assertEquals(whole, run(CHAT, chunks(row.text(), random)));
    }
  }

  @Test
  void oneLongAnswerOfAllSentencesIsTheSameHoweverItIsCut() {
    String all =
        Stream.concat(instructions().map(Row::text), contents()).collect(Collectors.joining(" "));
    String whole = run(CHAT, whole(all));
    assertEquals(whole, run(CHAT, characters(all)));
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      assertEquals(whole, run(CHAT, chunks(all, random)));
    }
  }

  @Test
  void contentIsShownAtOnce() {
    GuiPhrases phrases = new GuiPhrases(Words.of("en"), CHAT);
    assertEquals("I've added", phrases.feed("I've added"));
    assertEquals(" the title", phrases.feed(" the title"));
    assertEquals(",", phrases.feed(", "));
    assertEquals(" done", phrases.feed("done"));
    GuiPhrases chinese = new GuiPhrases(Words.of("zh"), CHAT);
    assertEquals("已添加", chinese.feed("已添加"));
    assertEquals("标题", chinese.feed("标题"));
  }

  @Test
  void onlyWhatMayBecomeAnInstructionIsHeldBack() {
    GuiPhrases phrases = new GuiPhrases(Words.of("en"), CHAT);
    assertEquals("", phrases.feed("You can "));
    assertEquals("You can hear", phrases.feed("hear"));
    assertEquals(" the music.", phrases.feed(" the music."));
    assertEquals("", phrases.feed(" Click the "));
    assertEquals("", phrases.feed("Export button"));
    assertEquals(" Say \"export\".", phrases.feed(".") + phrases.end());
  }

  @Test
  void theFileThatWasAskedForIsExportedInsteadOfOffered() {
    TurnContext wanted = new TurnContext(true, true);
    String text = "Your video is ready. Click the Export button to download it.";
    assertEquals("Your video is ready. | export", run(wanted, whole(text)));
    String chinese = "视频已就绪，请点击导出按钮。";
    assertEquals("视频已就绪，现在开始导出。 | export", run(wanted, whole(chinese)));
  }

  @Test
  void offATerminalAnEditIsOnlySuggested() {
    String text = "Drag the title to the start.";
    assertEquals(
        "Say \"move the title to the start\". | ", run(new TurnContext(false, false), whole(text)));
  }

  @Test
  void offATerminalThereIsNoWindowToDropAFileInto() {
    assertEquals(
        "Bring the file with \"clipchat upload FILE\". | ",
        run(new TurnContext(false, false), whole("Click the Upload button to add a file.")));
  }

  @Test
  void theSameThingIsDoneOnce() {
    String text = "Open the timeline panel. Then open the Media panel. Check your billing.";
    assertEquals(" | status media credits", run(CHAT, whole(text)));
  }

  @Test
  void aTextThatNeverEndsIsNotHeldForever() {
    GuiPhrases phrases = new GuiPhrases(Words.of("en"), CHAT);
    String shown = phrases.feed("Click the Export button " + "and on ".repeat(500));
    assertTrue(shown.length() > 2000, () -> "shown: " + shown.length());
  }

  private static String run(TurnContext circumstances, List<String> pieces) {
    GuiPhrases phrases = new GuiPhrases(Words.of("en"), circumstances);
    StringBuilder shown = new StringBuilder();
    pieces.forEach(p -> shown.append(phrases.feed(p)));
    shown.append(phrases.end());
    return shown
        + " | "
        + phrases.deeds().stream().map(GuiPhrasesTest::name).collect(Collectors.joining(" "));
  }

  private static String name(Deed deed) {
    if (deed instanceof Deed.Message m) {
      return "message:" + m.text();
    }
    return deed.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<String> whole(String text) {
    return List.of(text);
  }

  private static List<String> characters(String text) {
    return text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
  }

  private static List<String> chunks(String text, Random random) {
    List<String> chunks = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      chunks.add(text.substring(at, end));
      at = end;
    }
    return chunks;
  }
}
