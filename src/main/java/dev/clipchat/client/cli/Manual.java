package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual page, written from the command table as the help is. */
public final class Manual {

  private static final String LANGUAGE = "en";

  private final CommandTable table;
  private final String version;

  private Manual(CommandTable table, String version) {
    this.table = table;
    this.version = version;
  }

  /** The pages of an installation, each by its place below {@code share}. */
  public static Map<String, String> pages(String version) {
    CommandTable table = CommandTable.standard();
    CompletionScript completion = new CompletionScript(table, LANGUAGE);
    return Map.of(
        "man/man1/clipchat.1", new Manual(table, version).page(),
        "bash-completion/completions/clipchat", completion.of("bash"),
        "zsh/site-functions/_clipchat", completion.of("zsh"),
        "fish/vendor_completions.d/clipchat.fish", completion.of("fish"));
  }

  private String page() {
    return ".TH CLIPCHAT 1 \"\" \"clipchat "
        + roff(version)
        + "\"\n.SH NAME\nclipchat \\- "
        + roff(Phrase.TAGLINE.in(LANGUAGE))
        + "\n.SH SYNOPSIS\n.nf\nclipchat\nclipchat compress \\fIFILE\\fR... \\-\\-under \\fISIZE\\fR\n"
        + "clipchat \\fICOMMAND\\fR ...\n.fi\n.SH DESCRIPTION\n"
        + "Without a command it starts the chat on a terminal, and reads lines from a pipe.\n"
        + "A ceiling that is asked for holds: a file that would be larger is not released.\n"
        + ".SH COMMANDS\n"
        + table.inShell().map(this::command).collect(Collectors.joining())
        + ".SH OPTIONS OF EVERY COMMAND\n"
        + options(table.everywhere())
        + ".SH EXIT STATUS\n"
        + Stream.of(ExitCode.values())
            .map(c -> entry(Integer.toString(c.code()), c.meaning().in(LANGUAGE)))
            .collect(Collectors.joining())
        + ".SH FILES\n"
        + entry("$XDG_CONFIG_HOME/clipchat/config.yaml", "the settings")
        + entry("$XDG_STATE_HOME/clipchat", "sessions, jobs, history, the log")
        + entry("$XDG_DATA_HOME/clipchat", "what is worked on")
        + entry("$XDG_CACHE_HOME/clipchat", "what can be made again at any time");
  }

  private String command(CommandSpec command) {
    List<OptionSpec> options = command.syntax().options();
    return entry("clipchat " + command.synopsis(), command.help().in(LANGUAGE))
        + (options.isEmpty() ? "" : ".RS\n" + options(options) + ".RE\n");
  }

  private static String options(List<OptionSpec> options) {
    return options.stream()
        .map(o -> entry(names(o), o.help().in(LANGUAGE)))
        .collect(Collectors.joining());
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.parameter() == null ? names : names + " " + option.parameter();
  }

  private static String entry(String what, String about) {
    return ".TP\n\\fB" + roff(what) + "\\fR\n" + roff(about) + "\n";
  }

  /**
   * A dot or an apostrophe at a line's beginning would be a command; a hyphen, a wrapping point.
   */
  private static String roff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
