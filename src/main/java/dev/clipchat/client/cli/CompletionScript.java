package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import dev.clipchat.client.intent.Values;
import dev.clipchat.words.Phrasebook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Completion for a shell, written from the command table. */
record CompletionScript(CommandTable table, Phrasebook words) {

  /** What only the program knows is asked of it when it is needed; {@code %s} are its arguments. */
  private static final String NAMES =
      "clipchat %s --quiet --json 2>/dev/null | grep -o \"\\\"%s\\\":\\\"[^\\\"]*\\\"\" | cut -d'\"' -f4";

  String of(String shell) {
    return switch (shell) {
      case "zsh" -> zsh();
      case "fish" -> fish();
      default -> bash("_clipchat");
    };
  }

  private String commandWords() {
    return table.inShell().map(CommandSpec::word).collect(Collectors.joining(" "));
  }

  private static String everyOption(List<OptionSpec> options) {
    return options.stream().flatMap(o -> o.names().stream()).collect(Collectors.joining(" "));
  }

  private String bash(String function) {
    StringBuilder script = new StringBuilder("# completion for clipchat\n");
    script.append("_clipchat_names() { ").append(NAMES.formatted("\"$1\"", "$2")).append("; }\n");
    script.append(function).append("() {\n  local cur prev command i\n  COMPREPLY=()\n");
    script.append("  cur=${COMP_WORDS[COMP_CWORD]}\n  prev=${COMP_WORDS[COMP_CWORD-1]}\n");
    script.append("  command=\n  for ((i = 1; i < COMP_CWORD; i++)); do\n");
    script.append("    case \" ").append(commandWords()).append(" \" in\n");
    script.append("      *\" ${COMP_WORDS[i]} \"*) command=${COMP_WORDS[i]}; break ;;\n");
    script.append("    esac\n  done\n");
    script.append("  case $command,$prev in\n");
    for (Place place : places()) {
      script.append("    ").append(place.pattern()).append(") ");
      script.append(bashValues(place.values())).append("; return ;;\n");
    }
    script.append("  esac\n  case $command in\n");
    table
        .inShell()
        .forEach(
            c -> {
              script.append("    ").append(c.word()).append(") ");
              script.append("if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '");
              script.append(everyOption(c.syntax().options())).append(' ');
              script.append(everyOption(table.everywhere()));
              script.append("' -- \"$cur\")); else ");
              script.append(bashValues(c.valuesAt(0))).append("; fi ;;\n");
            });
    script.append("    *) COMPREPLY=($(compgen -W '").append(commandWords()).append(' ');
    script.append(everyOption(table.everywhere())).append("' -- \"$cur\")) ;;\n");
    script.append("  esac\n}\ncomplete -F ").append(function).append(" clipchat\n");
    return script.toString();
  }

  private String bashValues(Values values) {
    return switch (values.kind()) {
      case FILE ->
          "compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$cur\"))";
      case FOLDER ->
          "compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -d -- \"$cur\"))";
      case SESSION -> named("sessions id");
      case JOB -> named("jobs id");
      case SKILL -> "compopt -o filenames 2>/dev/null; " + named("skills name");
      default ->
          "COMPREPLY=($(compgen -W '" + String.join(" ", wordsOf(values)) + "' -- \"$cur\"))";
    };
  }

  private static String named(String what) {
    return "COMPREPLY=($(compgen -W \"$(_clipchat_names " + what + ")\" -- \"$cur\"))";
  }

  private List<String> wordsOf(Values values) {
    return switch (values.kind()) {
      case CHOICE -> values.words();
      case COMMAND -> List.of(commandWords().split(" ", -1));
      case SETTING ->
          java.util.Arrays.stream(dev.clipchat.client.settings.Setting.values())
              .map(dev.clipchat.client.settings.Setting::key)
              .toList();
      default -> List.of();
    };
  }

  /** An option that takes a value, and for which commands it does. */
  private record Place(String pattern, Values values) {}

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    table
        .inShell()
        .forEach(
            c ->
                c.syntax().options().stream()
                    .filter(o -> o.parameter() != null)
                    .forEach(o -> places.add(new Place(pattern(c.word(), o), o.values()))));
    table.everywhere().stream()
        .filter(o -> o.parameter() != null)
        .forEach(o -> places.add(new Place(pattern("*", o), o.values())));
    table
        .inShell()
        .filter(c -> c.syntax().places().size() > 1)
        .forEach(
            c ->
                c.valuesAt(0)
                    .words()
                    .forEach(verb -> places.add(new Place(c.word() + "," + verb, c.valuesAt(1)))));
    return places;
  }

  private static String pattern(String command, OptionSpec option) {
    return option.names().stream()
        .map(name -> command + "," + name)
        .collect(Collectors.joining("|"));
  }

  private String zsh() {
    String function = "_clipchat_words";
    return "#compdef clipchat\n"
        + "# The same table as for bash, through zsh's own bridge.\n"
        + "autoload -U +X bashcompinit && bashcompinit\n"
        + bash(function)
        + "# Found in $fpath, this file is itself the first answer.\n"
        + "[[ ${funcstack[1]} == _clipchat ]] && _bash_complete -F "
        + function
        + " clipchat\n"
        + ":\n";
  }

  private String fish() {
    StringBuilder script = new StringBuilder("# fish completion for clipchat\n");
    script.append("function __clipchat_names; ");
    script.append(NAMES.formatted("$argv[1]", "$argv[2]")).append("; end\n");
    String none = "not __fish_seen_subcommand_from " + commandWords();
    table
        .inShell()
        .forEach(
            c ->
                script
                    .append("complete -c clipchat -n '")
                    .append(none)
                    .append("' -f -a ")
                    .append(c.word())
                    .append(" -d ")
                    .append(quoted(words.say(c.help())))
                    .append('\n'));
    table
        .inShell()
        .forEach(
            c -> {
              c.syntax()
                  .options()
                  .forEach(
                      o -> script.append(fishOption(o, "__fish_seen_subcommand_from " + c.word())));
              String values = fishValues(c.valuesAt(0));
              String seen = "__fish_seen_subcommand_from " + c.word();
              String verbs = String.join(" ", c.valuesAt(0).words());
              boolean second = c.syntax().places().size() > 1 && !verbs.isEmpty();
              String verb = "__fish_seen_subcommand_from " + verbs;
              if (!values.isEmpty()) {
                String first = second ? seen + "; and not " + verb : seen;
                script.append(fishLine(first, values));
              }
              if (second) {
                script.append(fishLine(seen + "; and " + verb, fishValues(c.valuesAt(1))));
              }
            });
    table.everywhere().forEach(o -> script.append(fishOption(o, "")));
    return script.toString();
  }

  private static String fishLine(String condition, String values) {
    return "complete -c clipchat -n '" + condition + "' " + values + "\n";
  }

  private String fishOption(OptionSpec option, String condition) {
    StringBuilder line = new StringBuilder("complete -c clipchat");
    if (!condition.isEmpty()) {
      line.append(" -n '").append(condition).append('\'');
    }
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.parameter() != null) {
      String values = fishValues(option.values());
      line.append(" -r ").append(values.isEmpty() ? "-f" : values);
    }
    return line.append(" -d ").append(quoted(words.say(option.help()))).append('\n').toString();
  }

  private String fishValues(Values values) {
    return switch (values.kind()) {
      case FILE -> "-F";
      case FOLDER -> "-f -a '(__fish_complete_directories)'";
      case SESSION -> "-f -a '(__clipchat_names sessions id)'";
      case JOB -> "-f -a '(__clipchat_names jobs id)'";
      case SKILL -> "-F -a '(__clipchat_names skills name)'";
      default -> {
        List<String> words = wordsOf(values);
        yield words.isEmpty() ? "" : "-f -a " + quoted(String.join(" ", words));
      }
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
