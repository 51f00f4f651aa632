package dev.clipchat.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clipchat.failure.ClipchatException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputLimitsTest {

  private static Probe picture(int width, int height, double pixelAspect) {
    Probe.Colour colour = new Probe.Colour("", "", "", "");
    Duration second = Duration.ofSeconds(1);
    Probe.Video video =
        new Probe.Video(
            0,
            "h264",
            width,
            height,
            0,
            pixelAspect,
            25,
            25,
            "yuv420p",
            8,
            colour,
            false,
            second,
            25,
            0);
    return new Probe(
        Probe.Kind.VIDEO, "mp4", second, 1_000, List.of(video), List.of(), false, Map.of());
  }

  @Test
  void aPictureIsMeasuredAsItIsShown() {
    assertDoesNotThrow(() -> InputLimits.check("a", picture(7680, 4320, 1)));
    assertDoesNotThrow(() -> InputLimits.check("a", picture(720, 576, 64.0 / 45)));
    assertThrows(ClipchatException.class, () -> InputLimits.check("a", picture(8000, 4000, 8)));
    assertThrows(ClipchatException.class, () -> InputLimits.check("a", picture(20_000, 100, 0.1)));
  }
}
