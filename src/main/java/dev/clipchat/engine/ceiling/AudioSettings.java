package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import java.util.ArrayList;
import java.util.List;

/** How the sound is encoded: the budget says how much of it may go there. */
record AudioSettings(int kbps, int channels, int sampleRate) {

  /** The part of all bytes that sound gets; the eye misses them more than the ear. */
  private static final double SHARE = 0.16;

  /** From the best to what a voice can still be understood at. */
  private static final List<AudioSettings> LADDER =
      List.of(
          new AudioSettings(160, 2, 48_000),
          new AudioSettings(128, 2, 48_000),
          new AudioSettings(96, 2, 48_000),
          new AudioSettings(80, 2, 44_100),
          new AudioSettings(64, 2, 44_100),
          new AudioSettings(48, 1, 44_100),
          new AudioSettings(32, 1, 32_000),
          new AudioSettings(24, 1, 24_000),
          new AudioSettings(16, 1, 16_000));

  static final AudioSettings LEAST = LADDER.get(LADDER.size() - 1);

  /** What a total bit rate can carry; never better than the source was. */
  static AudioSettings within(double totalKbps, int sourceKbps) {
    for (AudioSettings settings : LADDER) {
      boolean better = sourceKbps > 0 && settings.kbps > Math.max(LEAST.kbps, sourceKbps * 1.1);
      if (settings.kbps <= totalKbps * SHARE && !better) {
        return settings;
      }
    }
    return LEAST;
  }

  /** Whether sound of that bit rate is small enough to stay as it is. */
  static boolean carries(double totalKbps, int sourceKbps) {
    return sourceKbps <= totalKbps * SHARE * 1.25;
  }

  long bytes(double seconds) {
    return Math.round(kbps * 1000 / 8.0 * seconds * 1.03) + 1_500;
  }

  List<String> arguments(Output.Format format) {
    List<String> a = new ArrayList<>();
    if (format == Output.Format.WEBM) {
      a.addAll(List.of("-c:a", "libopus", "-ar", "48000"));
    } else {
      a.addAll(List.of("-c:a", "aac", "-ar", Integer.toString(sampleRate)));
    }
    a.addAll(List.of("-b:a", kbps + "k"));
    if (channels == 1) {
      a.addAll(List.of("-ac", "1"));
    }
    return a;
  }
}
