package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a skill document, with curl, as docs/walk.sh writes them down. */
class WalkTest {

  @TempDir Path folder;

  private record Ran(int status, String said) {}

  private static Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "docs/walk.sh"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("NEMO_TOKEN");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  @Test
  void leadsFromTokenToFile() throws Exception {
    Path clip = TestClips.clip(2);
    Path output = folder.resolve("small.mp4");
    try (Backend backend = Backend.start(Backends.served(folder.resolve("d")))) {
      Ran ran =
          run(
              backend.url(),
              clip.toString(),
              "compress this video to under 100 KB",
              output.toString());
      assertEquals(0, ran.status(), ran.said());
      assertTrue(ran.said().contains("saved"), ran.said());
      assertFalse(ran.said().contains("\\"), ran.said());
      assertFalse(ran.said().matches("(?s).*\\d\\.\\d{3,}.*"), ran.said());
      assertTrue(Files.size(output) <= 100_000, ran.said());
      assertEquals(2000, TestClips.probe(output).duration().toMillis(), 60);
      assertTrue(Files.size(clip) > 100_000, "the source is over that size: there was work to do");
    }
  }

  @Test
  void exportsNothingWhereTheEditIsRefused() throws Exception {
    Path output = folder.resolve("small.mp4");
    try (Backend backend = Backend.start(Backends.served(folder.resolve("d")))) {
      Ran ran =
          run(
              backend.url(),
              TestClips.clip(2).toString(),
              "add a title \"Hi\" with sparkles",
              output.toString());
      assertEquals(1, ran.status(), ran.said());
      assertTrue(ran.said().contains("no stickers or animations"), ran.said());
      assertFalse(ran.said().contains("saved"), ran.said());
      assertFalse(Files.exists(output));
    }
  }

  @Test
  void tellsTheServersWordsWhereItIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
    Path output = folder.resolve("small.mp4");
    try (Backend backend = Backend.start(Backends.served(folder.resolve("d")))) {
      Ran ran = run(backend.url(), text.toString(), "mute", output.toString());
      assertEquals(1, ran.status());
      assertTrue(ran.said().contains("refused (4001)"), ran.said());
      assertFalse(Files.exists(output));
    }
  }
}
