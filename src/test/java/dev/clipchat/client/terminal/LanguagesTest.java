package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.CommandSpec;
import dev.clipchat.client.intent.CommandTable;
import dev.clipchat.words.Foreign;
import dev.clipchat.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every command says of itself and of its wrong uses, in the language that was asked for. */
class LanguagesTest {

  @TempDir private Path home;

  /** Lines that no command can do anything with, each for another reason. */
  private static final String WRONG =
      """
      compres
      compres a.mp4 --under 5MB
      xyzzy
      a.mp4
      --frobnicate
      status --frobnicate
      status --jsn
      status now
      --json=yes status
      --local --cloud status
      --lang
      compress
      compress a.mp4 --height
      compress a.mp4 --height tall
      compress a.mp4 --height 9
      compress a.mp4 --fps 1000
      compress a.mp4 --under
      compress a.mp4 --under banana
      compress a.mp4 --under 5MB --for discord
      compress a.mp4 --for nowhere
      compress a.mp4 --codec vp9
      compress a.mp4 --fast --best
      compress a.mp4 --start soon
      compress a.mp4 --start 0:10 --end 0:05
      compress a.mp4 --jobs 0
      compress a.mp4 b.mp4 -o -
      compress a.mp4 -o a.txt
      compress a.mp4 b.mp4 -o one.mp4
      compress missing.mp4 --under 5MB
      compress . --under 5MB
      compare
      compare a.mp4
      compare missing.mp4 a.mp4
      upload
      say
      say ""
      export one.mp4 two.mp4
      export one.mp4 -o two.mp4
      sessions use
      sessions rm
      sessions frobnicate
      jobs cancel
      jobs frobnicate
      explain
      config frobnicate
      config get
      config get frobnicate
      config get proxy
      config set lang
      config set frobnicate 1
      config set codec vp9
      config set token abc
      config set targets.nowhere 5MB
      config set targets.discord banana
      completion
      completion tcsh
      serve --port 99999999
      serve --port 1.5
      serve --credits many
      serve --max-upload banana
      --skill nowhere skills
      --skill ./missing/SKILL.md skills
      --color pink status
      --api-url banana status
      """;

  static Stream<String> wrong() {
    return WRONG.lines();
  }

  private Shell.Ran run(Language language, String line) throws IOException {
    for (String name : List.of("a.mp4", "b.mp4")) {
      Files.writeString(home.resolve(name), "no video");
    }
    List<String> args = new ArrayList<>(List.of("--lang", language.code()));
    Arrays.stream(line.split(" "))
        .map(w -> w.equals("\"\"") ? "" : w.replace("a.mp4", home.resolve("a.mp4").toString()))
        .map(w -> w.replaceFirst("^b.mp4", home.resolve("b.mp4").toString()))
        .forEach(args::add);
    return new Shell(home, (deed, stop, sink, consent) -> {}).run(args.toArray(String[]::new));
  }

  private static void assertOnly(Language language, String line, String said) {
    boolean foreign =
        language == Language.CHINESE ? Foreign.inChinese(said) : Foreign.inEnglish(said);
    assertFalse(foreign, line + "\n" + said);
    if (language == Language.CHINESE) {
      assertTrue(Foreign.inEnglish(said), line + " is answered in no Chinese at all\n" + said);
    }
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongUseIsExplainedInTheLanguageOfThePerson(String line) throws IOException {
    for (Language language : Language.values()) {
      Shell.Ran ran = run(language, line);
      assertTrue(ran.code() != 0, line + " is no wrong use");
      assertEquals("", ran.out(), line);
      assertFalse(ran.err().isBlank(), line);
      assertOnly(language, line, ran.err().replace(home.toString(), "/"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandsHelpIsInTheLanguageOfThePerson(Language language) throws IOException {
    assertOnly(language, "help", run(language, "help").out());
    for (CommandSpec command : CommandTable.standard().commands()) {
      String help = run(language, "help " + command.word()).out();
      assertOnly(language, command.word(), help);
    }
  }

  @Test
  void aMistypedCommandIsTheFaultAndNotTheOptionBehindIt() throws IOException {
    assertEquals(
        "clipchat: Unknown command \"compres\". Did you mean \"compress\"?",
        run(Language.ENGLISH, "compres a.mp4 --under 5MB").err().strip());
    assertEquals(
        "clipchat: 没有命令“compres”。是不是想输入“compress”？",
        run(Language.CHINESE, "compres a.mp4 --under 5MB").err().strip());
  }

  @Test
  void theHelpOfCompressShowsHowItIsUsed() throws IOException {
    assertTrue(
        run(Language.ENGLISH, "compress --help")
            .out()
            .contains("Examples:\n  clipchat compress holiday.mp4 --under 10MB\n"));
  }
}
