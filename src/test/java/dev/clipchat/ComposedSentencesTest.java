package dev.clipchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.CompressRequest.Codec;
import dev.clipchat.client.intent.CompressRequest.Effort;
import dev.clipchat.engine.agent.Agent;
import dev.clipchat.engine.agent.Heard;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.units.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Flags travel as a sentence: whatever can be composed of them, the agent takes at its word. */
class ComposedSentencesTest {

  private static final Media CLIP =
      new Media(
          "m1", "clip.mp4", Media.Kind.VIDEO, 3_600_000, 1920, 1080, 30, 900_000_000, true, "h264");

  private final Agent agent = new Agent();
  private final History fresh = History.of(Project.EMPTY.with(CLIP));

  @Test
  void everySentenceThatFlagsComposeMeansTheFlags() {
    List<String> wrong = new ArrayList<>();
    int sentences = 0;
    for (@Nullable Size under : sizes("10MB", "9.5M", "500k", "10MiB", "1.2GB", "123456789b")) {
      for (CompressRequest.Part part : parts()) {
        for (CompressRequest.Picture picture : pictures()) {
          sentences++;
          String problem = problem(under, part, picture);
          if (!problem.isEmpty()) {
            wrong.add(problem);
          }
        }
      }
    }
    assertTrue(sentences > 5_000, "sentences: " + sentences);
    assertEquals(List.of(), wrong.stream().limit(20).toList(), wrong.size() + " are misread");
  }

  private String problem(
      @Nullable Size under, CompressRequest.Part part, CompressRequest.Picture picture) {
    CompressRequest request =
        new CompressRequest(
            List.of("clip.mp4"),
            under,
            null,
            picture,
            part,
            "",
            new CompressRequest.Delivery(null, false, false, true, 1));
    Heard heard = agent.hear(request.sentence(), fresh, "en");
    if (heard.errorCode() != null) {
      return request.sentence() + " -> " + heard.errorCode() + " " + heard.text(null);
    }
    Cut cut = heard.history().now().current().orElseThrow();
    List<String> off = new ArrayList<>();
    check(off, "ceiling", under == null ? 0 : under.bytes(), cut.output().ceiling());
    check(off, "smaller", under == null, cut.output().smaller());
    check(off, "height", picture.height(), cut.picture().size().lines());
    check(off, "fps", picture.fps(), cut.picture().fps());
    check(off, "silent", part.silent(), cut.sound().muted());
    check(off, "effort", picture.effort().name(), cut.output().effort().name());
    check(off, "codec", word(picture.codec()), word(cut.output().codec()));
    check(
        off,
        "format",
        picture.format() == null ? "mp4" : picture.format(),
        cut.output().format().word());
    long start = part.start() == null ? 0 : part.start().toMillis();
    long end = part.end() == null ? 3_600_000 : part.end().toMillis();
    check(off, "length", end - start, cut.durationMs());
    check(off, "start", start, cut.pieces().get(0).inMs());
    return off.isEmpty() ? "" : request.sentence() + " -> " + off;
  }

  private static void check(List<String> off, String what, Object wanted, Object got) {
    if (!wanted.equals(got)) {
      off.add(what + " " + got + " for " + wanted);
    }
  }

  private static String word(@Nullable Enum<?> codec) {
    return codec == null ? "" : codec.name().toLowerCase(Locale.ROOT);
  }

  private static List<@Nullable Size> sizes(String... texts) {
    List<@Nullable Size> sizes = new ArrayList<>();
    sizes.add(null);
    Arrays.stream(texts).map(Size::parse).forEach(sizes::add);
    return sizes;
  }

  private static List<CompressRequest.Part> parts() {
    List<CompressRequest.Part> parts = new ArrayList<>();
    for (boolean silent : new boolean[] {false, true}) {
      parts.add(new CompressRequest.Part(null, null, silent));
      parts.add(new CompressRequest.Part(Duration.ofSeconds(5), null, silent));
      parts.add(new CompressRequest.Part(null, Duration.ofMillis(90_500), silent));
      parts.add(
          new CompressRequest.Part(Duration.ofMillis(62_250), Duration.ofMinutes(59), silent));
    }
    return parts;
  }

  private static List<CompressRequest.Picture> pictures() {
    List<CompressRequest.Picture> pictures = new ArrayList<>();
    for (int height : new int[] {0, 480, 500, 720}) {
      for (double fps : new double[] {0, 24, 23.976}) {
        for (@Nullable Codec codec : new Codec[] {null, Codec.H264, Codec.HEVC, Codec.AV1}) {
          for (Effort effort : Effort.values()) {
            pictures.add(new CompressRequest.Picture(height, fps, codec, effort, null));
          }
        }
      }
    }
    for (String format : List.of("mp4", "webm", "mkv", "mov")) {
      pictures.add(new CompressRequest.Picture(720, 0, null, Effort.NORMAL, format));
    }
    return pictures;
  }
}
