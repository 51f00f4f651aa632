package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the skills suggest to say can be said. */
class SkillExamplesTest {

  private static final Pattern EXAMPLE = Pattern.compile("^- [\"“](.*)[\"”]$");

  private final Agent agent = new Agent();

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleOfASkillIsUnderstoodAndDone(String example) {
    Heard heard = agent.hear(example, History.of(Samples.one()), "en");
    assertNull(heard.errorCode(), heard.text(null));
    assertTrue(heard.changed());
  }

  @Test
  void everySkillHasThreeInBothLanguages() {
    assertEquals(5 * 2 * 3, examples().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compress a 500MB MP4 recording from a DSLR into a 1080p MP4 | size 1080p; format mp4",
        "compress a 2-minute 1080p MP4 recording at 800MB into a 1080p MP4 | size 1080p; format mp4",
        "compress this video to under 50MB without losing too much quality | under 50",
        "compress this video to a smaller file size without losing quality | smaller",
        "reducing video file size for sharing or uploading for students, marketers | smaller",
        "compress my video files | smaller",
        "export 720p MP4 | size 720p; format mp4",
        "compress this video under 10MB for Discord upload | under 10",
        "把 2 分钟、800MB 的录像压缩成 1080p 的 MP4 | size 1080p; format mp4",
        "把 500MB 的相机录像压缩成 1080p 的 MP4 | size 1080p; format mp4",
      })
  void whatOnlyDescribesTheClipIsNoWish(String sentence, String meaning) {
    assertEquals(meaning, EditNotation.of(agent.understand(sentence, Samples.one(), "en")));
  }

  static Stream<String> examples() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/skills"))) {
      List<String> all =
          files
              .filter(f -> f.toString().endsWith(".md"))
              .sorted()
              .flatMap(SkillExamplesTest::lines)
              .map(EXAMPLE::matcher)
              .filter(Matcher::find)
              .map(m -> m.group(1))
              .toList();
      return all.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
