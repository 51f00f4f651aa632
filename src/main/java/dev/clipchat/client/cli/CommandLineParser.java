package dev.clipchat.client.cli;

import dev.clipchat.client.intent.Arguments;
import dev.clipchat.client.intent.ClosestWord;
import dev.clipchat.client.intent.Command;
import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.FileLookup;
import dev.clipchat.client.intent.Intent;
import dev.clipchat.client.intent.OptionSpec;
import dev.clipchat.client.settings.Setting;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model;

/** Reads command lines: picocli built from the command table. It executes nothing. */
final class CommandLineParser {

  private static final String HELP = "--help";
  private static final String VERSION = "--version";
  private static final String CHAT = "chat";

  private final CommandTable table;
  private final FileLookup surroundings;

  CommandLineParser(CommandTable table, FileLookup surroundings) {
    this.table = table;
    this.surroundings = surroundings;
  }

  Parsed parse(List<String> args) {
    try {
      return read(args);
    } catch (CommandLine.ParameterException e) {
      throw new ClipchatException(complaint(args, e), e);
    }
  }

  private Parsed read(List<String> args) {
    if (args.equals(List.of("-"))) {
      return new Parsed(new Command.Lines(), Flags.NONE);
    }
    if (args.equals(List.of(VERSION))) {
      // Asked by scripts at each of their starts: nothing has to be set up to answer.
      return new Parsed(new Command.Version(), Flags.NONE);
    }
    CommandLine.ParseResult whole = commandLine(args).parseArgs(args.toArray(String[]::new));
    CommandLine.ParseResult last =
        whole.hasSubcommand() ? whole.subcommands().get(whole.subcommands().size() - 1) : whole;
    Map<String, String> options = options(whole);
    options.putAll(options(last));
    List<String> words =
        last.matchedPositionals().stream()
            .distinct()
            .flatMap(p -> p.originalStringValues().stream())
            .toList();
    String word = whole.hasSubcommand() ? last.commandSpec().name() : CHAT;
    if (!whole.hasSubcommand() && words.equals(List.of("-"))) {
      return new Parsed(new Command.Lines(), flags(options));
    }
    if (!whole.hasSubcommand() && !words.isEmpty()) {
      throw unknownCommand(words.get(0));
    }
    return new Parsed(intent(word, options, words), flags(options));
  }

  private Intent intent(String word, Map<String, String> options, List<String> words) {
    if (options.containsKey(VERSION)) {
      return new Command.Version();
    }
    if (options.containsKey(HELP)) {
      return new Command.Help(word.equals(CHAT) ? "" : word);
    }
    CommandSpec command = table.forShell(word).orElseThrow(() -> unknownCommand(word));
    if (!words.isEmpty() && command.syntax().places().isEmpty() && !word.equals(CHAT)) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.takes_no", "command", word, "word", words.get(0)),
              Text.of("client.usage_try", "command", "clipchat " + command.synopsis())));
    }
    return command.meaning().apply(new Arguments(options, words, surroundings));
  }

  private static Map<String, String> options(CommandLine.ParseResult result) {
    Map<String, String> options = new HashMap<>();
    for (Model.OptionSpec option : result.matchedOptions()) {
      List<String> values = option.originalStringValues();
      options.put(option.longestName(), values.isEmpty() ? "" : values.get(values.size() - 1));
    }
    return options;
  }

  private ClipchatException unknownCommand(String word) {
    String example = "clipchat compress \"" + word + "\" --under 10MB";
    Text hint =
        surroundings.file().apply(word).isPresent()
            ? Text.of("client.usage_try", "command", example)
            : near(word, commandWords()).orElseGet(() -> choose(String.join(", ", commandWords())));
    return new ClipchatException(
        new Failure.Usage(Text.of("client.unknown_command", "word", word), hint));
  }

  private static Optional<Text> near(String word, List<String> known) {
    return ClosestWord.to(word, known).map(n -> Text.of("client.did_you_mean", "word", n));
  }

  private static Text choose(String choices) {
    return Text.of("client.usage_choose", "choices", choices);
  }

  private List<String> commandWords() {
    return table.inShell().map(CommandSpec::word).toList();
  }

  /** What picocli cannot read, in our words: its own are English. */
  private Failure complaint(List<String> args, CommandLine.ParameterException e) {
    CommandLine.Model.CommandSpec spec = e.getCommandLine().getCommandSpec();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      Optional<String> typed = firstWord(args);
      if (spec.parent() == null && typed.isPresent() && table.forShell(typed.get()).isEmpty()) {
        // The options belong to a command, and it is the command that is not known.
        return unknownCommand(typed.get()).failure();
      }
      Set<String> known = new LinkedHashSet<>();
      spec.options().forEach(o -> known.add(o.longestName()));
      return new Failure.Usage(
          Text.of("client.unknown_option", "word", word),
          near(word, List.copyOf(known)).orElseGet(() -> help(spec)));
    }
    boolean option = e.getArgSpec() != null && e.getArgSpec().isOption();
    String name = option ? ((Model.OptionSpec) e.getArgSpec()).longestName() : "";
    boolean missing = e instanceof CommandLine.MissingParameterException;
    Text problem =
        !option
            ? Text.of("client.unreadable_line")
            : Text.of(missing ? "client.needs_value" : "client.takes_no_value", "option", name);
    return new Failure.Usage(problem, help(spec));
  }

  /** The first word that is neither an option nor the value of one. */
  private Optional<String> firstWord(List<String> args) {
    boolean value = false;
    for (String arg : args) {
      if (!value && !arg.startsWith("-")) {
        return Optional.of(arg);
      }
      value =
          table.everywhere().stream()
              .anyMatch(o -> o.parameter() != null && o.names().contains(arg));
    }
    return Optional.empty();
  }

  private static Text help(Model.CommandSpec spec) {
    String topic = spec.parent() == null ? "" : " " + spec.name();
    return Text.of("client.see_help", "command", "clipchat help" + topic);
  }

  /** Only the commands whose words occur: setting up all of them would take longer than reading. */
  private CommandLine commandLine(List<String> args) {
    Model.CommandSpec root = Model.CommandSpec.create().name("clipchat");
    addOptions(root, table.everywhere());
    addFlags(root);
    table.forShell(CHAT).ifPresent(chat -> addOptions(root, chat.syntax().options()));
    addWords(root);
    table
        .inShell()
        .filter(command -> command.names().stream().anyMatch(args::contains))
        .forEach(
            command -> {
              Model.CommandSpec sub = Model.CommandSpec.create().name(command.word());
              sub.aliases(command.aliases().toArray(String[]::new));
              addOptions(sub, command.syntax().options());
              addOptions(sub, table.everywhere());
              addFlags(sub);
              addWords(sub);
              root.addSubcommand(command.word(), sub);
            });
    return new CommandLine(root)
        .setOverwrittenOptionsAllowed(true)
        .setUnmatchedOptionsArePositionalParams(false)
        .setAbbreviatedOptionsAllowed(false)
        .setExpandAtFiles(false)
        .setTrimQuotes(false);
  }

  private static void addOptions(Model.CommandSpec spec, List<OptionSpec> options) {
    for (OptionSpec option : options) {
      Model.OptionSpec.Builder builder =
          Model.OptionSpec.builder(option.names().toArray(String[]::new));
      boolean flag = option.parameter() == null;
      builder.arity(flag ? "0" : "1").type(flag ? boolean.class : String.class);
      if (!flag) {
        builder.paramLabel(option.parameter());
      }
      spec.addOption(builder.build());
    }
  }

  private static void addFlags(Model.CommandSpec spec) {
    spec.addOption(
        Model.OptionSpec.builder("-h", HELP)
            .arity("0")
            .type(boolean.class)
            .usageHelp(true)
            .build());
    spec.addOption(
        Model.OptionSpec.builder("-V", VERSION)
            .arity("0")
            .type(boolean.class)
            .versionHelp(true)
            .build());
  }

  private static void addWords(Model.CommandSpec spec) {
    spec.addPositional(
        Model.PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  private static Flags flags(Map<String, String> options) {
    if (options.containsKey("--local") && options.containsKey("--cloud")) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.not_both", "one", "--local", "other", "--cloud"),
              Text.of("client.usage_one_of_two")));
    }
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    if (options.containsKey("--local")) {
      settings.put(Setting.BACKEND, "local");
    }
    if (options.containsKey("--cloud")) {
      settings.put(Setting.BACKEND, "cloud");
    }
    put(settings, Setting.API_URL, options.get("--api-url"));
    put(settings, Setting.SKILL, options.get("--skill"));
    put(settings, Setting.SESSION, options.get("--session"));
    put(settings, Setting.LANGUAGE, options.get("--lang"));
    put(settings, Setting.COLOR, options.get("--color"));
    return new Flags(
        settings,
        options.containsKey("--json"),
        options.containsKey("--quiet"),
        new Flags.Manners(
            options.containsKey("--verbose"),
            options.containsKey("--yes"),
            options.containsKey("--no-input")));
  }

  private static void put(
      Map<Setting, String> settings,
      Setting setting,
      @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      settings.put(setting, value);
    }
  }

  /** The words of a command line typed in the chat, where "clipchat" may stand in front. */
  Parsed parseTyped(List<String> words) {
    List<String> args = new ArrayList<>(words);
    if (!args.isEmpty() && args.get(0).equals("clipchat")) {
      args.remove(0);
    }
    return parse(args);
  }
}
