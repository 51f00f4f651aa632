package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CommandSpec.Syntax;
import dev.clipchat.client.intent.CommandSpec.Where;
import dev.clipchat.client.intent.CompressRequest.Codec;
import dev.clipchat.units.Target;
import java.util.Arrays;
import java.util.List;

/** The commands that work on videos. */
final class VideoCommands {

  private static final List<OptionSpec> COMPRESS_OPTIONS =
      List.of(
          OptionSpec.value(
              "--under",
              "SIZE",
              Values.oneOf("8MB", "10MB", "25MB", "50MB"),
              "a ceiling that always holds: 10MB, 9.5M, 500k, 10MiB",
              "绝不超过的大小：10MB、9.5M、500k、10MiB"),
          OptionSpec.value(
              "--for",
              "TARGET",
              Values.oneOf(Target.words()),
              "the ceiling of a place: discord, email, whatsapp, ...",
              "按平台限制大小：discord、email、whatsapp……"),
          OptionSpec.value(
              "--height",
              "N",
              Values.oneOf("360", "480", "540", "720", "1080", "1440", "2160"),
              "the picture's height",
              "画面高度"),
          OptionSpec.value(
              "--fps", "N", Values.oneOf("24", "25", "30", "60"), "frames a second", "帧率"),
          OptionSpec.value(
              "--codec",
              "CODEC",
              Values.oneOf(Arrays.stream(Codec.values()).map(Codec::word).toList()),
              "h264 (plays everywhere), hevc or av1",
              "h264（到处能播放）、hevc 或 av1"),
          OptionSpec.flag("--no-audio", "without sound", "去掉声音"),
          OptionSpec.value(
              "--start", "TIME", Values.NONE, "begin here: 0:30, 1m20s", "从这里开始：0:30、1m20s"),
          OptionSpec.value("--end", "TIME", Values.NONE, "end here", "到这里结束"),
          OptionSpec.flag("--fast", "less time, less quality", "更快，画质略低"),
          OptionSpec.flag("--best", "more time, more quality", "更慢，画质更好"),
          OptionSpec.value(
              "-o --output",
              "FILE|DIR|-",
              Values.FILE,
              "where the result goes; - is standard output",
              "输出到哪里；- 为标准输出"),
          OptionSpec.flag("--force", "replace an existing output", "覆盖已有的输出文件"),
          OptionSpec.flag("-n --dry-run", "show the plan, do nothing", "只显示计划，不执行"),
          OptionSpec.value(
              "-j --jobs", "N", Values.oneOf("1", "2", "4"), "files at a time", "同时处理的文件数"));

  private VideoCommands() {}

  static List<CommandSpec> rows() {
    return List.of(
        new CommandSpec(
            "compress",
            List.of(),
            Where.BOTH,
            new Label("make videos smaller", "压缩视频"),
            new Syntax("FILE... [\"WISHES\"]", List.of(Values.FILE), COMPRESS_OPTIONS),
            CompressWords::read),
        new CommandSpec(
            "compare",
            List.of(),
            Where.BOTH,
            new Label("compare two videos: sizes, quality, pictures", "比较两个视频：大小、画质、画面"),
            new Syntax(
                "BEFORE AFTER",
                List.of(Values.FILE),
                List.of(
                    OptionSpec.value(
                        "-o --output", "DIR", Values.FOLDER, "where the pictures go", "图片存放的文件夹"))),
            a ->
                new Command.Compare(
                    a.needed(0, "BEFORE", "compare BEFORE AFTER"),
                    a.needed(1, "AFTER", "compare BEFORE AFTER"),
                    a.value("--output"))),
        new CommandSpec(
            "upload",
            List.of(),
            Where.BOTH,
            new Label("add files or addresses to the session", "把文件或网址加入会话"),
            new Syntax("FILE|URL...", List.of(Values.FILE), List.of()),
            a -> {
              a.needed(0, "FILE or URL", "upload FILE");
              return new Deed.Upload(a.words());
            }),
        new CommandSpec(
            "say",
            List.of(),
            Where.SHELL,
            new Label("say what is to be done with the video", "说出对视频的要求"),
            new Syntax("\"WORDS\"", List.of(Values.NONE), List.of()),
            a -> {
              a.needed(0, "WORDS", "say \"trim the first 5 seconds\"");
              if (a.text().isBlank()) {
                throw Arguments.usage(
                    "nothing was said", "clipchat say \"trim the first 5 seconds\"");
              }
              return new Deed.Message(a.text());
            }),
        new CommandSpec(
            "status",
            List.of(),
            Where.BOTH,
            new Label("what is on the timeline", "查看时间线"),
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Status()),
        new CommandSpec(
            "preview",
            List.of(),
            Where.BOTH,
            new Label("the timeline as a picture", "用图形显示时间线"),
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Preview()),
        new CommandSpec(
            "undo",
            List.of(),
            Where.CHAT,
            new Label("take the last edit back", "撤销上一步"),
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Message("undo")),
        new CommandSpec(
            "redo",
            List.of(),
            Where.CHAT,
            new Label("do it again after all", "重做"),
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Message("redo")),
        new CommandSpec(
            "export",
            List.of(),
            Where.BOTH,
            new Label("save the video as a file", "导出视频"),
            new Syntax(
                "[FILE|DIR]",
                List.of(Values.FILE),
                List.of(
                    OptionSpec.value(
                        "-o --output", "FILE|DIR|-", Values.FILE, "where it goes", "输出到哪里"),
                    OptionSpec.flag("--force", "replace an existing output", "覆盖已有的输出文件"))),
            VideoCommands::export),
        new CommandSpec(
            "credits",
            List.of(),
            Where.BOTH,
            new Label("the credits that are left", "查看剩余积分"),
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Credits()));
  }

  /** "export small.mp4", "export -o small.mp4", and "export webm" for the format alone. */
  private static Intent export(Arguments a) {
    String word = a.wordOrNull(0);
    String option = a.value("--output");
    if (a.words().size() > 1) {
      throw Arguments.usage("an export has one name", "export \"" + a.text() + "\"");
    }
    if (word != null && option != null) {
      throw Arguments.usage("\"" + word + "\" and -o both name a file", "one of the two");
    }
    if (word != null && MediaName.exportFormat("." + word) != null && word.indexOf('.') < 0) {
      return new Deed.Export(MediaName.exportFormat("." + word), null, a.has("--force"));
    }
    String output = word == null ? option : word;
    return new Deed.Export(MediaName.exportFormat(output), output, a.has("--force"));
  }
}
