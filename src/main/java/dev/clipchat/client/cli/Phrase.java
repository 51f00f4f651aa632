package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Label;

/** What the ways in say themselves. */
enum Phrase {
  CONNECTING("Connecting...", "正在连接……"),
  READY_LOCAL(
      "Ready. Videos are processed on this computer (/cloud switches).",
      "准备好了。视频在本机处理（/cloud 切换到云端）。"),
  READY_CLOUD(
      "Ready. Videos are processed in the cloud (/local switches).", "准备好了。视频在云端处理（/local 切换到本机）。"),
  DROP_HERE("Drop a video here or say what you want:", "把视频拖到这里，或者说出你的要求："),
  UNFINISHED_ONE(
      "One thing was left unfinished. \"/jobs\" shows it, \"/jobs resume\" finishes it.",
      "有 1 项工作没有完成。输入 /jobs 查看，/jobs resume 继续。"),
  UNFINISHED(
      "%d things were left unfinished. \"/jobs\" lists them, \"/jobs resume\" finishes them.",
      "有 %d 项工作没有完成。输入 /jobs 查看，/jobs resume 继续。"),
  HOW_TO_LEAVE("Ctrl-D or /quit leaves.", "按 Ctrl-D 或输入 /quit 退出。"),
  HOW_TO_UPLOAD(
      "Drop a file here, or type its path: upload holiday.mp4", "把文件拖到这里，或输入路径：upload holiday.mp4"),
  UNKNOWN_COMMAND("There is no command /%s. /help lists them.", "没有命令 /%s。输入 /help 查看全部命令。"),
  DID_YOU_MEAN("There is no command /%s. Did you mean /%s?", "没有命令 /%s。你是想输入 /%s 吗？"),
  STOPPED_WAITING(
      "Stopped waiting. What had been sent goes on; \"status\" tells, /jobs lists exports.",
      "已停止等待。已发送的操作会继续；输入 status 查看，/jobs 列出导出。"),
  NOT_HERE("\"%s\" is for the shell: clipchat %s", "“%s”要在命令行里使用：clipchat %s"),
  NOW_LOCAL("Videos are processed on this computer now.", "现在在本机处理视频。"),
  NOW_CLOUD("Videos are processed in the cloud now.", "现在在云端处理视频。"),
  STILL_LOCAL("Videos are still processed on this computer.", "视频仍在本机处理。"),
  STILL_CLOUD("Videos are still processed in the cloud.", "视频仍在云端处理。"),
  ALREADY("That is what is in use.", "当前已经是这样。"),
  LANGUAGE_OF_CLOUD(
      "clipchat speaks English and Chinese; the cloud is asked to answer in \"%s\".",
      "clipchat 的界面只有英文和中文；已请云端用“%s”回答。"),
  NO_SUCH_LANGUAGE(
      "clipchat speaks English (en) and Chinese (zh): \"%s\" gets English.",
      "clipchat 只有英文（en）和中文（zh）：“%s”用英文代替。"),
  FAULT("A fault inside clipchat (%s). The log has its details: %s", "clipchat 内部出错（%s）。详情见日志：%s"),
  SKILL_IN_USE("Skill: %s", "当前技能：%s"),
  LINES_END("Line %s failed: the lines after it are not done.", "第 %s 行失败：后面的行不再执行。"),
  SKIPPED("%s is there already; skipped.", "%s 已经存在，跳过。"),
  LOG_AT("The log is in %s", "日志文件：%s"),
  BATCH_DONE("done", "完成"),
  BATCH_SKIPPED("was there", "已存在"),
  COLUMN_FILE("file", "文件"),
  COLUMN_RESULT("result", "结果"),
  COLUMN_BEFORE("before", "之前"),
  COLUMN_AFTER("after", "之后"),
  DEMO_SAMPLE("A sample clip: %s (%s)", "示例视频：%s（%s）"),
  DEMO_NEXT(
      "Now one of yours: clipchat compress holiday.mp4 --under 10MB",
      "试试你自己的视频：clipchat compress holiday.mp4 --under 10MB"),
  SERVING("clipchat serves at %s (Ctrl-C ends)", "clipchat 正在 %s 提供服务（Ctrl-C 结束）"),
  USAGE("Usage:", "用法："),
  COMMANDS("Commands:", "命令："),
  OPTIONS("Options:", "选项："),
  OPTIONS_EVERYWHERE("Options of every command:", "所有命令通用的选项："),
  EXIT_CODES("Exit codes:", "退出码："),
  SAY_ANYTHING(
      "Everything else is said to the video: \"trim the first 5 seconds\", \"make it 720p\".",
      "其他的话都会用来编辑视频：“剪掉前5秒”、“改成720p”。"),
  TAGLINE("makes videos smaller and edits them by conversation", "用对话压缩和编辑视频");

  @SuppressWarnings("ImmutableEnumChecker")
  private final Label label;

  Phrase(String en, String zh) {
    this.label = new Label(en, zh);
  }

  String in(String language, Object... values) {
    String text = label.in(language);
    return values.length == 0 ? text : text.formatted(values);
  }
}
