package dev.clipchat.client.intent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All commands, and the options that every command of the shell takes. */
public final class CommandTable {

  private static final List<OptionSpec> EVERYWHERE =
      List.of(
          OptionSpec.flag("--local", "process on this computer (the default)", "在本机处理（默认）"),
          OptionSpec.flag("--cloud", "use the cloud service", "使用云服务"),
          OptionSpec.value("--api-url", "URL", Values.NONE, "the cloud's address", "云服务地址"),
          OptionSpec.value("--skill", "NAME|FILE", Values.SKILL, "the skill to use", "要使用的技能"),
          OptionSpec.value("--session", "ID", Values.SESSION, "the session to work in", "要使用的会话"),
          OptionSpec.value(
              "--lang",
              "LANG",
              Values.oneOf("en", "zh"),
              "the language: en or zh; a cloud may know others",
              "语言：en 或 zh；云端可能还会其他语言"),
          OptionSpec.flag("--json", "results and errors as JSON", "以 JSON 输出结果和错误"),
          OptionSpec.flag("-q --quiet", "no progress, no talk", "不显示进度和说明"),
          OptionSpec.flag("-v --verbose", "say where the log file is", "显示日志文件的位置"),
          OptionSpec.flag("-y --yes", "agree to what costs credits", "同意会消耗积分的操作"),
          OptionSpec.flag("--no-input", "never ask anything", "从不提问"),
          OptionSpec.value(
              "--color",
              "WHEN",
              Values.oneOf("auto", "always", "never"),
              "colours: auto, always or never",
              "颜色：auto、always 或 never"));

  private final List<CommandSpec> commands;

  private CommandTable(List<CommandSpec> commands) {
    this.commands = commands;
  }

  public static CommandTable standard() {
    return new CommandTable(
        Stream.of(VideoCommands.rows(), SessionCommands.rows(), ProgramCommands.rows())
            .flatMap(List::stream)
            .toList());
  }

  public List<CommandSpec> commands() {
    return commands;
  }

  public List<OptionSpec> everywhere() {
    return EVERYWHERE;
  }

  public Stream<CommandSpec> inShell() {
    return commands.stream().filter(CommandSpec::inShell);
  }

  public Stream<CommandSpec> inChat() {
    return commands.stream().filter(CommandSpec::inChat);
  }

  public Optional<CommandSpec> forShell(String word) {
    return inShell().filter(c -> c.names().contains(word)).findFirst();
  }

  public Optional<CommandSpec> forChat(String word) {
    return inChat().filter(c -> c.names().contains(word)).findFirst();
  }
}
