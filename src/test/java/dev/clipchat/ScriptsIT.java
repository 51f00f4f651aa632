package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clipchat.Launched.Desk;
import dev.clipchat.Launched.Ended;
import dev.clipchat.client.standin.StandInCloud;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts on the program as it is started. */
class ScriptsIT {

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void aDesk() throws IOException {
    desk = new Desk(Files.createDirectories(folder.resolve("home")), folder);
  }

  @Test
  void theScriptOfTheDocsNeedsNothingButExitCodesAndStdout() throws Exception {
    String page = Files.readString(Launched.checkout().resolve("docs/scripts.md"));
    int begin = page.indexOf("#!/bin/sh");
    String text = page.substring(begin, page.indexOf("```", begin));
    assertTrue(text.lines().count() <= 10, text);
    Path script = Files.writeString(folder.resolve("shorten.sh"), text);
    assertTrue(script.toFile().setExecutable(true));
    Path videos = Files.createDirectories(folder.resolve("my videos"));
    Files.copy(TestClips.noise(320, 180, 25, 3), videos.resolve("a clip.mp4"));
    Files.writeString(videos.resolve("broken.mp4"), "no video");
    Files.createDirectories(folder.resolve("out"));
    String path = Launched.launcher().getParent() + ":" + System.getenv("PATH");

    Ended ended = desk.with("PATH", path).run(script, "my videos", "out");

    assertEquals(0, ended.code(), ended.err());
    List<String> lines = ended.outLines();
    assertEquals(2, lines.size(), ended.out());
    assertTrue(lines.get(0).endsWith(" is ready"), ended.out());
    assertEquals("my videos/broken.mp4: not taken (66)", lines.get(1));
    Path small = folder.resolve(lines.get(0).replace(" is ready", ""));
    Probe probe = TestClips.probe(small);
    assertEquals(2000, probe.duration().toMillis(), 100);
    assertTrue(probe.sound().isEmpty());
  }

  @Test
  void aCommandLoadsNoKeyboardAndTheCloudNoEngine() throws Exception {
    Files.copy(TestClips.clip(1), folder.resolve("a.mp4"));
    String local = loaded(desk, "compress", "a.mp4", "--under", "1MB");
    assertTrue(local.contains("dev.clipchat.engine.Backend"), "the list is one of classes");
    assertEquals(List.of(), named(local, "org.jline"));
    try (StandInCloud cloud = new StandInCloud()) {
      Desk away =
          desk.with("NEMO_API_URL", cloud.base().toString()).with("NEMO_TOKEN", "nmv_usr_given");
      String remote = loaded(away, "say", "brighter");
      assertTrue(
          remote.contains("dev.clipchat.client.api.MessageApi"), "the list is one of classes");
      assertEquals(List.of(), named(remote, "org.jline"));
      assertEquals(List.of(), named(remote, "dev.clipchat.engine."));
    }
  }

  @Test
  void shellcheckHasNothingToSay() throws Exception {
    Path program = onPath("shellcheck");
    assumeTrue(Files.isExecutable(program), "there is no shellcheck here");
    List<String> scripts = new ArrayList<>(List.of("docs/walk.sh"));
    try (Stream<Path> files = Files.list(Launched.checkout().resolve("scripts"))) {
      files
          .filter(ScriptsIT::isForAShell)
          .map(file -> "scripts/" + file.getFileName())
          .sorted()
          .forEach(scripts::add);
    }
    assertTrue(scripts.contains("scripts/clipchat") && scripts.contains("scripts/install"));
    Ended ended =
        new Desk(desk.home(), Launched.checkout()).run(program, scripts.toArray(String[]::new));
    assertEquals(0, ended.code(), ended.out() + ended.err());
  }

  private static boolean isForAShell(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.readString(file).matches("(?s)#!\\S*[/ ](ba)?sh\\b.*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of(name));
  }

  private String loaded(Desk at, String... command) throws Exception {
    Path list = folder.resolve(command[0] + ".classes");
    Ended ended =
        at.with("CLIPCHAT_JAVA_OPTS", "-Xlog:class+load:file=" + list)
            .run(Launched.launcher(), command);
    assertEquals(0, ended.code(), ended.err());
    return Files.readString(list);
  }

  private static List<String> named(String classes, String prefix) {
    return classes.lines().filter(line -> line.contains(" " + prefix)).toList();
  }
}
