package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Understood.Question;
import dev.clipchat.engine.agent.Understood.Recall;
import dev.clipchat.engine.edit.Applied.Note;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Refusal;
import java.util.List;

/** The agent's words in Chinese. */
final class ChineseWording extends Wording {

  private final ChineseEdits edits = new ChineseEdits();

  @Override
  Language language() {
    return Language.CHINESE;
  }

  @Override
  String gap() {
    return "";
  }

  @Override
  String edit(Edit edit) {
    return edit.match(edits);
  }

  @Override
  String sentence(String clip, List<String> deeds) {
    String what = String.join("，", deeds);
    return (clip.isEmpty() ? "好的：" : clip + "：") + what + "。";
  }

  @Override
  String note(Note note) {
    return switch (note.kind()) {
      case STAYS_AT_LINES -> "它本来只有" + number(note.value()) + "行，保持不变；说“放大”才会放大。";
      case STAYS_AT_FPS -> "它本来是每秒" + number(note.value()) + "帧，保持不变。";
      case FITS_ALREADY -> "它本来只有" + size(Math.round(note.value())) + "，已经够小。";
      case SILENT_ALREADY -> "它本来就没有声音。";
    };
  }

  @Override
  String plan(Plan plan) {
    if (plan.action() == Plan.Action.COPY) {
      return "已经符合要求，不用重新编码：" + size(plan.bytes()) + "。";
    }
    String frame = plan.width() > 0 ? "，" + plan.width() + "x" + plan.height() : "";
    String length = plan.durationMs() > 0 ? "，时长" + clock(plan.durationMs()) : "";
    return "大约" + size(plan.bytes()) + frame + length + "。";
  }

  @Override
  String comesTo(Project project, Cut cut) {
    String frame = project.frame(cut).map(f -> "，" + f.text()).orElse("");
    return "现在时长" + clock(cut.durationMs()) + frame + "。";
  }

  @Override
  String next(boolean small) {
    return small ? "说“导出”得到文件，说“撤销”可以还原。" : "说“导出”得到文件，说“压到10MB以内”限制大小，说“撤销”可以还原。";
  }

  @Override
  String recalled(Recall recall) {
    return switch (recall.way()) {
      case UNDO -> "已撤销。";
      case REDO -> "已重做。";
      case START_OVER -> "已从头开始：所有片段都恢复到上传时的样子。";
    };
  }

  @Override
  String nothingTo(Recall.Way way) {
    return switch (way) {
      case UNDO -> "还没有可以撤销的操作。";
      case REDO -> "没有可以重做的操作：“重做”是把“撤销”的找回来。";
      case START_OVER -> "还没有上传任何文件，不用重新开始。";
    };
  }

  @Override
  String answer(Question question, Project project) {
    return switch (question) {
      case WHAT_IS_THERE -> whatIsThere(project);
      case WHAT_CAN_YOU_DO ->
          "直接说你想要的结果，可以一次说好几个。比如：“压缩到10MB以内”、“剪掉前5秒”、“保留0:05到0:30”、“720p，30帧”、"
              + "“裁成9:16”、“旋转90度”、“2倍速”、“倒放”、“静音”、“用song.mp3做背景音乐，音量30%”、“淡出”、"
              + "“加标题‘你好’，显示3秒”、“黑白”、“合并a.mp4和b.mp4”、“转成gif”、“撤销”。"
              + "可以导出mp4、webm、mkv、mov、gif、mp3、wav、m4a、png、jpg。";
      case THANKS -> "不客气！" + goOn(project);
      case PLEASED -> "好！" + goOn(project);
      case DISPLEASED -> "说“撤销”可以退回上一步，或者告诉我要改成什么样。";
      case FAREWELL -> "再见！做好的都留在这个会话里。";
      case GREETING ->
          project.cuts().isEmpty()
              ? "你好！先上传一个视频，再说你想要什么：“压缩到10MB以内”。"
              : "你好！说说你想要什么：“压缩到10MB以内”、“剪掉前5秒”。";
    };
  }

  private static String goOn(Project project) {
    return project.cuts().isEmpty() ? "先上传一个视频吧。" : "说“导出”得到文件，或者说还要改什么。";
  }

  private static String whatIsThere(Project project) {
    if (project.cuts().isEmpty()) {
      return "还没有文件：先上传一个视频吧。";
    }
    StringBuilder text = new StringBuilder();
    for (Cut cut : project.cuts()) {
      String frame = project.frame(cut).map(f -> "，" + f.text()).orElse("");
      boolean current = cut.id().equals(project.currentId()) && project.cuts().size() > 1;
      text.append(cut.name())
          .append("：")
          .append(clock(cut.durationMs()))
          .append(frame)
          .append(project.audible(cut) ? "" : "，没有声音")
          .append(current ? "（当前）" : "")
          .append('。');
    }
    return text.toString();
  }

  @Override
  String refusal(Edit edit, Refusal r) {
    return ChineseRefusals.words(edit, r) + nothingChanged();
  }

  @Override
  String trouble(Trouble t) {
    return ChineseRefusals.words(t);
  }

  @Override
  String unreachable(long ceiling, long smallest) {
    String least =
        smallest > 0
            ? "最小大约" + size(smallest) + "：可以说“" + atLeast(smallest) + "以内”，或者先剪短。"
            : "先剪短，或者放宽大小。";
    return "放不进" + size(ceiling) + "。" + least + nothingChanged();
  }

  @Override
  String list(List<String> deeds) {
    return String.join("，", deeds);
  }

  @Override
  String proposed(List<String> ways, List<String> unclear) {
    StringBuilder text = new StringBuilder();
    if (!unclear.isEmpty()) {
      text.append("没听懂")
          .append(String.join("、", unclear.stream().map(u -> "“" + u + "”").toList()))
          .append("。");
    }
    if (ways.size() == 1) {
      return text + "我可以这样改：" + ways.get(0) + "。要这样改吗？说“好”就改。";
    }
    text.append("你是指哪一种？");
    for (int i = 0; i < ways.size(); i++) {
      text.append(i + 1).append("）").append(ways.get(i)).append("。");
    }
    return text + "说1或" + ways.size() + "。";
  }

  @Override
  String whatElse() {
    return "好的。想改哪里？";
  }

  @Override
  String takenBack(String deeds) {
    return "已取消：" + deeds + "。";
  }

  @Override
  String wholeOnly() {
    return "这个只能用于整个视频，不能只改其中一段。速度、声音和播放方向可以只改一段。";
  }

  @Override
  String undrawable(String characters, String setting) {
    return "这台电脑上没有字体能显示“%s”。可以用%s指定一个有这些字的字体文件。%s"
        .formatted(characters, setting, nothingChanged());
  }

  @Override
  String nothingChanged() {
    return "什么都没有改。";
  }
}
