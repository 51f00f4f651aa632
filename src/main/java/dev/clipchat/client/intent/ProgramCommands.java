package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CommandSpec.Syntax;
import dev.clipchat.client.intent.CommandSpec.Where;
import java.util.List;

/** The commands that concern the program itself. */
final class ProgramCommands {

  private static final List<OptionSpec> SERVE_OPTIONS =
      List.of(
          OptionSpec.value(
              "--host",
              "HOST",
              Values.oneOf("127.0.0.1", "0.0.0.0"),
              "the address to listen on",
              "监听地址"),
          OptionSpec.value("--port", "N", Values.NONE, "the port; 0 takes a free one", "端口；0 为自动"),
          OptionSpec.value(
              "--token-file", "FILE", Values.FILE, "only this token gets in", "只接受此令牌"),
          OptionSpec.value("--credits", "N", Values.NONE, "the balance of each token", "每个令牌的积分"),
          OptionSpec.value("--max-upload", "SIZE", Values.NONE, "the largest upload", "上传大小上限"),
          OptionSpec.flag(
              "--private-urls", "URLs may name addresses of private networks", "允许内网地址的链接"),
          OptionSpec.value("--data", "DIR", Values.FOLDER, "where sessions are kept", "会话数据目录"),
          OptionSpec.value(
              "--public-url",
              "URL",
              Values.NONE,
              "where clients find it, behind a proxy",
              "经代理后客户端访问的地址"),
          OptionSpec.value(
              "--proxy",
              "ADDRESS",
              Values.NONE,
              "the proxy whose X-Forwarded-For counts",
              "信任其 X-Forwarded-For 的代理地址"),
          OptionSpec.value(
              "--tokens-per-address",
              "N",
              Values.NONE,
              "anonymous tokens for an address in 7 days; 10 without it",
              "每个地址 7 天内可领的匿名令牌数，默认 10"));

  private ProgramCommands() {}

  static List<CommandSpec> rows() {
    return List.of(
        new CommandSpec(
            "chat",
            List.of(),
            Where.SHELL,
            new Label("talk about a video (what comes without a command)", "对话（不带命令时的默认方式）"),
            new Syntax(
                "",
                List.of(),
                List.of(
                    OptionSpec.flag("-c --continue", "go on with the last session", "继续上一个会话"))),
            a -> new Command.Chat(a.has("--continue"))),
        new CommandSpec(
            "demo",
            List.of(),
            Where.SHELL,
            new Label("make a sample clip and compress it", "生成示例视频并压缩"),
            new Syntax(
                "",
                List.of(),
                List.of(
                    OptionSpec.value(
                        "-o --output", "DIR", Values.FOLDER, "where the files go", "文件存放位置"))),
            a -> new Command.Demo(a.value("--output"))),
        new CommandSpec(
            "explain",
            List.of(),
            Where.SHELL,
            new Label("what a line would do, without doing it", "说明一句话会做什么，但不执行"),
            new Syntax(
                "\"LINE\" | --schema",
                List.of(Values.NONE),
                List.of(
                    OptionSpec.flag(
                        "--schema",
                        "print the JSON Schema of the edits as documents",
                        "输出编辑文档的 JSON Schema"))),
            a -> {
              if (!a.has("--schema")) {
                a.needed(0, "LINE", "explain \"send me the video\"");
              }
              return new Command.Explain(a.text(), a.has("--schema"));
            }),
        new CommandSpec(
            "config",
            List.of(),
            Where.SHELL,
            new Label("show and change the settings", "查看和修改设置"),
            new Syntax(
                "[list | get KEY | set KEY VALUE | unset KEY | path]",
                List.of(
                    Values.oneOf("list", "get", "set", "unset", "path"),
                    Values.SETTING,
                    Values.NONE),
                List.of()),
            ProgramCommands::config),
        new CommandSpec(
            "doctor",
            List.of(),
            Where.SHELL,
            new Label("check this computer, with a fix for each fault", "检查本机并给出解决办法"),
            new Syntax(
                "",
                List.of(),
                List.of(
                    OptionSpec.value(
                        "--bundle",
                        "FILE",
                        Values.FILE,
                        "write an archive for a bug report",
                        "生成用于报告问题的压缩包"))),
            a -> new Command.Doctor(a.value("--bundle"))),
        new CommandSpec(
            "serve",
            List.of(),
            Where.SHELL,
            new Label("run the backend for others", "为其他程序提供后端服务"),
            new Syntax("", List.of(), SERVE_OPTIONS),
            a ->
                new Command.Serve(
                    new ServeRequest(
                        a.options().getOrDefault("--host", "127.0.0.1"),
                        a.whole("--port", 0, 65535, 0),
                        a.value("--token-file"),
                        a.whole("--credits", 0, Integer.MAX_VALUE, -1),
                        a.size("--max-upload"),
                        a.has("--private-urls"),
                        a.value("--data"),
                        new ServeRequest.Outside(
                            a.value("--public-url"),
                            a.value("--proxy"),
                            a.whole("--tokens-per-address", 0, 1_000_000, 10))))),
        new CommandSpec(
            "completion",
            List.of(),
            Where.SHELL,
            new Label("completion for bash, zsh or fish", "生成 bash、zsh 或 fish 的补全脚本"),
            new Syntax("bash|zsh|fish", List.of(Values.oneOf("bash", "zsh", "fish")), List.of()),
            ProgramCommands::completion),
        new CommandSpec(
            "help",
            List.of("?"),
            Where.BOTH,
            new Label("what there is to say and to type", "帮助"),
            new Syntax("[COMMAND]", List.of(Values.COMMAND), List.of()),
            a -> new Command.Help(a.word(0, ""))),
        new CommandSpec(
            "quit",
            List.of("exit", "bye", "q"),
            Where.CHAT,
            new Label("leave", "退出"),
            new Syntax("", List.of(), List.of()),
            a -> new Command.Quit()));
  }

  private static Intent config(Arguments a) {
    String verb = a.word(0, "list");
    return switch (verb) {
      case "list", "path" -> new Command.Config(verb, null, null);
      case "get", "unset" -> new Command.Config(verb, a.needed(1, "KEY"), null);
      case "set" -> new Command.Config(verb, a.needed(1, "KEY"), a.needed(2, "VALUE"));
      default ->
          throw Arguments.usage(
              "\"" + verb + "\" is nothing to do with settings",
              "list, get KEY, set KEY VALUE, unset KEY, path");
    };
  }

  private static Intent completion(Arguments a) {
    String shell = a.needed(0, "SHELL");
    if (!List.of("bash", "zsh", "fish").contains(shell)) {
      throw Arguments.usage("no completion for \"" + shell + "\"", "bash, zsh, fish");
    }
    return new Command.Completion(shell);
  }
}
