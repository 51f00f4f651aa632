package dev.clipchat.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in the shells that they are for; a shell that is not there is not tried. */
class CompletionScriptTest {

  /** The line up to the cursor, and what may stand there. */
  private static final List<List<String>> EXPECTED =
      List.of(
          List.of("clipchat co", "compare completion compress config"),
          List.of("clipchat compress --for masto", "mastodon"),
          List.of("clipchat compress --codec ", "av1 h264 hevc"),
          List.of("clipchat compress a.mp4 --un", "--under"),
          List.of("clipchat --skill my", "my-squeezer"),
          List.of("clipchat jobs ", "cancel list resume"),
          List.of("clipchat jobs resume ", "render_17"),
          List.of("clipchat sessions use be", "beach-1"),
          List.of("clipchat config get back", "backend"),
          List.of("clipchat completion f", "fish"));

  @TempDir private Path folder;

  @BeforeEach
  void aProgramThatKnowsNames() throws IOException {
    Path program = folder.resolve("clipchat");
    Files.writeString(
        program,
        """
        #!/bin/sh
        case $1 in
          sessions) echo '{"sessions":[{"number":1,"name":"x","id":"beach-1"}]}' ;;
          jobs) echo '{"jobs":[{"id":"render_17","what":"a.mp4"}]}' ;;
          skills) echo '{"skills":[{"name":"my-squeezer"},{"name":"other"}]}' ;;
        esac
        """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String run(String shell, String script) throws Exception {
    Path file = Files.writeString(folder.resolve("try." + shell), script);
    ProcessBuilder builder = new ProcessBuilder(shell, file.toString()).redirectErrorStream(true);
    builder.directory(Files.createDirectories(folder.resolve("empty")).toFile());
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private static boolean isThere(String shell) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
  }

  /** Prints what would be offered, one a line, in the shell's own way. */
  private static String trial(String shell, String line) {
    return shell.equals("fish")
        ? "complete -C '" + line + "' | string split -f1 \\t\n"
        : "COMP_WORDS=("
            + line.replaceAll(" $", " ''")
            + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]}-1))\n"
            + "_clipchat\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "fish"})
  void offersWhatTheTableAndTheProgramKnow(String shell) throws Exception {
    assumeTrue(isThere(shell));
    StringBuilder script =
        new StringBuilder(
            new CompletionScript(CommandTable.standard(), new Phrasebook(Language.ENGLISH))
                .of(shell));
    EXPECTED.forEach(
        row -> script.append("\n").append(trial(shell, row.get(0))).append("echo =====\n"));

    String[] said = run(shell, script.toString()).split("=====\n", -1);

    for (int i = 0; i < EXPECTED.size(); i++) {
      String offered = String.join(" ", new TreeSet<>(said[i].lines().toList()));
      assertEquals(EXPECTED.get(i).get(1), offered.strip(), EXPECTED.get(i).get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void zshReadsItToo(String language) throws Exception {
    assumeTrue(isThere("zsh"));
    String script =
        new CompletionScript(CommandTable.standard(), new Phrasebook(Language.of(language)))
            .of("zsh");
    String said =
        run(
            "zsh",
            "autoload -U compinit; compinit -u -D\n" + script + "\nwhence -w _clipchat_words");
    assertTrue(said.contains("_clipchat_words: function"), said);
  }
}
