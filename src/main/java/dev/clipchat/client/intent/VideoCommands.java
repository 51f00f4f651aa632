package dev.clipchat.client.intent;

import dev.clipchat.client.intent.CommandSpec.Syntax;
import dev.clipchat.client.intent.CommandSpec.Where;
import dev.clipchat.client.intent.CompressRequest.Codec;
import dev.clipchat.units.Target;
import dev.clipchat.words.Text;
import java.util.Arrays;
import java.util.List;

/** The commands that work on videos. */
final class VideoCommands {

  private static final List<OptionSpec> COMPRESS_OPTIONS =
      List.of(
          OptionSpec.value(
              "--under",
              "SIZE",
              Values.oneOf("8MB", "10MB", "25MB", "50MB"),
              "commands.compress_under"),
          OptionSpec.value(
              "--for", "TARGET", Values.oneOf(Target.words()), "commands.compress_for"),
          OptionSpec.value(
              "--height",
              "N",
              Values.oneOf("360", "480", "540", "720", "1080", "1440", "2160"),
              "commands.compress_height"),
          OptionSpec.value(
              "--fps", "N", Values.oneOf("24", "25", "30", "60"), "commands.compress_fps"),
          OptionSpec.value(
              "--codec",
              "CODEC",
              Values.oneOf(Arrays.stream(Codec.values()).map(Codec::word).toList()),
              "commands.compress_codec"),
          OptionSpec.flag("--no-audio", "commands.compress_no_audio"),
          OptionSpec.value("--start", "TIME", Values.NONE, "commands.compress_start"),
          OptionSpec.value("--end", "TIME", Values.NONE, "commands.compress_end"),
          OptionSpec.flag("--fast", "commands.compress_fast"),
          OptionSpec.flag("--best", "commands.compress_best"),
          OptionSpec.value("-o --output", "FILE|DIR|-", Values.FILE, "commands.compress_output"),
          OptionSpec.flag("--force", "commands.compress_force"),
          OptionSpec.flag("-n --dry-run", "commands.compress_dry_run"),
          OptionSpec.value(
              "-j --jobs", "N", Values.oneOf("1", "2", "4"), "commands.compress_jobs"));

  private VideoCommands() {}

  static List<CommandSpec> rows() {
    return List.of(
        new CommandSpec(
            "compress",
            List.of(),
            Where.BOTH,
            "commands.compress",
            new Syntax("FILE... [\"WISHES\"]", List.of(Values.FILE), COMPRESS_OPTIONS),
            CompressWords::read),
        new CommandSpec(
            "compare",
            List.of(),
            Where.BOTH,
            "commands.compare",
            new Syntax(
                "BEFORE AFTER",
                List.of(Values.FILE),
                List.of(
                    OptionSpec.value(
                        "-o --output", "DIR", Values.FOLDER, "commands.compare_output"))),
            a ->
                new Command.Compare(
                    a.needed(0, "BEFORE", "compare before.mp4 after.mp4"),
                    a.needed(1, "AFTER", "compare before.mp4 after.mp4"),
                    a.value("--output"))),
        new CommandSpec(
            "upload",
            List.of(),
            Where.BOTH,
            "commands.upload",
            new Syntax("FILE|URL...", List.of(Values.FILE), List.of()),
            a -> {
              a.needed(0, "FILE", "upload holiday.mp4");
              return new Deed.Upload(a.words());
            }),
        new CommandSpec(
            "say",
            List.of(),
            Where.SHELL,
            "commands.say",
            new Syntax("\"WORDS\"", List.of(Values.NONE), List.of()),
            a -> {
              a.needed(0, "WORDS", "say \"trim the first 5 seconds\"");
              if (a.text().isBlank()) {
                throw Arguments.usage(
                    Text.of("client.nothing_said"),
                    Text.of(
                        "client.usage_try",
                        "command",
                        "clipchat say \"trim the first 5 seconds\""));
              }
              return new Deed.Message(a.text());
            }),
        new CommandSpec(
            "status",
            List.of(),
            Where.BOTH,
            "commands.status",
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Status()),
        new CommandSpec(
            "preview",
            List.of(),
            Where.BOTH,
            "commands.preview",
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Preview()),
        new CommandSpec(
            "undo",
            List.of(),
            Where.CHAT,
            "commands.undo",
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Message("undo")),
        new CommandSpec(
            "redo",
            List.of(),
            Where.CHAT,
            "commands.redo",
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Message("redo")),
        new CommandSpec(
            "export",
            List.of(),
            Where.BOTH,
            "commands.export",
            new Syntax(
                "[FILE|DIR]",
                List.of(Values.FILE),
                List.of(
                    OptionSpec.value(
                        "-o --output", "FILE|DIR|-", Values.FILE, "commands.export_output"),
                    OptionSpec.flag("--force", "commands.export_force"))),
            VideoCommands::export),
        new CommandSpec(
            "credits",
            List.of(),
            Where.BOTH,
            "commands.credits",
            new Syntax("", List.of(), List.of()),
            a -> new Deed.Credits()));
  }

  /** "export small.mp4", "export -o small.mp4", and "export webm" for the format alone. */
  private static Intent export(Arguments a) {
    String word = a.wordOrNull(0);
    String option = a.value("--output");
    if (a.words().size() > 1) {
      throw Arguments.usage(
          Text.of("client.one_name"),
          Text.of("client.usage_try", "command", "clipchat export \"" + a.text() + "\""));
    }
    if (word != null && option != null) {
      throw Arguments.usage(
          Text.of("client.two_names", "word", word), Text.of("client.usage_one_of_two"));
    }
    if (word != null && MediaName.exportFormat("." + word) != null && word.indexOf('.') < 0) {
      return new Deed.Export(MediaName.exportFormat("." + word), null, a.has("--force"));
    }
    String output = word == null ? option : word;
    return new Deed.Export(MediaName.exportFormat(output), output, a.has("--force"));
  }
}
