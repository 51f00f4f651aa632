package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.cli.DeedRunner;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines: what stands on stdout, what on stderr, and the exit code. */
@Timeout(240)
class CommandLineTest {

  @TempDir private Path home;

  /** Writes a small file where the result is to go, as a compression would. */
  private static final DeedRunner BACKEND =
      (deed, stop, sink, consent) -> {
        if (deed instanceof Deed.Compress compress) {
          CompressRequest request = compress.request();
          sink.show(new Block.TextDelta("Under it is."));
          sink.show(new Block.TextEnd());
          if (request.files().get(0).contains("bad")) {
            throw new ClipchatException(new Failure.SizeUnreachable(10, 100, "too small"));
          }
          save(Path.of(request.files().get(0)), Path.of(request.delivery().output()), sink);
        } else if (deed instanceof Deed.Message message) {
          sink.show(new Block.TextDelta("You said: " + message.text()));
          sink.show(new Block.TextEnd());
        } else if (deed instanceof Deed.Credits) {
          sink.show(
              new Block.Result(
                  "credits", "100 credits are available.", "100", Map.of("available", 100)));
        }
      };

  private static void save(Path in, Path out, dev.clipchat.client.reply.ReplySink sink) {
    save(in, out, sink, false);
  }

  private static void save(
      Path in, Path out, dev.clipchat.client.reply.ReplySink sink, boolean copied) {
    try {
      Files.writeString(out, "small");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sink.show(
        new Block.Saved(
            new SavedFile(
                in,
                out,
                1000,
                5,
                Duration.ofSeconds(2),
                320,
                180,
                "h264",
                Duration.ofSeconds(1),
                new SavedFile.Quality("good", 40.5, 0.98),
                copied)));
  }

  private Shell shell() {
    return new Shell(home, BACKEND);
  }

  private Path video(String name) throws IOException {
    return Files.writeString(home.resolve(name), "a video of a thousand bytes");
  }

  @Test
  void stdoutIsExactlyThePath() throws IOException {
    Path input = video("holiday.mp4");
    Shell.Ran ran = shell().run("compress", input.toString(), "--under", "10MB");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(home.resolve("holiday-10MB.mp4") + "\n", ran.out());
    assertTrue(ran.err().contains("Saved"), ran.err());
    assertFalse(ran.err().contains("Under it is."), ran.err());
  }

  @Test
  void quietLeavesStderrEmpty() throws IOException {
    Shell.Ran ran = shell().run("compress", "-q", video("a.mp4").toString(), "--for", "discord");
    assertEquals("", ran.err());
    assertEquals(home.resolve("a-10MB.mp4") + "\n", ran.out());
  }

  @Test
  void jsonIsOneObjectForTheFile() throws IOException {
    Shell.Ran ran = shell().run("compress", "--json", video("a.mp4").toString(), "--under", "1MB");
    assertEquals(1, ran.out().lines().count(), ran.out());
    assertTrue(ran.out().contains("\"bytes_before\":1000,\"bytes_after\":5"), ran.out());
    assertTrue(ran.out().contains("\"quality\":{\"word\":\"good\",\"xpsnr\":40.5"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void aFileThatFitsAlreadyIsSaidToBeCopied() throws IOException {
    Shell copying =
        new Shell(
            home,
            (deed, stop, sink, consent) -> {
              CompressRequest request = ((Deed.Compress) deed).request();
              Path input = Path.of(request.files().get(0));
              save(input, Path.of(request.delivery().output()), sink, true);
            });
    String input = video("a.mp4").toString();
    String told = "copied as it is, not re-encoded";

    String said = copying.run("compress", input, "--under", "1MB").err();
    assertTrue(said.contains(told), said);
    String json = copying.run("compress", input, "--under", "2MB", "--json").out();
    assertTrue(json.contains("\"copied\":true"), json);

    String encoded = shell().run("compress", input, "--under", "3MB").err();
    assertFalse(encoded.contains(told), encoded);
  }

  @Test
  void verboseSaysWhereTheLogIs() {
    String log = home.resolve("log").toString();
    Shell.Ran verbose = shell().run("credits", "-v");
    assertEquals("100\n", verbose.out());
    assertTrue(verbose.err().contains(log), verbose.err());
    assertEquals("", shell().run("credits").err());
  }

  @Test
  void aLanguageThatTheInterfaceLacksIsTold() {
    assertTrue(
        shell().run("credits", "--lang", "fr").err().contains("you get English, not \"fr\""));
    assertTrue(
        shell().run("config", "set", "lang", "de").err().contains("you get English, not \"de\""));
    assertEquals("", shell().run("credits").err(), "it was told when it was set");
    String cloud = shell().run("credits", "--lang", "fr", "--cloud").err();
    assertTrue(cloud.contains("The cloud is asked to answer in \"fr\""), cloud);
    assertEquals("", shell().run("credits", "--lang", "zh-CN").err());
  }

  @Test
  void theFileGoesToStandardOutput() throws IOException {
    Shell.Ran ran = shell().run("compress", video("a.mp4").toString(), "--under", "1MB", "-o", "-");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("small", ran.bytes());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("Saved - · "), ran.err());
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(66, "compress nope.mp4 --under 10MB", "no file nope.mp4"),
        Arguments.of(2, "compress HOME/a.mp4 --under banana", "banana"),
        Arguments.of(2, "compress HOME/a.mp4 --undr 10MB", "--under"),
        Arguments.of(2, "compress --under 10MB", "No file given"),
        Arguments.of(2, "compare HOME/a.mp4", "AFTER is missing"),
        Arguments.of(2, "compress HOME/a.mp4 --for myspace", "discord"),
        Arguments.of(2, "compress HOME/a.mp4 --height -5", "--height"),
        Arguments.of(2, "compress HOME/a.mp4 --start 5 --end 2", "--start"),
        Arguments.of(2, "compress HOME/a.mp4 --fast --best", "--best"),
        Arguments.of(2, "frobnicate", "frobnicate"),
        Arguments.of(2, "comress HOME/a.mp4", "compress"),
        Arguments.of(2, "config get nothing", "nothing"),
        Arguments.of(2, "completion tcsh", "tcsh"),
        Arguments.of(2, "--local --cloud status", "--cloud"),
        Arguments.of(73, "compress HOME/a.mp4 --under 10MB -o HOME/there.mp4", "there.mp4"),
        Arguments.of(73, "compress HOME/a.mp4 --under 10MB --force -o HOME/a.mp4", "a.mp4"),
        Arguments.of(3, "compress HOME/bad.mp4 --under 10MB", "100 B"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsOneLineWithItsCodeAndNothingIsWritten(int code, String line, String told)
      throws IOException {
    video("a.mp4");
    video("bad.mp4");
    Files.writeString(home.resolve("there.mp4"), "old");
    Shell.Ran ran = shell().run(line.replace("HOME", home.toString()).split(" "));
    assertEquals(code, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().startsWith("clipchat: ") && ran.err().contains(told), ran.err());
    assertEquals("old", Files.readString(home.resolve("there.mp4")));
    assertEquals(27, Files.size(home.resolve("a.mp4")));
    assertFalse(Files.exists(home.resolve("bad-10MB.mp4")));
  }

  @Test
  void anErrorIsAnObjectWithJson() {
    Shell.Ran ran = shell().run("compress", "nope.mp4", "--under", "1MB", "--json");
    assertEquals(66, ran.code());
    assertTrue(
        ran.err()
            .matches(
                "\\{\"error\":\\{\"code\":\"input_missing\",\"message\":\".*\"retryable\":false}}\n"),
        ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void aBatchGoesOnPastAFailureAndSkipsWhatIsDone() throws IOException {
    Path small = home.resolve("small");
    String[] line = {
      "compress",
      video("one.mov").toString(),
      video("bad.mov").toString(),
      video("two.mov").toString(),
      "--under",
      "25MB",
      "-o",
      small + "/",
      "--jobs",
      "2"
    };
    Files.createDirectories(small);
    Shell.Ran first = shell().run(line);
    assertEquals(10, first.code(), first.err());
    assertEquals(
        List.of(small.resolve("one-25MB.mp4").toString(), small.resolve("two-25MB.mp4").toString()),
        first.out().lines().sorted().toList());
    assertTrue(first.err().contains("bad.mov: clipchat: "), first.err());
    assertTrue(first.err().contains("one.mov"), first.err());

    Shell.Ran second = shell().run(line);
    assertEquals(10, second.code());
    assertEquals(1, second.deeds().size(), "only what failed is tried again");
    assertEquals(
        List.of(small.resolve("one-25MB.mp4").toString(), small.resolve("two-25MB.mp4").toString()),
        second.out().lines().sorted().toList());
  }

  /** "as gif" is understood by the backend alone, so the ending comes with the result. */
  @Test
  void aBatchKnowsItsResultsByAnotherEnding() throws IOException {
    DeedRunner gif =
        (deed, stop, sink, consent) -> {
          if (deed instanceof Deed.Compress compress) {
            String name = String.valueOf(compress.request().delivery().output());
            save(
                Path.of(compress.request().files().get(0)),
                Path.of(name.replace(".mp4", ".gif")),
                sink);
          }
        };
    String[] line = {"compress", video("a.mov") + "", video("b.mov") + "", "as gif please"};

    Shell.Ran first = new Shell(home, gif).run(line);
    Shell.Ran second = new Shell(home, gif).run(line);

    assertTrue(first.out().contains("a-small.gif"), first.out());
    assertEquals(0, second.code(), second.err());
    assertEquals(List.of(), second.deeds());
    assertEquals(first.out(), second.out());
  }

  @Test
  void aBatchWithOtherWishesDoesNotPassOffTheEarlierResultsAsItsOwn() throws IOException {
    String one = video("one.mov").toString();
    String two = video("two.mov").toString();
    assertEquals(0, shell().run("compress", one, two, "--under", "25MB").code());

    Shell.Ran other = shell().run("compress", one, two, "--under", "25MB", "--no-audio");
    assertEquals(10, other.code(), other.err());
    assertEquals("", other.out());
    assertEquals(List.of(), other.deeds());
    assertTrue(other.err().contains("one-25MB.mp4 already exists. Use --force"), other.err());

    Shell.Ran again = shell().run("compress", one, two, "--under", "25MB", "--no-audio", "--force");
    assertEquals(0, again.code(), again.err());
    assertEquals(2, again.deeds().size());
  }

  @Test
  void resultsOfABatchComeAsTheFilesWereNamedAndTyped() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    Shell slow =
        new Shell(
            home,
            (deed, stop, sink, consent) -> {
              CompressRequest request = ((Deed.Compress) deed).request();
              Path input = Path.of(request.files().get(0));
              if (input.endsWith("one.mov")) {
                awaitQuietly(second);
              }
              save(input.toAbsolutePath(), Path.of(request.delivery().output()), sink);
              second.countDown();
            });
    video("one.mov");
    video("two.mov");
    String typed = home + "/./";
    Shell.Ran ran =
        slow.run(
            ("compress --json --jobs 2 --under 1MB " + typed + "one.mov " + typed + "two.mov")
                .split(" "));
    List<String> lines = ran.out().lines().toList();
    assertEquals(2, lines.size(), ran.out() + ran.err());
    assertTrue(lines.get(0).contains("\"input\":\"" + typed + "one.mov\""), lines.get(0));
    assertTrue(lines.get(1).contains("\"input\":\"" + typed + "two.mov\""), lines.get(1));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aTargetsSizeIsSetInTheFileAndTakenOutAgain() {
    assertEquals(0, shell().run("config", "set", "targets.discord", "8MB").code());
    assertEquals(0, shell().run("config", "set", "targets.email", "5 mb").code());
    assertEquals(0, shell().run("config", "set", "targets.discord", "9MB").code());
    assertEquals("9MB\n", shell().run("config", "get", "targets.discord").out());
    assertEquals("5MB\n", shell().run("config", "get", "targets.email").out());
    String list = shell().run("config", "list").out();
    assertTrue(list.contains("config.yaml"), list);
    assertEquals(0, shell().run("config", "unset", "targets.discord").code());
    assertEquals("10MB\n", shell().run("config", "get", "targets.discord").out());
    assertEquals("5MB\n", shell().run("config", "get", "targets.email").out());
    assertEquals(2, shell().run("config", "set", "targets.myspace", "8MB").code());
    assertEquals(2, shell().run("config", "set", "targets.email", "banana").code());
  }

  @Test
  void aResultThatSomebodyChangedIsNotTakenForDone() throws IOException {
    String one = video("one.mov").toString();
    String two = video("two.mov").toString();
    assertEquals(0, shell().run("compress", one, two, "--under", "25MB").code());
    Files.writeString(home.resolve("one-25MB.mp4"), "something else, of another length");

    Shell.Ran ran = shell().run("compress", one, two, "--under", "25MB");

    assertEquals(10, ran.code(), ran.err());
    assertEquals(home.resolve("two-25MB.mp4") + "\n", ran.out());
    assertTrue(ran.err().contains("one-25MB.mp4 already exists"), ran.err());

    Files.writeString(Path.of(two), "another film under the same name");
    assertEquals("", shell().run("compress", one, two, "--under", "25MB").out());
  }

  @Test
  void twoInputsOfOneNameGetTwoResults() throws IOException {
    Files.createDirectories(home.resolve("x"));
    Files.createDirectories(home.resolve("out"));
    Path one = video("clip.mp4");
    Path two = Files.writeString(home.resolve("x/clip.mp4"), "another");
    Shell.Ran ran =
        shell().run("compress", one + "", two + "", "--under", "1MB", "-o", home + "/out");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(2, ran.out().lines().distinct().count(), ran.out());
  }

  @Test
  void flagsTravelAsASentence() throws IOException {
    Shell.Ran ran =
        shell()
            .run(
                ("compress "
                        + video("talk.mkv")
                        + " --under 9.5M --start 5 --end 0:30 --height 720"
                        + " --fps 30 --codec av1 --no-audio --best")
                    .split(" "));
    Deed.Compress deed = (Deed.Compress) ran.deeds().get(0);
    assertEquals(
        "compress this video to under 9.5 MB, keep only from 0:05 to 0:30, 720p, 30 fps,"
            + " codec av1, no sound, best encode",
        deed.request().sentence());
  }

  @Test
  void wishesInWordsGoWithIt() throws IOException {
    Shell.Ran ran =
        shell()
            .run(
                "compress",
                video("a.mp4").toString(),
                "--under",
                "8MB",
                "first 30 seconds, no sound");
    Deed.Compress deed = (Deed.Compress) ran.deeds().get(0);
    assertEquals(
        "compress this video to under 8 MB, first 30 seconds, no sound", deed.request().sentence());
  }

  @Test
  void aSkillBringsItsUsualCeiling() throws IOException {
    Shell.Ran ran =
        shell()
            .run("compress", video("a.mp4") + "", "--skill", "video-compressor-for-discord-10mb");
    assertEquals(home.resolve("a-10MB.mp4") + "\n", ran.out(), ran.err());
  }

  @Test
  void whatIsSetCountsWhereNothingIsTyped() throws IOException {
    Path settings = home.resolve(".config/clipchat/config.yaml");
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, "height: 720\ncodec: hevc\neffort: best\n");
    String input = video("a.mp4").toString();
    assertEquals(
        "compress this video to under 8 MB, 720p, codec hevc, best encode",
        sentence("compress", input, "--under", "8MB"));
    assertEquals(
        "compress this video to under 8 MB, 360p, codec av1, fast encode",
        sentence(
            "compress",
            input,
            "--under",
            "8MB",
            "--height",
            "360",
            "--codec",
            "av1",
            "--fast",
            "--force"));
  }

  private String sentence(String... args) {
    return ((Deed.Compress) shell().run(args).deeds().get(0)).request().sentence();
  }

  @Test
  void anExportsNameSaysWhatItIsAPictureToo() {
    for (String name : List.of("shot.png", "shot.jpg", "shot.jpeg", "SHOT.PNG")) {
      String format = name.toLowerCase(java.util.Locale.ROOT).contains("png") ? "png" : "jpg";
      Shell.Ran ran = shell().run("export", "-o", name);
      assertEquals(List.of(new Deed.Export(format, name, false)), ran.deeds(), ran.err());
    }
    Shell.Ran ran = shell().run("export", "-o", "shot.bmp");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("m4a, png, jpg"), ran.err());
  }

  @Test
  void aFullwidthCommaDoesNotMakeAnEnglishSentenceChinese() throws IOException {
    String err = shell().run("compress", video("a.mp4") + "", "--under", "10，5MB").err();
    assertTrue(err.contains("isn't a size. Accepted"), err);
  }

  @Test
  void aScreenWithoutChineseGetsTheEnglishWords() {
    String[] line = {"--lang", "zh", "compress", "nope.mp4", "--under", "1MB"};
    assertTrue(shell().run(line).err().contains("找不到文件"));
    Shell.Ran ran = shell().withoutUnicode().run(line);
    assertTrue(ran.err().contains("There is no file nope.mp4"), ran.err());
    assertTrue(shell().withoutUnicode().run("--lang", "zh", "help").out().contains("make videos"));
    assertTrue(
        shell().withoutUnicode().run("--lang=zh", "frobnicate").err().contains("frobnicate"));
  }

  @Test
  void answersGoToStdout() {
    assertEquals("You said: mute it\n", shell().run("say", "mute it").out());
    assertEquals("100\n", shell().run("credits").out());
    assertEquals("{\"available\":100}\n", shell().run("credits", "--json").out());
  }

  @Test
  void linesOfAPipeAreAConversation() throws IOException {
    Path input = video("a b.mp4");
    Shell.Ran ran = shell().feed("mute it\n\n'" + input + "'\nquit\nnever\n");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("You said: mute it\n", ran.out());
    assertEquals(
        List.of(new Deed.Message("mute it"), new Deed.Upload(List.of(input.toString()))),
        ran.deeds());
    assertEquals(ran.out(), shell().feed("mute it\n", "-").out());
  }

  @Test
  void theFirstLineThatFailsEndsAPipe() {
    Shell failing =
        new Shell(
            home,
            (deed, stop, sink, consent) -> {
              if (deed instanceof Deed.Message) {
                throw new ClipchatException(new Failure.InputMissing(Path.of("gone.mp4")));
              }
            });
    Shell.Ran missing = failing.feed("status\ntrim gone.mp4\nexport\n");
    assertEquals(66, missing.code(), missing.err());
    assertEquals(2, missing.deeds().size(), "no export of what happened to be there");
    assertTrue(missing.err().contains("Line 2 failed"), missing.err());

    Shell.Ran unread = shell().feed("/frobnicate\nmute it\n");
    assertEquals(2, unread.code(), unread.err());
    assertEquals(List.of(), unread.deeds());
  }

  @Test
  void nothingIsNoMessage() {
    Shell.Ran ran = shell().run("say", " ");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("Nothing to say"), ran.err());
    assertEquals(List.of(), ran.deeds());
  }

  @Test
  void aRefusalThatTheAnswerToldIsNotToldAgain() {
    Shell refusing =
        new Shell(
            home,
            (deed, stop, sink, consent) -> {
              sink.show(new Block.TextDelta("I did not "));
              sink.show(new Block.TextDelta("understand that."));
              sink.show(new Block.TextEnd());
              throw new ClipchatException(new Failure.EditRefused("I did not understand that."));
            });
    Shell.Ran ran = refusing.run("say", "blorp");
    assertEquals(1, ran.code());
    assertEquals("I did not understand that.\n", ran.out());
    assertEquals("", ran.err());
    String json = refusing.run("say", "blorp", "--json").err();
    assertTrue(json.contains("\"message\":\"I did not understand that."), json);
  }

  @Test
  void explainDoesNothing() {
    Shell.Ran ran = shell().run("explain", "--json", "export 720p MP4");
    assertTrue(
        ran.out().startsWith("{\"intent\":\"export\",\"call\":\"POST /api/render"), ran.out());
    assertEquals(List.of(), ran.deeds());
    assertTrue(
        shell()
            .run("explain", "--json", "balance the colors")
            .out()
            .contains("\"intent\":\"chat\""));
  }

  @Test
  void explainPrintsTheSchemaOfTheEdits() {
    Shell.Ran ran = shell().run("explain", "--schema");
    assertEquals("{\"title\":\"edits\"}\n", ran.out());
    assertEquals(0, ran.code());
    assertEquals(2, shell().run("explain").code());
  }

  @Test
  void anExplanationGivesTheTrueReason() {
    for (String word : List.of("status", "credits")) {
      assertEquals(
          "the whole line is the command " + word, reason(word).orElse(""), "no slash was typed");
    }
    assertEquals("the whole line asks for the file", reason("export").orElse(""));
    assertEquals("a command with a slash: /export", reason("/export").orElse(""));
    String bar = reason("the status bar at the top should be cropped").orElse("");
    assertFalse(bar.contains("question"), bar);
    assertEquals("a message; it is a question", reason("should I crop the status bar").orElse(""));
  }

  private java.util.Optional<String> reason(String line) {
    java.util.regex.Matcher m =
        java.util.regex.Pattern.compile("\"reason\":\"((?:[^\"\\\\]|\\\\.)*)\"")
            .matcher(shell().run("explain", "--json", line).out());
    return m.find() ? java.util.Optional.of(m.group(1)) : java.util.Optional.empty();
  }

  @Test
  void versionAndHelpNeedNothing() {
    assertEquals("clipchat 1.2.3\n", shell().run("--version").out());
    assertTrue(shell().run("--help").out().contains("compress FILE"));
    assertTrue(shell().run("compress", "--help").out().contains("--under SIZE"));
    assertTrue(shell().run("--lang", "zh", "help").out().contains("压缩视频"));
  }
}
