package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Classes that were read and checked before: whose archive is made when, and when it is used. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ArchiveIT {

  /** More than Java's own archive could give by chance, fewer than any start of ours takes. */
  private static final int MANY = 100;

  @TempDir private Path folder;
  private Path installed;
  private Path lib;
  private Path program;
  private Desk desk;

  @BeforeEach
  void install() throws IOException {
    // Java 17 archives none of a jar whose path has a space; 25 does.
    installed = folder.resolve("opt/clipchat");
    lib = Files.createDirectories(installed.resolve("lib"));
    program = Files.createDirectories(installed.resolve("bin")).resolve("clipchat");
    Files.copy(Launched.launcher(), program);
    Path built = Launched.checkout().resolve("target/clipchat/lib");
    try (Stream<Path> files = Files.list(built)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".jar") || file.endsWith("build-id")) {
          Files.copy(file, lib.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    desk = new Desk(Files.createDirectories(folder.resolve("a home")), folder);
  }

  @Test
  void theBuildMakesOneForItsOwnPlace() throws Exception {
    assertTrue(archived(Launched.launcher()) > MANY);
  }

  @Test
  void anInstalledCopyMakesOneBehindTheFirstStart() throws Exception {
    Desk first = desk.with("CLIPCHAT_ARCHIVE", "").with("CI", "");
    assertEquals("", first.run(program, "--version").err());
    awaitKeyIn(lib);
    assertTrue(archived(program) > MANY);
    assertEquals(List.of(), in(folder.resolve("a home"), ".jsa"));
  }

  @Test
  void noneIsMadeWhereItIsNotWanted() throws Exception {
    assertEquals(0, archived(program));
    desk.with("CLIPCHAT_ARCHIVE", "").with("CI", "true").run(program, "--version");
    assertEquals(List.of(), in(lib, ".part"));
    assertEquals(List.of(), in(lib, ".key"));
  }

  @Test
  void whereTheInstallCannotBeWrittenItLiesInTheCache() throws Exception {
    Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(lib), "the root user can write everywhere");
      assertEquals("", made().err());
      assertEquals(1, in(folder.resolve("a home/.cache/clipchat/archive"), ".key").size());
      assertTrue(archived(program) > MANY);
    } finally {
      Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void anotherBuildGetsAnotherAndTheOldOneGoes() throws Exception {
    assertEquals(0, made().code());
    List<Path> before = in(lib, ".jsa");
    Files.writeString(lib.resolve("build-id"), "0.0.2 another\n");
    assertEquals(0, archived(program));
    assertEquals("", made().err());
    assertEquals(1, in(lib, ".jsa").size());
    assertNotEquals(before, in(lib, ".jsa"));
    assertTrue(archived(program) > MANY);
  }

  @Test
  void anInstallThatMovedTakesNoneThatWasMadeElsewhere() throws Exception {
    assertEquals(0, made().code());
    Path moved = Files.move(installed, folder.resolve("moved"));
    Path there = moved.resolve("bin/clipchat");
    assertEquals(0, archived(there));
    assertEquals("", desk.with("CLIPCHAT_ARCHIVE", "now").run(there, "--version").err());
    assertEquals(1, in(moved.resolve("lib"), ".jsa").size());
    assertTrue(archived(there) > MANY);
  }

  @Test
  void aJavaThatCannotMakeOneIsAskedOnce() throws Exception {
    Path java = folder.resolve("other java");
    Path asked = folder.resolve("asked");
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path binary = java.resolve("bin/java");
    Files.writeString(
        binary,
        "#!/bin/sh\ncase \"$*\" in *ArchiveClassesAtExit*) echo x >>'"
            + asked
            + "'; exit 1 ;; esac\nexec '"
            + System.getProperty("java.home")
            + "/bin/java' \"$@\"\n");
    assertTrue(binary.toFile().setExecutable(true));
    Desk other = desk.with("JAVA_HOME", java.toString()).with("CLIPCHAT_ARCHIVE", "now");
    for (int start = 1; start <= 2; start++) {
      Ended ended = other.run(program, "--version");
      assertEquals(0, ended.code(), ended.err());
      assertEquals("", ended.err());
    }
    assertEquals(List.of("x"), Files.readAllLines(asked));
  }

  @Test
  void whatOnlyAnswersSetsUpNothingElse() throws Exception {
    List<String> never = List.of("ch.qos.", "okhttp3.", "org.jline.", "dev.clipchat.engine.");
    for (List<String> command :
        List.of(List.of("--version"), List.of("--help"), List.of("explain", "export it"))) {
      List<String> loaded = loaded(program, command.toArray(String[]::new));
      assertTrue(loaded.stream().anyMatch(line -> line.contains(" dev.clipchat.Main ")));
      for (String library : never) {
        assertEquals(
            List.of(), loaded.stream().filter(line -> line.contains(" " + library)).toList());
      }
    }
  }

  private Ended made() throws Exception {
    return desk.with("CLIPCHAT_ARCHIVE", "now").run(program, "--version");
  }

  /** How many classes a start takes from an archive of ours. */
  private long archived(Path started) throws Exception {
    return loaded(started, "explain", "export it").stream()
        .filter(line -> line.contains("shared objects file (top)"))
        .count();
  }

  /** A line for each class that a command loads. */
  private List<String> loaded(Path started, String... command) throws Exception {
    Path list = Path.of("loaded.txt");
    Files.deleteIfExists(folder.resolve(list));
    Ended ended =
        desk.with("CLIPCHAT_JAVA_OPTS", "-Xlog:class+load:file=" + list).run(started, command);
    assertEquals("", ended.err());
    return Files.readAllLines(folder.resolve(list));
  }

  private static void awaitKeyIn(Path place) throws IOException {
    while (in(place, ".key").isEmpty() || Files.exists(place.resolve(".archive-lock"))) {
      Pace.real().pause(Duration.ofMillis(50), new Stop());
    }
  }

  private static List<Path> in(Path place, String ending) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
