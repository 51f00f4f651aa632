package dev.clipchat.engine.agent;

import static dev.clipchat.engine.agent.Wording.clock;
import static dev.clipchat.engine.agent.Wording.number;
import static dev.clipchat.engine.agent.Wording.seconds;
import static dev.clipchat.engine.agent.Wording.size;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Refusal;
import java.util.List;

/** Why something cannot be done, and the nearest thing that can, in Chinese. */
final class ChineseRefusals {

  private ChineseRefusals() {}

  static String words(Edit edit, Refusal r) {
    return switch (r.reason()) {
      case NO_CLIP -> "还没有视频：请先上传一个。";
      case NO_SUCH_CLIP -> "时间线上只有%d个片段。".formatted(r.limit());
      case BEHIND_END ->
          "视频只有%s秒，没有%s这个位置，最多到%s。"
              .formatted(seconds(r.limit()), clock(r.asked()), clock(r.limit()));
      case NOTHING_LEFT ->
          "视频只有%s秒，剪不掉%s秒。比如可以“剪掉前%s秒”。"
              .formatted(
                  seconds(r.limit()),
                  seconds(r.asked()),
                  seconds(Math.max(100, r.limit() / 2000 * 1000)));
      case EMPTY_RANGE -> "%s到%s不是一段：结束在开始之前。".formatted(clock(r.asked()), clock(r.limit()));
      case SPEED -> "%s倍速做不到，0.05倍到100倍可以。".formatted(number(r.asked() / 1000.0));
      case LOOP -> "可以播放1到%d遍，%d遍不行。".formatted(r.limit(), r.asked());
      case LENGTH -> "%s秒的长度不行，最长%d小时。".formatted(seconds(r.asked()), r.limit() / 3_600_000);
      case TEXT -> "标题加起来有%d个字，最多%d个。".formatted(r.asked(), r.limit());
      case TOO_MANY_PIECES -> "这样会超过%d段，太多了。可以先导出再上传，接着编辑。".formatted(r.limit());
      case VOLUME -> "音量%s%%不行，0到1000%%可以。".formatted(number(r.asked() / 10.0));
      case NO_SOUND -> "它没有声音。可以上传一个音频文件，再说“用song.mp3做背景音乐”。";
      case NO_MUSIC -> "时间线上没有配乐。可以上传一个音频文件，再说“用song.mp3做背景音乐，音量30%”。";
      case NO_TITLE -> "时间线上没有标题。可以说：加标题“你好”，显示3秒。";
      case NO_PICTURE -> "它只有声音，没有画面。请上传一个视频。";
      case ONLY_A_PICTURE -> "这是一张图片，没有时间可以改。可以把它插入到视频里。";
      case WRONG_KIND -> "%s不是需要的那种文件。".formatted(r.subject());
      case FADE -> "淡入淡出%s秒比视频还长，视频只有%s秒。".formatted(seconds(r.asked()), seconds(r.limit()));
      case FRAME ->
          edit instanceof Edit.Aspect
              ? "%d:%d太窄了，最多10:1。".formatted(r.asked(), r.limit())
              : "%d像素不行，16到7680可以。".formatted(r.asked());
      case FPS -> "每秒%s帧不行，0.5到240可以。".formatted(number(r.asked() / 1000.0));
      case ANGLE ->
          "只能转90度的倍数，%d度不行：可以说“旋转%d度”。".formatted(r.asked(), r.limit() == 0 ? 90 : r.limit());
      case NOTHING_TO_JOIN -> "合并至少要两个片段：请再上传一个。";
      case CEILING -> "%d字节太小了，最少%s。".formatted(r.asked(), size(r.limit()));
      case CODEC_IN_FORMAT -> "%s不能一起用。mp4和mkv什么编码都可以，webm可以用av1。".formatted(r.subject());
    };
  }

  private static String instead(List<String> examples) {
    if (examples.isEmpty()) {
      return "";
    }
    return (examples.size() <= Nearest.MOST ? "最接近的说法：" : "这里没有类似的功能，可以说：")
        + String.join(examples.size() <= Nearest.MOST ? "或" : "、", examples)
        + "。";
  }

  static String words(Trouble t) {
    return switch (t.kind()) {
      case UNKNOWN -> "没听懂“%s”。%s".formatted(t.part(), instead(t.subjects()));
      case BAD_SIZE -> "“%s”不是一个文件能有的大小，可以说“压到10MB以内”。".formatted(t.part());
      case BAD_NUMBER -> "“%s”不行：必须大于0。".formatted(t.part());
      case WHERE -> "“%s”从哪里剪？可以说“剪掉前5秒”、“剪掉最后5秒”或“剪掉0:05到0:10”。".formatted(t.part());
      case HOW_MUCH -> "“%s”需要一个数字：%s。".formatted(t.part(), t.chinese());
      case WHICH_TEXT -> "标题写什么？比如：加标题“你好”，显示3秒。";
      case NO_MUSIC_FILE -> "没有可用的音频文件。先上传一个，再说“用song.mp3做背景音乐，音量30%”。";
      case NO_PICTURE_FILE -> "没有可以插入的图片或片段。先上传，再说“在0:05插入photo.jpg”。";
      case WHICH_FILE -> "哪一个文件：%s？".formatted(t.chinese());
      case NO_SUCH_FILE ->
          t.chinese().isEmpty()
              ? "没有“%s”：还没有上传文件。".formatted(t.part())
              : "没有“%s”。现在有：%s。".formatted(t.part(), t.chinese());
      case CONTRADICTION -> "“%s”自相矛盾：%s。".formatted(t.part(), t.chinese());
      case UNSUPPORTED -> "“%s”这里做不到。%s".formatted(t.part(), t.chinese());
      case NOTHING_TO_DO -> "好的，保持原样。那要做什么呢？";
      case DOCUMENT -> t.subject();
    };
  }
}
