package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

  @TempDir private Path folder;

  @Test
  void startsFromAnyFolderAndThroughLinksWithoutMaven() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("some where"));
    Path link = Files.createSymbolicLink(folder.resolve("a link"), Launched.launcher());
    Path relative = Files.createSymbolicLink(elsewhere.resolve("again"), Path.of("../a link"));
    Desk desk = new Desk(folder, elsewhere).with("MAVEN_OPTS", "-Xnonsense");
    for (Path program : List.of(Launched.launcher(), link, relative)) {
      Ended ended = desk.run(program, "--version");
      assertEquals(0, ended.code(), ended.err());
      assertTrue(ended.out().matches("clipchat \\d+\\.\\d+\\.\\d+.*\\R"), ended.out());
      assertEquals("", ended.err());
    }
  }

  @Test
  void twoAtOnceOnAFreshCheckoutBuildItOnce() throws Exception {
    Path fresh =
        copy(
            folder.resolve("fresh checkout"), "pom.xml", "LICENSE", "src/main", "scripts/clipchat");
    Desk desk = new Desk(folder, folder);
    Path program = fresh.resolve("scripts/clipchat");

    Launched one = desk.start(program, "--version");
    Launched two = desk.start(program, "--version");
    Ended first = one.ended("");
    Ended second = two.ended("");

    assertEquals(0, first.code(), first.err());
    assertEquals(0, second.code(), second.err());
    assertEquals(first.out(), second.out());
    assertEquals(
        1, Stream.of(first.err(), second.err()).filter(err -> err.contains("building it")).count());
    assertEquals("", desk.run(program, "--version").err());
  }

  @Test
  void aFailedBuildShowsMavensError() throws Exception {
    Path broken = copy(folder.resolve("broken"), "pom.xml", "scripts/clipchat");
    Files.writeString(broken.resolve("pom.xml"), "<project>this is no build</project>");
    Ended ended = new Desk(folder, folder).run(broken.resolve("scripts/clipchat"), "--version");
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("[ERROR]"), ended.err());
    assertEquals("", ended.out());
    assertFalse(Files.exists(broken.resolve("target/.build-lock")));
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk8/bin")).getParent();
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    Ended ended =
        new Desk(folder, folder)
            .with("JAVA_HOME", old.toString())
            .run(Launched.launcher(), "--version");
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("Java 17 or newer"), ended.err());
    assertTrue(ended.err().contains("1.8.0_402"), ended.err());
  }

  @Test
  void namesAndLanguageSurviveALocaleThatIsNotInstalled() throws Exception {
    Desk desk = new Desk(folder, folder).with("LC_ALL", "zh_XX.UTF-8");
    Ended ended = desk.run(Launched.launcher(), "compress", "视频 ü.mp4", "--under", "1MB");
    assertEquals(66, ended.code(), ended.err());
    assertTrue(ended.err().contains("视频 ü.mp4"), ended.err());
    assertTrue(ended.err().contains("找不到文件"), ended.err());
    assertTrue(desk.run(Launched.launcher(), "--help").out().contains("用法"));
  }

  @Test
  void anInstalledCopyStarts() throws Exception {
    Path installed = Files.createDirectories(folder.resolve("opt/clip chat"));
    Path bin = Files.createDirectories(installed.resolve("bin"));
    Path program = Files.copy(Launched.launcher(), bin.resolve("clipchat"));
    copyTree(Launched.checkout().resolve("target/clipchat/lib"), installed.resolve("lib"));
    Ended ended = new Desk(folder, folder).run(program, "--version");
    assertEquals(0, ended.code(), ended.err());
    assertEquals("", ended.err());
  }

  private static Path copy(Path target, String... parts) throws IOException {
    for (String part : parts) {
      copyTree(Launched.checkout().resolve(part), target.resolve(part));
    }
    return target;
  }

  private static void copyTree(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
