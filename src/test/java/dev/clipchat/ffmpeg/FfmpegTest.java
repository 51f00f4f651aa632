package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FfmpegTest {

  @Test
  void runsAndReportsProgressThatEndsAtTheClipsLength() {
    Path clip = TestClips.clip(2);
    List<String> arguments = new ArrayList<>(Input.of(clip));
    arguments.addAll(List.of("-f", "null", "-"));
    List<Progress> seen = new ArrayList<>();

    Ffmpeg.Ran ran = TestClips.ffmpeg().run(arguments, new Stop(), seen::add);

    assertTrue(ran.last().last());
    assertEquals(50, ran.last().frames());
    assertTrue(ran.last().time().compareTo(Duration.ofMillis(1900)) > 0, ran.toString());
    assertEquals(ran.last(), seen.get(seen.size() - 1));
  }
}
