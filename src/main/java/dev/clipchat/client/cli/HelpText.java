package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Help, written from the command table. */
record HelpText(CommandTable table, String language) {

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
        + Phrase.TAGLINE.in(language)
        + "\n\n"
        + Phrase.USAGE.in(language)
        + "\n  clipchat\n  clipchat compress FILE --under 10MB\n  clipchat COMMAND ...\n\n"
        + Phrase.COMMANDS.in(language)
        + "\n"
        + table.inShell().map(c -> row(c.synopsis(), c.help().in(language), 30)).collect(lines())
        + "\n\n"
        + Phrase.OPTIONS_EVERYWHERE.in(language)
        + "\n"
        + options(table.everywhere())
        + "\n\n"
        + Phrase.EXIT_CODES.in(language)
        + "\n"
        + Stream.of(ExitCode.values())
            .map(c -> row(Integer.toString(c.code()), c.meaning().in(language), 4))
            .collect(lines());
  }

  private String command(CommandSpec command) {
    String text =
        command.help().in(language)
            + "\n\n"
            + Phrase.USAGE.in(language)
            + "\n  "
            + (command.inShell() ? "clipchat " : "/")
            + command.synopsis();
    List<OptionSpec> options = command.syntax().options();
    return options.isEmpty()
        ? text
        : text + "\n\n" + Phrase.OPTIONS.in(language) + "\n" + options(options);
  }

  private String options(List<OptionSpec> options) {
    return options.stream().map(o -> row(names(o), o.help().in(language), 26)).collect(lines());
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
            .map(c -> row("/" + c.synopsis(), c.help().in(language), 28))
            .collect(lines())
        + "\n"
        + Phrase.SAY_ANYTHING.in(language);
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
