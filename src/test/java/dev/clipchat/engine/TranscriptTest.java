package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.ffmpeg.TestClips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent that follows a skill document with curl, and knows nothing else, gets its file. */
class TranscriptTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "free-video-compressor | clawhub | compress this video to under 50MB without losing too much quality | 50000000",
        "compressor-online | cursor | compress a 200MB MP4 recording from a DSLR into a 1080p MP4 | 50000000",
        "ai-video-compressor | unknown | first second only, no sound, under 60 KB | 60000",
        "rtk-compressor-free | unknown | compress this video to a smaller file size without losing quality | 50000000",
        "video-compressor-for-discord-10mb | unknown | compress this video under 10MB for Discord upload | 10000000",
      })
  void theRequestsOfASkillDocumentLeadToAFile(
      String skill, String platform, String message, long most) throws Exception {
    Files.writeString(folder.resolve("uuid"), UUID.randomUUID().toString());
    Path clip = TestClips.clip(2);
    try (Backend backend = Backend.start(Backends.served(folder.resolve("d")))) {
      List<String> command =
          List.of(
              "sh",
              "src/test/resources/transcripts/skill.sh",
              backend.url(),
              skill,
              platform,
              message,
              clip.toString(),
              clip.toString(),
              folder.toString());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().remove("NEMO_TOKEN");
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
      assertTrue(said.endsWith("done\n"), said);
      Path result = folder.resolve("by-url.mp4");
      assertTrue(Files.size(result) <= most, said);
      assertEquals(1, TestClips.probe(result).video().size());
    }
  }
}
