package dev.clipchat.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.ffmpeg.Input;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Quality;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalerTest {

  private static final Frame SMALL = new Frame(640, 360);
  private static final Probe.Colour UNSAID = new Probe.Colour("", "", "", "");

  private static Probe.Video video(int width, int height, String format, Probe.Colour colour) {
    return new Probe.Video(
        0, "h264", width, height, 0, 1, 25, 25, format, 8, colour, false, Duration.ZERO, 0, 0);
  }

  private static String added(Scaler scaler, Probe.Video video, boolean rough) {
    Filters filters = new Filters();
    scaler.add(filters, SMALL, video, rough);
    return filters.between("[a]", "[b]", "");
  }

  @Test
  void theQuickOneTakesWhatIsPlain() {
    Probe.Colour said = new Probe.Colour("bt709", "bt709", "bt709", "tv");
    for (String format : List.of("yuv420p", "yuv422p", "yuv444p")) {
      for (Probe.Colour colour : List.of(UNSAID, said)) {
        assertEquals(
            "[a]zscale=w=640:h=360:filter=lanczos[b]",
            added(Scaler.QUICK, video(1280, 720, format, colour), false));
      }
    }
  }

  @Test
  void allElseIsLeftToTheUsualOne() {
    String usual = "[a]scale=w=640:h=360:flags=lanczos+accurate_rnd[b]";
    assertEquals(usual, added(Scaler.USUAL, video(1280, 720, "yuv420p", UNSAID), false));
    Probe.Colour strange = new Probe.Colour("bt709", "film", "ycgco", "tv");
    for (Probe.Video video :
        List.of(
            video(1279, 720, "yuv420p", UNSAID),
            video(1280, 719, "yuv420p", UNSAID),
            video(1280, 720, "yuv410p", UNSAID),
            video(1280, 720, "nv12", UNSAID),
            video(1280, 720, "yuv420p10le", UNSAID),
            video(1280, 720, "yuv420p", strange))) {
      assertEquals(usual, added(Scaler.QUICK, video, false), video.toString());
    }
    assertEquals(
        "[a]scale=w=640:h=360:flags=fast_bilinear[b]",
        added(Scaler.QUICK, video(1280, 720, "yuv420p", UNSAID), true));
  }

  @Test
  void bothMakeTheSamePicture() {
    assertEquals(Scaler.QUICK, Scaler.of(TestClips.ffmpeg(), new Stop()));
    Path clip = TestClips.clip(640, 360, 25, 1);
    Probe.Video video = TestClips.probe(clip).picture().orElseThrow();
    Filters usual = new Filters();
    Filters quick = new Filters();
    Frame frame = new Frame(400, 224);
    Scaler.USUAL.add(usual, frame, video, false);
    Scaler.QUICK.add(quick, frame, video, false);
    List<String> inputs = new ArrayList<>(Input.of(clip));
    inputs.addAll(Input.of(clip));
    String graph = usual.between("[0:v]", "[a]", "") + ";" + quick.between("[1:v]", "[b]", "");
    Quality.Figure figure =
        new Quality(TestClips.ffmpeg())
            .measure(new Quality.Pair(inputs, graph, "[a]", "[b]"), new Stop())
            .figure();
    assertTrue(figure.xpsnr() > 45 && figure.ssim() > 0.998, figure.toString());
  }
}
