package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private Optional<Binaries> find() throws IOException {
    return new Bundle(folder, "linux-x86_64").withWhatItNeeds(programs, findings);
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
    String why = findings.get(0).why();
    assertTrue(
        why.endsWith("lacks libasound.so.2, libpulse.so.0, libxcb-shm.so.0, libxcb.so.1"), why);
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
    assertTrue(findings.get(0).why().contains("libm.so.6"), findings.toString());
    assertFalse(findings.get(0).used());
  }
}
