package dev.clipchat.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.client.intent.OptionSpec;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/commands.md is written from the command table; run with -Dclipchat.write.docs to renew it.
 */
class CommandsDocTest {

  private static final Phrasebook WORDS = new Phrasebook(Language.ENGLISH);

  private static final Path DOCUMENT = Path.of("docs/commands.md");

  @Test
  void theDocumentSaysWhatTheTableSays() throws IOException {
    String expected = document(CommandTable.standard());
    if (System.getProperty("clipchat.write.docs") != null) {
      Files.writeString(DOCUMENT, expected);
    }
    assertEquals(expected, Files.readString(DOCUMENT));
  }

  private static String document(CommandTable table) {
    return """
        # Commands and exit codes

        Written from the command table of the program, which also makes the help, the completion and
        the words of the chat; a test compares the two.

        ## In the shell

        | command | what it does |
        |---|---|
        """
        + table.inShell().map(c -> row("clipchat " + c.synopsis(), c)).collect(lines())
        + """

        `clipchat` alone starts the chat on a terminal, and reads lines where its input is a pipe, as
        `clipchat -` does.

        ## In the chat

        | command | what it does |
        |---|---|
        """
        + table.inChat().map(c -> row("/" + c.synopsis(), c)).collect(lines())
        + """

        A shell's command line with its options works there too: `compress holiday.mp4 --under 10MB`. An
        option that the chat cannot honour, such as `--local` in a cloud chat, is refused with what to do
        instead.

        ## Options of every command

        """
        + options(table.everywhere())
        + table
            .inShell()
            .filter(c -> !c.syntax().options().isEmpty())
            .map(c -> "\n## Options of `" + c.word() + "`\n\n" + options(c.syntax().options()))
            .collect(Collectors.joining())
        + """

        ## Exit codes

        | code | meaning |
        |---|---|
        """
        + List.of(ExitCode.values()).stream()
            .map(c -> "| %d | %s |%n".formatted(c.code(), WORDS.say(c.meaning())))
            .collect(Collectors.joining())
        + """

        With `--json` an error is one line on stderr:
        `{"error":{"code","message","hint","retryable"}}`; the code is a stable word.
        """;
  }

  private static String row(String synopsis, CommandSpec command) {
    return "| `" + synopsis.replace("|", "\\|") + "` | " + WORDS.say(command.help()) + " |";
  }

  private static String options(List<OptionSpec> options) {
    return "| option | what it does |\n|---|---|\n"
        + options.stream()
            .map(
                o ->
                    "| `%s%s` | %s |"
                        .formatted(
                            String.join(", ", o.names()),
                            o.parameter() == null ? "" : " " + o.parameter().replace("|", "\\|"),
                            WORDS.say(o.help())))
            .collect(lines());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n", "", "\n");
  }
}
