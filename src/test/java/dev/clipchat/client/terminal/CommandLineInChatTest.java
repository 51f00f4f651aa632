package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.client.cli.DeedRunner;
import dev.clipchat.client.intent.Deed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shell's command line that is typed in the chat: what cannot be done there is refused. */
@Timeout(240)
class CommandLineInChatTest {

  @TempDir private Path home;

  private static final DeedRunner NOTHING = (deed, stop, sink, consent) -> {};

  private Rehearsal chat(DeedRunner doer, String... args) throws Exception {
    Rehearsal r = new Rehearsal(Rehearsal.Stage.in(home), doer, args);
    r.sees("\n>");
    return r;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compress HOME/a.mp4 --under 5MB --local | --local doesn't work in the chat",
        "compress HOME/a.mp4 --under 5MB --local | Type /local first",
        "compress HOME/a.mp4 --under 5MB --skill free-video-compressor | /skill free-video-compress",
        "compress HOME/a.mp4 --under 5MB --session s7 | Type /switch s7 first",
        "export --api-url http://other.example | --api-url doesn't work",
        "export --json | --json doesn't work",
        "export -y | --yes doesn't work",
        "export -o - | -o - doesn't work",
        "compress HOME/a.mp4 --under 5MB -o - | -o - doesn't work",
        "compress HOME/a.mp4 HOME/b.mp4 --under 5MB -o one.mp4 | there are several results",
        "compress HOME/a.mp4 --under 5MB -o one.txt | can't be a .txt file",
        "compress HOME/a.mp4 HOME/a.mp4 --under 5MB -j 2 | --jobs doesn't work",
      })
  void anOptionThatTheChatCannotHonourIsRefused(String line, String told) throws Exception {
    Files.createFile(home.resolve("a.mp4"));
    try (Rehearsal r = chat(NOTHING, "--cloud")) {
      r.enter(line.replace("HOME", home.toString())).sees(told).type("\u0004");
      assertEquals(0, r.code());
      assertEquals(List.of(new Deed.NewSession()), r.deeds());
    }
  }

  @Test
  void anOptionThatSaysWhatIsInUseAnywayIsNoHindrance() throws Exception {
    try (Rehearsal r = chat(NOTHING, "--cloud")) {
      r.enter("export --cloud -o x.mp4").enter("/quit");
      assertEquals(0, r.code());
      assertEquals(new Deed.Export("mp4", "x.mp4", false), r.deeds().get(1));
    }
  }

  /** All files of the chat share its session, so that two at a time would get each other's edit. */
  @Test
  void severalFilesAreCompressedOneAfterAnotherWhateverIsSet() throws Exception {
    Path settings = home.resolve(".config/clipchat/config.yaml");
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, "jobs: 4\n");
    List<Thread> doing = new CopyOnWriteArrayList<>();
    DeedRunner doer =
        (deed, stop, sink, consent) -> {
          if (deed instanceof Deed.Compress) {
            doing.add(Thread.currentThread());
          }
        };
    for (String name : List.of("a.mp4", "b.mp4")) {
      Files.writeString(home.resolve(name), "video");
    }
    try (Rehearsal r = chat(doer)) {
      r.enter("compress %1$s/a.mp4 %1$s/b.mp4 --under 5MB".formatted(home));
      r.enter("/quit");
      assertEquals(0, r.code());
    }
    assertEquals(2, doing.size(), "both were done");
    assertEquals(1, Set.copyOf(doing).size(), "a lane of its own for each could do both at once");
  }

  @Test
  void theHomeFolderIsUnderstoodInATarget() throws Exception {
    Files.createFile(home.resolve("a.mp4"));
    try (Rehearsal r = chat(NOTHING)) {
      r.enter("save it as ~/small.mp4").enter("export -o ~/x.webm").enter("/export -o ~/y.mp4");
      r.enter("compress ~/a.mp4 --under 5MB -o ~/small/").enter("/quit");
      assertEquals(0, r.code());
      assertEquals(
          List.of(
              new Deed.Export("mp4", home.resolve("small.mp4").toString(), false),
              new Deed.Export("webm", home.resolve("x.webm").toString(), false),
              new Deed.Export("mp4", home.resolve("y.mp4").toString(), false)),
          r.deeds().subList(1, 4));
      Deed.Compress compress = (Deed.Compress) r.deeds().get(4);
      assertEquals(
          home.resolve("small/a-5MB.mp4").toString(), compress.request().delivery().output());
    }
  }

  @Test
  void anExportWhoseFormatCannotBeIsRefused() throws Exception {
    try (Rehearsal r = chat(NOTHING)) {
      r.enter("export -o x.avi").sees("can't be a .avi file").enter("/quit");
      assertEquals(0, r.code());
      assertEquals(List.of(new Deed.NewSession()), r.deeds());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/export name.mp4 | mp4 | name.mp4",
        "/export 'my name.webm' --force | webm | my name.webm",
        "/export webm | webm | ",
        "/export out/ | | out/",
        "export name.mov | mov | name.mov",
        "/export | | ",
      })
  void anExportHasTheNameThatIsBehindIt(
      String line, @Nullable String format, @Nullable String output) throws Exception {
    try (Rehearsal r = chat(NOTHING)) {
      r.enter(line).enter("/quit");
      assertEquals(0, r.code());
      assertEquals(
          List.of(new Deed.NewSession(), new Deed.Export(format, output, line.contains("--force"))),
          r.deeds());
    }
  }

  @Test
  void aWordThatACommandDoesNotTakeIsNotLeftOut() throws Exception {
    try (Rehearsal r = chat(NOTHING)) {
      r.enter("/export my clip.mp4").sees("An export has only one name");
      r.enter("/export a.mp4 -o b.mp4").sees("both name the file");
      r.enter("/status now").sees("status takes no \"now\"").enter("/quit");
      assertEquals(0, r.code());
      assertEquals(List.of(new Deed.NewSession()), r.deeds());
    }
  }
}
