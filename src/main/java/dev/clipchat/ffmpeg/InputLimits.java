package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.time.Duration;

/** What is refused from its description alone, before any work goes into it. */
public final class InputLimits {

  /**
   * The photos of most telephones, and three times a frame of 8K. Each step of a work on more than
   * that takes many seconds and a gigabyte.
   */
  static final long MOST_PIXELS = 12_000L * 9_000L;

  private static final int LONGEST_SIDE = 16_384;
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final long MOST_FRAMES = 24L * 3600 * 240;

  private InputLimits() {}

  /** Throws {@link Failure.InputUnsupported} where the file would be absurd to work on. */
  public static void check(String name, Probe probe) {
    if (probe.duration().compareTo(LONGEST) > 0) {
      throw refused(name, Text.of("ground.over_a_day"));
    }
    for (Probe.Video v : probe.video()) {
      check(name, v.width(), v.height());
      // Its pixels can be made to look as if they were many times as wide.
      check(name, v.shownWidth(), v.shownHeight());
      if (v.frames() > MOST_FRAMES) {
        throw refused(name, Text.of("ground.too_many_frames"));
      }
    }
  }

  private static void check(String name, int width, int height) {
    if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw refused(name, Text.of("ground.picture_too_large", "width", width, "height", height));
    }
  }

  private static ClipchatException refused(String name, Text why) {
    return new ClipchatException(new Failure.InputUnsupported(name, why));
  }
}
