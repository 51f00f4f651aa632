package dev.clipchat.client.cli;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import dev.clipchat.client.intent.Values;
import dev.clipchat.client.settings.SkillShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Completion for a shell, written from the command table. */
record CompletionScript(CommandTable table, String language) {

  /** Prints the current sessions' names; the scripts ask it when they need them. */
  private static final String SESSIONS = "clipchat sessions --quiet --json 2>/dev/null";

  String of(String shell) {
    return switch (shell) {
      case "zsh" -> zsh();
      case "fish" -> fish();
      default -> bash();
    };
  }

  private String words() {
    return table.inShell().map(CommandSpec::word).collect(Collectors.joining(" "));
  }

  private static String everyOption(List<OptionSpec> options) {
    return options.stream().flatMap(o -> o.names().stream()).collect(Collectors.joining(" "));
  }

  private String bash() {
    StringBuilder script = new StringBuilder("# bash completion for clipchat\n");
    script.append("_clipchat_ids() { ").append(idsFilter()).append("; }\n");
    script.append("_clipchat() {\n  local cur prev command i\n  COMPREPLY=()\n");
    script.append("  cur=${COMP_WORDS[COMP_CWORD]}\n  prev=${COMP_WORDS[COMP_CWORD-1]}\n");
    script.append("  command=\n  for ((i = 1; i < COMP_CWORD; i++)); do\n");
    script.append("    case \" ").append(words()).append(" \" in\n");
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
    script.append("    *) COMPREPLY=($(compgen -W '").append(words()).append(' ');
    script.append(everyOption(table.everywhere())).append("' -- \"$cur\")) ;;\n");
    script.append("  esac\n}\ncomplete -F _clipchat clipchat\n");
    return script.toString();
  }

  private String bashValues(Values values) {
    return switch (values.kind()) {
      case FILE ->
          "compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$cur\"))";
      case FOLDER ->
          "compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -d -- \"$cur\"))";
      case SESSION -> "COMPREPLY=($(compgen -W \"$(_clipchat_ids)\" -- \"$cur\"))";
      default ->
          "COMPREPLY=($(compgen -W '" + String.join(" ", wordsOf(values)) + "' -- \"$cur\"))";
    };
  }

  private static String idsFilter() {
    return SESSIONS + " | grep -o '\"id\":\"[^\"]*\"' | cut -d'\"' -f4";
  }

  private List<String> wordsOf(Values values) {
    return switch (values.kind()) {
      case CHOICE -> values.words();
      case SKILL -> SkillShelf.BUILT_IN;
      case COMMAND -> List.of(words().split(" ", -1));
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
    return "#compdef clipchat\n"
        + "# The same table as for bash, through zsh's own bridge.\n"
        + "autoload -U +X bashcompinit && bashcompinit\n"
        + bash();
  }

  private String fish() {
    StringBuilder script = new StringBuilder("# fish completion for clipchat\n");
    script.append("function __clipchat_ids; ").append(idsFilter()).append("; end\n");
    String none = "not __fish_seen_subcommand_from " + words();
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
                    .append(quoted(c.help().in(language)))
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
              if (!values.isEmpty()) {
                script.append("complete -c clipchat -n '__fish_seen_subcommand_from ");
                script.append(c.word()).append("' ").append(values).append('\n');
              }
            });
    table.everywhere().forEach(o -> script.append(fishOption(o, "")));
    return script.toString();
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
    return line.append(" -d ").append(quoted(option.help().in(language))).append('\n').toString();
  }

  private String fishValues(Values values) {
    return switch (values.kind()) {
      case FILE -> "-F";
      case FOLDER -> "-f -a '(__fish_complete_directories)'";
      case SESSION -> "-f -a '(__clipchat_ids)'";
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
