package dev.clipchat.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopTest {

  @TempDir Path folder;

  @Test
  void programsWhoseCacheWasRemovedAreUnpackedAgain() throws IOException {
    Path cache = folder.resolve("cache");
    MediaTools tools = new MediaTools(Map.of(), cache, Pace.real());
    Path one = TestClips.noise(64, 36, 25, 1);
    Path other = TestClips.noise(64, 36, 25, 2);
    tools.probe("one.mp4", one, new Stop());
    try (Stream<Path> all = Files.walk(cache)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertEquals(2, tools.probe("other.mp4", other, new Stop()).duration().toSeconds());
  }
}
