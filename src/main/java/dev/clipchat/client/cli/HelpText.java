package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import dev.clipchat.words.Phrasebook;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Help, written from the command table. */
record HelpText(CommandTable table, Phrasebook words) {

  /** About the whole program, or one command. */
  String of(String topic) {
    String word = topic.startsWith("/") ? topic.substring(1) : topic;
    return table
        .forShell(word)
        .or(() -> table.forChat(word))
        .map(this::command)
        .orElseGet(this::program);
  }

  private String program() {
    return "clipchat: "
        + words.say("commands.tagline")
        + "\n\n"
        + words.say("commands.usage_heading")
        + "\n  clipchat\n  clipchat compress FILE --under 10MB\n  clipchat COMMAND ...\n\n"
        + words.say("commands.commands_heading")
        + "\n"
        + table.inShell().map(c -> row(c.synopsis(), words.say(c.help()), 30)).collect(lines())
        + "\n\n"
        + words.say("commands.every_heading")
        + "\n"
        + options(table.everywhere())
        + "\n\n"
        + words.say("commands.exit_codes_heading")
        + "\n"
        + Stream.of(ExitCode.values())
            .map(c -> row(Integer.toString(c.code()), words.say(c.meaning()), 4))
            .collect(lines());
  }

  private String command(CommandSpec command) {
    String text =
        words.say(command.help())
            + "\n\n"
            + words.say("commands.usage_heading")
            + "\n  "
            + (command.inShell() ? "clipchat " : "/")
            + command.synopsis();
    List<OptionSpec> options = command.syntax().options();
    String examples =
        words
            .find("commands." + command.word() + "_examples")
            .map(lines -> "\n\n" + words.say("commands.examples_heading") + "\n  " + lines)
            .orElse("");
    return options.isEmpty()
        ? text + examples
        : text
            + examples
            + "\n\n"
            + words.say("commands.options_heading")
            + "\n"
            + options(options);
  }

  private String options(List<OptionSpec> options) {
    return options.stream().map(o -> row(names(o), words.say(o.help()), 26)).collect(lines());
  }

  private static String names(OptionSpec option) {
    boolean onlyLong = option.names().size() == 1;
    String names = (onlyLong ? "    " : "") + String.join(", ", option.names());
    return option.parameter() == null ? names : names + " " + option.parameter();
  }

  /** What can be typed in the chat. */
  String chat() {
    return table
            .inChat()
            .map(c -> row("/" + c.synopsis(), words.say(c.help()), 28))
            .collect(lines())
        + "\n"
        + words.say("commands.say_anything");
  }

  private static String row(String left, String right, int width) {
    String head = String.format(Locale.ROOT, "  %-" + width + "s", left);
    return left.length() > width
        ? "  " + left + "\n" + " ".repeat(width + 4) + right
        : head + "  " + right;
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
