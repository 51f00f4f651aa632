package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A system that lacks libraries, played by programs that ask for them as the loader does. */
@EnabledOnOs(OS.LINUX)
class BareSystemTest {

  @TempDir Path folder;

  private final List<Binaries.Finding> findings = new ArrayList<>();
  private Path programs;
  private Path starts;

  @BeforeEach
  void places() throws IOException {
    programs = Files.createDirectories(folder.resolve("programs"));
    starts = folder.resolve("starts");
  }

  /** A program that starts only where each of these libraries lies in a folder it is given. */
  private void program(String name, String... libraries) throws IOException {
    Path script =
        Files.writeString(
            programs.resolve(name),
            """
            #!/bin/sh
            echo %s >> '%s'
            for library in %s; do
              found=
              IFS=:
              for place in $LD_LIBRARY_PATH; do
                [ -s "$place/$library" ] && found=yes
              done
              unset IFS
              if [ -z "$found" ]; then
                echo "$0: error while loading shared libraries: $library: cannot open shared object file: No such file or directory" >&2
                exit 127
              fi
            done
            echo "version 1"
            """
                .formatted(name, starts, String.join(" ", libraries)));
    assertTrue(script.toFile().setExecutable(true));
  }

  /** The same, with any other last words and status. */
  private void ends(int status, String words) throws IOException {
    for (String name : List.of("ffmpeg", "ffprobe")) {
      String script = "#!/bin/sh\ncat >&2 <<'END'\n" + words + "\nEND\nexit " + status + "\n";
      Path program = Files.writeString(programs.resolve(name), script);
      assertTrue(program.toFile().setExecutable(true));
    }
  }

  private Optional<Binaries> find() throws IOException {
    return new BundledPrograms(folder, "linux-x86_64").withWhatItNeeds(programs, findings);
  }

  private long countOfStarts() throws IOException {
    return Files.exists(starts) ? Files.readAllLines(starts).size() : 0;
  }

  @Test
  void whatIsMissingIsFoundOutOneByOneAndStoodInFor() throws IOException {
    program("ffmpeg", "libxcb.so.1", "libasound.so.2", "libpulse.so.0");
    program("ffprobe", "libxcb-shm.so.0");
    Binaries found = find().orElseThrow();
    assertEquals(Binaries.Origin.BUNDLED_WITH_STAND_INS, found.origin());
    assertEquals(Optional.empty(), StartCheck.problem(found));
    String why = said(findings.get(0).why());
    assertTrue(
        why.endsWith("lacks libasound.so.2, libpulse.so.0, libxcb-shm.so.0, libxcb.so.1"), why);
  }

  @Test
  void videoHardwareIsStoodInForToo() throws IOException {
    // What the programs for arm64 lack on a bare system; the other bundles bring some along.
    program("ffmpeg", "libdrm.so.2", "libva.so.2", "libva-drm.so.2", "libudev.so.1");
    program("ffprobe");
    Binaries found = find().orElseThrow();
    assertEquals(Binaries.Origin.BUNDLED_WITH_STAND_INS, found.origin());
    byte[] library = Files.readAllBytes(found.libraries().get(1).resolve("libva.so.2"));
    assertTrue(new String(library, StandardCharsets.ISO_8859_1).contains("VA_API_0.33.0"));
  }

  @Test
  void aSystemThatIsTooOldIsToldAsThat() throws IOException {
    ends(
        1,
        """
        %1$s: /lib/libm.so.6: version `GLIBC_2.9' not found (required by %1$s)
        %1$s: /lib/libm.so.6: version `GLIBC_2.99' not found (required by libavutil.so.60)
        %1$s: /lib/libc.so.6: version `GLIBC_2.34' not found (required by libavutil.so.60)"""
            .formatted(programs.resolve("ffmpeg")));
    assertFalse(find().isPresent());
    String why = said(findings.get(0).why());
    assertTrue(
        why.matches(
            "the bundled one doesn't start: it needs glibc 2.99, and this system has (2\\.\\d+|an"
                + " older one) \\(version `GLIBC_2.99' not found\\)"),
        why);
  }

  @Test
  void whoeverAsksForTheProgramsIsToldTheSame() throws IOException {
    ends(1, "lib.so: version `GLIBC_2.99' not found (required by ffmpeg)");
    ClipchatException e =
        assertThrows(
            ClipchatException.class,
            () -> Binaries.find(Map.of(Binaries.VARIABLE, programs.toString()), folder));
    Failure.ProgramMissing missing =
        assertInstanceOf(Failure.ProgramMissing.class, e.failure(), e.toString());
    assertTrue(said(missing.why()).contains("it needs glibc 2.99"), said(missing.why()));
    assertFalse(missing.retryable());
  }

  @Test
  void otherReasonsAreSaidInFewWords() {
    LoaderWords words = new LoaderWords("2.31", true);
    assertEquals("this system lacks libm.so.6", said(words.why(127, lacks("libm.so.6"))));
    assertEquals(
        "this system's libstdc++.so.6 is too old: it has no GLIBCXX_3.4.29",
        said(
            words.why(
                1, "x: /lib/libstdc++.so.6: version `GLIBCXX_3.4.29' not found (required by x)")));
    assertEquals(
        "Library not loaded: @rpath/libx.dylib",
        said(
            words.why(
                134, "dyld[1]: Library not loaded: @rpath/libx.dylib\n  Referenced from: y")));
    assertEquals("a DLL it needs is missing", said(words.why(0xC0000135, "")));
    assertEquals("this processor lacks instructions it uses", said(words.why(132, "")));
    assertEquals(
        "it was built for another processor or system",
        said(words.why(126, "sh: 1: /x/ffmpeg: Exec format error")));
    assertEquals(
        "it needs glibc, and this system has none",
        said(new LoaderWords("", false).why(127, "sh: /x/ffmpeg: not found")));
    assertEquals("it ends with status 3", said(words.why(3, "\n")));
  }

  private static String lacks(String library) {
    return "/x/ffmpeg: error while loading shared libraries: "
        + library
        + ": cannot open shared object file: No such file or directory";
  }

  @Test
  void whatWasFoundOutIsRememberedForTheNextStart() throws IOException {
    program("ffmpeg", "libxcb.so.1");
    program("ffprobe");
    assertTrue(find().isPresent());
    long tried = countOfStarts();
    Binaries again = find().orElseThrow();
    assertEquals(tried, countOfStarts(), "nothing is started to find it out again");
    assertEquals(Optional.empty(), StartCheck.problem(again));
  }

  @Test
  void whereNothingIsMissingNothingStandsIn() throws IOException {
    program("ffmpeg");
    program("ffprobe");
    Binaries found = find().orElseThrow();
    assertEquals(Binaries.Origin.BUNDLED, found.origin());
    assertEquals(List.of(programs), found.libraries());
  }

  @Test
  void aLibraryThatIsReallyNeededIsNamedAndNotFaked() throws IOException {
    program("ffmpeg", "libxcb.so.1", "libm.so.6");
    program("ffprobe");
    assertFalse(find().isPresent());
    assertTrue(findings.get(0).why().toString().contains("libm.so.6"), findings.toString());
    assertFalse(findings.get(0).used());
  }

  private static String said(Text text) {
    return new Phrasebook(Language.ENGLISH).say(text);
  }
}
