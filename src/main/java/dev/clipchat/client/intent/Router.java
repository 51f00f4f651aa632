package dev.clipchat.client.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typed line → what is meant by it. Pure: what exists on disk comes in from outside. */
public final class Router {

  private static final Pattern SLASH = Pattern.compile("(?s)[/／]([A-Za-z?]+)(?:\\s+(.*))?");
  private static final Pattern LEAVING =
      Pattern.compile("(?i)(quit|exit|bye|goodbye|:q|q|退出|再见|拜拜)[.!。！]*");
  private static final Pattern HELPING = Pattern.compile("(?i)(help|\\?|帮助)[.!?。！？]*");

  private static final Pattern PREVIEWING =
      Pattern.compile(
          "(?i)(?:(?:please|can you|could you|let me|just)\\s+)*"
              + "(?:(?:show|give|see|get|make)\\s+)?(?:me\\s+)?(?:(?:a|the|one)\\s+)?(?:quick\\s+)?"
              + "preview(?:\\s+of)?(?:\\s+(?:it|this|that|(?:the|my) (?:video|clip|edit|result)))?"
              + "(?:\\s+(?:please|first|now))?[.!?]*"
              + "|(?:请|帮我)?(?:给我|让我)?(?:看|看看|看一下|显示|来个|做个)?(?:一下|个)?预览(?:一下|图|视频|效果|看看)?[。！？吧]*");

  /** A file of that name is what comes of it, and not what it is made from. */
  private static final Pattern RENAMING =
      Pattern.compile(
          "(?is)(?:(?:please|can you|could you)\\s+)?(?:re)?name\\s+"
              + "(?:it|this|that|(?:the|my) (?:video|file|clip|result|film|movie))\\s+(?:to|as|into)\\s+"
              + "[\"'“]?([^\"'“”\\n]+\\.(?:"
              + String.join("|", MediaName.endings())
              + "))[\"'”]?(?:\\s+please)?[.!?]*");

  private final CommandTable table;
  private final Meaning meaning = new Meaning();

  public Router(CommandTable table) {
    this.table = table;
  }

  public Routed route(String typed, FileLookup around) {
    String line = typed.strip();
    if (line.isEmpty()) {
      return new Routed(new Command.Nothing(), "the line is empty");
    }
    return slash(line, around)
        .or(() -> bareWord(line))
        .or(() -> bareCommand(line, around))
        .or(() -> commandLine(line, around))
        .orElseGet(() -> new Sentence(line, around, meaning).routed());
  }

  /** Slash commands; a path begins with a slash too, but goes on in another way. */
  private Optional<Routed> slash(String line, FileLookup around) {
    Matcher m = SLASH.matcher(line);
    if (!m.matches() || around.exists(line)) {
      return Optional.empty();
    }
    String word = m.group(1).toLowerCase(Locale.ROOT);
    List<String> rest = Arrays.asList(ShellWords.split(m.group(2) == null ? "" : m.group(2)));
    Optional<CommandSpec> spec = table.forChat(word);
    if (spec.isEmpty()) {
      List<String> words = table.inChat().map(CommandSpec::word).toList();
      String nearest = ClosestWord.to(word, words).orElse(null);
      return Optional.of(
          new Routed(new Command.Unknown(word, nearest), "no command has the name /" + word));
    }
    if (spec.get().inShell() && (!rest.isEmpty() || !spec.get().syntax().options().isEmpty())) {
      // It takes options: the shell's grammar reads them.
      List<String> words = new ArrayList<>(List.of(spec.get().word()));
      words.addAll(rest);
      if (!rest.isEmpty()) {
        return Optional.of(
            new Routed(
                new Command.CommandLine(expanded(words, around)),
                "a command with a slash: /" + word));
      }
    }
    Intent intent = spec.get().meaning().apply(new Arguments(java.util.Map.of(), rest, around));
    return Optional.of(new Routed(intent, "a command with a slash: /" + word));
  }

  private static Optional<Routed> bareWord(String line) {
    if (PREVIEWING.matcher(line).matches()) {
      return Optional.of(new Routed(new Deed.Preview(), "the whole line asks for a preview"));
    }
    if (LEAVING.matcher(line).matches()) {
      return Optional.of(new Routed(new Command.Quit(), "the whole line asks to leave"));
    }
    Matcher name = RENAMING.matcher(line);
    if (name.matches()) {
      String file = name.group(1);
      return Optional.of(
          new Routed(
              new Deed.Export(MediaName.exportFormat(file), file, false),
              "the whole line gives the video a name"));
    }
    return HELPING.matcher(line).matches()
        ? Optional.of(new Routed(new Command.Help(""), "the whole line asks for help"))
        : Optional.empty();
  }

  /** "jobs resume": a line that is a command from end to end, without its slash. */
  private Optional<Routed> bareCommand(String line, FileLookup around) {
    List<String> words = Arrays.asList(line.toLowerCase(Locale.ROOT).split("\\s+", -1));
    Optional<CommandSpec> spec = table.forChat(words.get(0)).filter(CommandSpec::inShell);
    boolean whole =
        spec.isPresent()
            && words.size() <= 1 + spec.get().syntax().places().size()
            && isVerb(spec.get(), words.subList(1, words.size()));
    return whole
        ? slash("/" + line, around)
            .map(r -> new Routed(r.intent(), "the whole line is the command " + words.get(0)))
        : Optional.empty();
  }

  /** Whether nothing is open: no place at all, or one of the words that it can take. */
  private static boolean isVerb(CommandSpec spec, List<String> rest) {
    Values first = spec.valuesAt(0);
    return first.kind() == Values.Kind.CHOICE
        ? rest.isEmpty() || first.words().contains(rest.get(0))
        : rest.isEmpty() && spec.syntax().places().isEmpty();
  }

  /** "compress x.mp4 --under 10MB": a command's word in front, and options behind. */
  private Optional<Routed> commandLine(String line, FileLookup around) {
    List<String> words = new ArrayList<>(Arrays.asList(ShellWords.split(line)));
    boolean named = words.size() > 1 && words.get(0).equals("clipchat");
    if (named) {
      words.remove(0);
    }
    Optional<CommandSpec> spec = table.forShell(words.get(0).toLowerCase(Locale.ROOT));
    boolean options =
        spec.isPresent()
            && words.stream()
                .skip(1)
                .anyMatch(w -> w.startsWith("-") && isOption(spec.get(), w.replaceAll("=.*", "")));
    if (spec.isEmpty() || !(named || options)) {
      return Optional.empty();
    }
    words.set(0, spec.get().word());
    return Optional.of(
        new Routed(
            new Command.CommandLine(expanded(words, around)),
            "a command line: " + spec.get().word() + " with its options"));
  }

  private boolean isOption(CommandSpec spec, String word) {
    return spec.syntax().options().stream().anyMatch(o -> o.names().contains(word))
        || table.everywhere().stream().anyMatch(o -> o.names().contains(word));
  }

  /** What a shell would have done: patterns become the files they fit. */
  private static List<String> expanded(List<String> words, FileLookup around) {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      List<String> files =
          word.indexOf('*') >= 0 || word.indexOf('?') >= 0
              ? around.matching().apply(word)
              : List.of();
      if (files.isEmpty()) {
        all.add(
            around
                .file()
                .apply(word)
                .filter(f -> word.startsWith("~"))
                .orElseGet(() -> around.place().apply(word)));
      } else {
        all.addAll(files);
      }
    }
    return all;
  }
}
