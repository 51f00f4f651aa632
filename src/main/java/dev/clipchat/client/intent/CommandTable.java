package dev.clipchat.client.intent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All commands, and the options that every command of the shell takes. */
public final class CommandTable {

  private static final List<OptionSpec> EVERYWHERE =
      List.of(
          OptionSpec.flag("--local", "commands.every_local"),
          OptionSpec.flag("--cloud", "commands.every_cloud"),
          OptionSpec.value("--api-url", "URL", Values.NONE, "commands.every_api_url"),
          OptionSpec.value("--skill", "NAME|FILE", Values.SKILL, "commands.every_skill"),
          OptionSpec.value("--session", "ID", Values.SESSION, "commands.every_session"),
          OptionSpec.value("--lang", "LANG", Values.oneOf("en", "zh"), "commands.every_lang"),
          OptionSpec.flag("--json", "commands.every_json"),
          OptionSpec.flag("-q --quiet", "commands.every_quiet"),
          OptionSpec.flag("-v --verbose", "commands.every_verbose"),
          OptionSpec.flag("-y --yes", "commands.every_yes"),
          OptionSpec.flag("--no-input", "commands.every_no_input"),
          OptionSpec.value(
              "--color", "WHEN", Values.oneOf("auto", "always", "never"), "commands.every_color"));

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
