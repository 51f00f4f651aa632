package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.client.reply.ScreenWish;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.settings.SettingsLoader;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import java.util.List;
import java.util.Optional;

/** The front door: reads the command line, takes the way that it asks for, gives the exit code. */
public final class Cli {

  private final AppParts parts;
  private final CommandTable table = CommandTable.standard();
  private final RunningTurns turns = new RunningTurns();

  public Cli(AppParts parts) {
    this.parts = parts;
  }

  /** The process is to end: what runs is asked to stop, and the terminal given back. */
  public void end(int signal) {
    turns.end(signal);
  }

  public int run(List<String> args) {
    try {
      Parsed parsed = legible(grammar().parse(args));
      return way(parsed).code();
    } catch (ClipchatException e) {
      // The command line itself, or the settings, cannot be read.
      boolean json = args.contains("--json");
      Words words = Words.of(language(args));
      try (Screen screen = screen(words, Audience.ANSWERS, json, false, "auto")) {
        new Announcer(screen, words).failed(e.failure());
      }
      return ExitCode.of(e.failure()).code();
    }
  }

  /**
   * At a terminal without its letters, a language is of no use, in answers and greetings neither.
   */
  private Parsed legible(Parsed parsed) {
    Terminals terminals = parts.terminals();
    return terminals.unicode() || !terminals.isTerminal().test(1)
        ? parsed
        : new Parsed(parsed.intent(), parsed.flags().in("en"));
  }

  private CommandLineParser grammar() {
    return new CommandLineParser(table, new Disk(parts.places().home()).surroundings());
  }

  private ExitCode way(Parsed parsed) {
    if (parsed.intent() instanceof Command.Version) {
      return answer(parsed, "clipchat " + parts.version());
    }
    if (parsed.intent() instanceof Command.Help help) {
      return answer(
          parsed, new HelpText(table, Words.of(language(parsed)).book()).of(help.topic()));
    }
    Settings settings =
        new SettingsLoader(parts.environment(), parts.places()).load(parsed.flags().settings());
    Words words = Words.of(parts.terminals().spoken(settings.language()));
    AppContext app = new AppContext(parts, table, turns, settings, words);
    if (parsed.intent() instanceof Command.Chat chat
        && parts.terminals().isTerminal().test(0)
        && parts.terminals().isTerminal().test(1)) {
      return new ChatEntry(app, parsed.flags()).converse(chat.resume());
    }
    if (parsed.intent() instanceof Command.Chat || parsed.intent() instanceof Command.Lines) {
      return new ChatEntry(app, parsed.flags()).readLines();
    }
    return new OneShot(app, parsed.flags()).run(parsed.intent());
  }

  private ExitCode answer(Parsed parsed, String text) {
    Words words = Words.of(language(parsed));
    try (Screen screen = screen(words, Audience.ANSWERS, false, false, "auto")) {
      new Announcer(screen, words).page(text);
    }
    return ExitCode.DONE;
  }

  private Screen screen(
      Words words, Audience audience, boolean json, boolean quiet, String colour) {
    return parts
        .terminals()
        .screen()
        .apply(new ScreenWish(audience, json, quiet, colour, "auto", words.captions()));
  }

  private String language(Parsed parsed) {
    return parts
        .terminals()
        .spoken(
            Optional.ofNullable(parsed.flags().settings().get(Setting.LANGUAGE))
                .flatMap(SettingsLoader::language)
                .orElseGet(this::environmentLanguage));
  }

  /** Where the line cannot be read, the language in it can be nevertheless. */
  private String language(List<String> args) {
    String typed = "";
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.startsWith("--lang=")) {
        typed = arg.substring(arg.indexOf('=') + 1);
      } else if (arg.equals("--lang") && i + 1 < args.size()) {
        typed = args.get(i + 1);
      }
    }
    return parts
        .terminals()
        .spoken(SettingsLoader.language(typed).orElseGet(this::environmentLanguage));
  }

  private String environmentLanguage() {
    return parts
        .terminals()
        .spoken(
            Setting.LANGUAGE.variables().stream()
                .map(variable -> parts.environment().getOrDefault(variable, ""))
                .flatMap(value -> SettingsLoader.language(value).stream())
                .findFirst()
                .orElse("en"));
  }

  /** A fault of ours: one line for the person; its trace is in the log. */
  public void confess(Throwable fault) {
    Words words = Words.of(environmentLanguage());
    try (Screen screen = screen(words, Audience.ANSWERS, false, false, "auto")) {
      Announcer announcer = new Announcer(screen, words);
      announcer.notice(
          "client.fault", "fault", fault.getClass().getSimpleName(), "log", parts.log());
    }
  }
}
