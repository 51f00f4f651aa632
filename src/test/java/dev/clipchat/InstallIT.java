package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that installs, upgrades and takes away, into a prefix with a space in it. */
class InstallIT {

  @TempDir private Path folder;
  private Path home;
  private Path prefix;
  private Desk desk;

  @BeforeEach
  void aHome() throws IOException {
    home = Files.createDirectories(folder.resolve("my home"));
    prefix = home.resolve("local programs");
    desk = new Desk(home, folder);
  }

  @Test
  void installedThenUpgradedThenRemovedWithTheSettingsKept() throws Exception {
    Path script = Launched.checkout().resolve("scripts/install");
    Ended installed = desk.run(script, "--prefix", prefix.toString());
    assertEquals(0, installed.code(), installed.err());
    assertTrue(installed.out().contains("Put it on your path"), installed.out());
    Path program = prefix.resolve("bin/clipchat");
    assertEquals(0, desk.run(program, "demo", "-o", "made").code());
    assertTrue(Files.size(folder.resolve("made/clipchat-sample-2MB.mp4")) <= 2_000_000);
    assertEquals(0, desk.run(program, "sessions", "new").code());
    assertEquals(0, desk.run(program, "config", "set", "codec", "hevc").code());
    String sessions = desk.run(program, "sessions", "--json").out();
    assertTrue(Files.isReadable(prefix.resolve("share/man/man1/clipchat.1")));
    assertTrue(Files.isReadable(prefix.resolve("share/bash-completion/completions/clipchat")));
    assertTrue(Files.isReadable(prefix.resolve("share/zsh/site-functions/_clipchat")));
    assertTrue(Files.isReadable(prefix.resolve("share/fish/vendor_completions.d/clipchat.fish")));
    String job = "{\"left\":\"unfinished\"}";
    Path renders = home.resolve(".local/state/clipchat/journal/renders");
    Path unfinished =
        Files.writeString(Files.createDirectories(renders).resolve("render_1.json"), job);

    Path stale = Files.writeString(prefix.resolve("lib/clipchat/lib/older-1.0.jar"), "old");
    Files.writeString(prefix.resolve("lib/clipchat/lib/build-id"), "0.0.1 older\n");
    Ended upgraded = desk.run(script, "--prefix", prefix.toString());
    assertEquals(0, upgraded.code(), upgraded.err());
    assertFalse(Files.exists(stale));
    assertEquals("hevc", desk.run(program, "config", "get", "codec").out().strip());
    assertEquals(sessions, desk.run(program, "sessions", "--json").out());
    assertEquals(job, Files.readString(unfinished));

    Ended removed = desk.run(script, "--uninstall", "--prefix", prefix.toString());
    assertEquals(0, removed.code(), removed.err());
    assertFalse(Files.exists(prefix), "made for the installation alone");
    assertEquals(List.of(), files(home.resolve(".cache")));
    assertTrue(Files.readString(home.resolve(".config/clipchat/config.yaml")).contains("hevc"));
    assertEquals(job, Files.readString(unfinished));
  }

  @Test
  void theZipInstallsWithoutAnythingElse() throws Exception {
    Path zip = zip();
    assumeTrue(Files.exists(zip), "quick builds make no zip");
    Path unpacked = unzipped(zip, folder.resolve("un packed"));
    Ended ended = desk.run(unpacked.resolve("bin/clipchat"), "--version");
    assertEquals(0, ended.code(), ended.err());
    Ended installed = desk.run(unpacked.resolve("install"));
    assertEquals(0, installed.code(), installed.err());
    assertEquals(ended.out(), desk.run(home.resolve(".local/bin/clipchat"), "--version").out());
  }

  @Test
  void oneOfTwoCopiesLeavesWhatTheOtherUses() throws Exception {
    Path script = Launched.checkout().resolve("scripts/install");
    Path other = folder.resolve("other");
    assertEquals(0, desk.run(script, "--prefix", prefix.toString()).code());
    assertEquals(0, desk.run(script, "--prefix", other.toString()).code());
    Path programs = Files.createDirectories(home.resolve(".cache/clipchat/ffmpeg"));

    assertEquals(0, desk.run(script, "--uninstall", "--prefix", prefix.toString()).code());
    assertTrue(Files.exists(programs), "the other copy uses them");
    assertEquals(0, desk.run(other.resolve("bin/clipchat"), "--version").code());

    assertEquals(0, desk.run(script, "--uninstall", "--prefix", other.toString()).code());
    assertFalse(Files.exists(home.resolve(".cache/clipchat")));
  }

  @Test
  void whatIsSomebodyElsesIsLeftAlone() throws Exception {
    Path theirs = Files.createDirectories(prefix.resolve("bin")).resolve("clipchat");
    Files.writeString(theirs, "another program");
    Path script = Launched.checkout().resolve("scripts/install");
    Ended refused = desk.run(script, "--prefix", prefix.toString());
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("is no link"), refused.err());
    assertEquals(0, desk.run(script, "--uninstall", "--prefix", prefix.toString()).code());
    assertEquals("another program", Files.readString(theirs));
  }

  private static Path zip() throws IOException {
    try (Stream<Path> built = Files.list(Launched.checkout().resolve("target"))) {
      return built
          .filter(file -> file.getFileName().toString().matches("clipchat-.*\\.zip"))
          .findFirst()
          .orElse(Path.of("no.zip"));
    }
  }

  private static Path unzipped(Path zip, Path into) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      ZipEntry entry = entries.getNextEntry();
      while (entry != null) {
        Path file = into.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
        entry = entries.getNextEntry();
      }
    }
    Path top = into.resolve(entries(into).toList().get(0));
    for (String program : List.of("bin/clipchat", "install")) {
      // The modes stand in a part of a zip that Java's reader does not look at.
      assertTrue(top.resolve(program).toFile().setExecutable(true));
    }
    return top;
  }

  private static Stream<String> entries(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
