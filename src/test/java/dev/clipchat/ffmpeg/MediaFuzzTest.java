package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/fuzz-media}. */
class MediaFuzzTest {

  @TempDir Path folder;

  @Test
  void brokenFilesEscapeNothingAndHangNothing() throws IOException {
    MediaFuzz.Outcome outcome = MediaFuzz.run(24, 1, folder);
    assertEquals(List.of(), outcome.amiss());
    assertEquals(24, outcome.outcomes().values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(outcome.outcomes().size() > 1, outcome.toString());
  }
}
