package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual page, written from the command table as the help is. */
public final class Manual {

  private static final Phrasebook WORDS = new Phrasebook(Language.ENGLISH);

  private final CommandTable table;
  private final String version;

  private Manual(CommandTable table, String version) {
    this.table = table;
    this.version = version;
  }

  /** The pages of an installation, each by its place below {@code share}. */
  public static Map<String, String> pages(String version) {
    CommandTable table = CommandTable.standard();
    CompletionScript completion = new CompletionScript(table, WORDS);
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
        + roff(WORDS.say("commands.tagline"))
        + "\n.SH SYNOPSIS\n.nf\nclipchat\nclipchat compress \\fIFILE\\fR... \\-\\-under \\fISIZE\\fR\n"
        + "clipchat \\fICOMMAND\\fR ...\n.fi\n.SH DESCRIPTION\n"
        + roff(WORDS.say("commands.manual_description"))
        + "\n"
        + ".SH COMMANDS\n"
        + table.inShell().map(this::command).collect(Collectors.joining())
        + ".SH OPTIONS OF EVERY COMMAND\n"
        + options(table.everywhere())
        + ".SH EXIT STATUS\n"
        + Stream.of(ExitCode.values())
            .map(c -> entry(Integer.toString(c.code()), WORDS.say(c.meaning())))
            .collect(Collectors.joining())
        + ".SH FILES\n"
        + entry("$XDG_CONFIG_HOME/clipchat/config.yaml", WORDS.say("commands.manual_settings"))
        + entry("$XDG_STATE_HOME/clipchat", WORDS.say("commands.manual_state"))
        + entry("$XDG_DATA_HOME/clipchat", WORDS.say("commands.manual_data"))
        + entry("$XDG_CACHE_HOME/clipchat", WORDS.say("commands.manual_cache"));
  }

  private String command(CommandSpec command) {
    List<OptionSpec> options = command.syntax().options();
    return entry("clipchat " + command.synopsis(), WORDS.say(command.help()))
        + (options.isEmpty() ? "" : ".RS\n" + options(options) + ".RE\n");
  }

  private static String options(List<OptionSpec> options) {
    return options.stream()
        .map(o -> entry(names(o), WORDS.say(o.help())))
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
