package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CommandSpec.Syntax;
import dev.clipchat.client.intent.CommandSpec.Where;
import dev.clipchat.words.Text;
import java.util.List;

/** The commands that concern the program itself. */
final class ProgramCommands {

  private static final List<OptionSpec> SERVE_OPTIONS =
      List.of(
          OptionSpec.value(
              "--host", "HOST", Values.oneOf("127.0.0.1", "0.0.0.0"), "commands.serve_host"),
          OptionSpec.value("--port", "N", Values.NONE, "commands.serve_port"),
          OptionSpec.value("--token-file", "FILE", Values.FILE, "commands.serve_token_file"),
          OptionSpec.value("--credits", "N", Values.NONE, "commands.serve_credits"),
          OptionSpec.value("--max-upload", "SIZE", Values.NONE, "commands.serve_max_upload"),
          OptionSpec.flag("--private-urls", "commands.serve_private_urls"),
          OptionSpec.value("--data", "DIR", Values.FOLDER, "commands.serve_data"),
          OptionSpec.value("--public-url", "URL", Values.NONE, "commands.serve_public_url"),
          OptionSpec.value("--proxy", "ADDRESS", Values.NONE, "commands.serve_proxy"),
          OptionSpec.value(
              "--tokens-per-address", "N", Values.NONE, "commands.serve_tokens_per_address"));

  private ProgramCommands() {}

  static List<CommandSpec> rows() {
    return List.of(
        new CommandSpec(
            "chat",
            List.of(),
            Where.SHELL,
            "commands.chat",
            new Syntax(
                "", List.of(), List.of(OptionSpec.flag("-c --continue", "commands.chat_continue"))),
            a -> new Command.Chat(a.has("--continue"))),
        new CommandSpec(
            "demo",
            List.of(),
            Where.SHELL,
            "commands.demo",
            new Syntax(
                "",
                List.of(),
                List.of(
                    OptionSpec.value("-o --output", "DIR", Values.FOLDER, "commands.demo_output"))),
            a -> new Command.Demo(a.value("--output"))),
        new CommandSpec(
            "explain",
            List.of(),
            Where.SHELL,
            "commands.explain",
            new Syntax(
                "\"LINE\" | --schema",
                List.of(Values.NONE),
                List.of(OptionSpec.flag("--schema", "commands.explain_schema"))),
            a -> {
              if (!a.has("--schema")) {
                a.needed(0, "LINE", "explain \"send me the video\"");
              }
              return new Command.Explain(a.text(), a.has("--schema"));
            }),
        new CommandSpec(
            "config",
            List.of(),
            Where.SHELL,
            "commands.config",
            new Syntax(
                "[list | get KEY | set KEY VALUE | unset KEY | path]",
                List.of(
                    Values.oneOf("list", "get", "set", "unset", "path"),
                    Values.SETTING,
                    Values.NONE),
                List.of()),
            ProgramCommands::config),
        new CommandSpec(
            "doctor",
            List.of(),
            Where.SHELL,
            "commands.doctor",
            new Syntax(
                "",
                List.of(),
                List.of(
                    OptionSpec.value("--bundle", "FILE", Values.FILE, "commands.doctor_bundle"))),
            a -> new Command.Doctor(a.value("--bundle"))),
        new CommandSpec(
            "serve",
            List.of(),
            Where.SHELL,
            "commands.serve",
            new Syntax("", List.of(), SERVE_OPTIONS),
            a ->
                new Command.Serve(
                    new ServeRequest(
                        a.options().getOrDefault("--host", "127.0.0.1"),
                        a.whole("--port", 0, 65535, 0),
                        a.value("--token-file"),
                        a.whole("--credits", 0, Integer.MAX_VALUE, -1),
                        a.size("--max-upload"),
                        a.has("--private-urls"),
                        a.value("--data"),
                        new ServeRequest.Outside(
                            a.value("--public-url"),
                            a.value("--proxy"),
                            a.whole("--tokens-per-address", 0, 1_000_000, 10))))),
        new CommandSpec(
            "completion",
            List.of(),
            Where.SHELL,
            "commands.completion",
            new Syntax("bash|zsh|fish", List.of(Values.oneOf("bash", "zsh", "fish")), List.of()),
            ProgramCommands::completion),
        new CommandSpec(
            "help",
            List.of("?"),
            Where.BOTH,
            "commands.help",
            new Syntax("[COMMAND]", List.of(Values.COMMAND), List.of()),
            a -> new Command.Help(a.word(0, ""))),
        new CommandSpec(
            "quit",
            List.of("exit", "bye", "q"),
            Where.CHAT,
            "commands.quit",
            new Syntax("", List.of(), List.of()),
            a -> new Command.Quit()));
  }

  private static Intent config(Arguments a) {
    String verb = a.word(0, "list");
    return switch (verb) {
      case "list", "path" -> new Command.Config(verb, null, null);
      case "get", "unset" -> new Command.Config(verb, a.needed(1, "KEY", "config list"), null);
      case "set" ->
          new Command.Config(
              verb,
              a.needed(1, "KEY", "config set lang zh"),
              a.needed(2, "VALUE", "config set lang zh"));
      default ->
          throw Arguments.usage(
              Text.of("client.unknown_action", "word", verb),
              Text.of(
                  "client.usage_choose",
                  "choices",
                  "list, get KEY, set KEY VALUE, unset KEY, path"));
    };
  }

  private static Intent completion(Arguments a) {
    String shell = a.needed(0, "SHELL", "completion bash");
    if (!List.of("bash", "zsh", "fish").contains(shell)) {
      throw Arguments.usage(
          Text.of("client.no_completion", "shell", shell),
          Text.of("client.usage_choose", "choices", "bash, zsh, fish"));
    }
    return new Command.Completion(shell);
  }
}
