package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import java.util.ArrayList;
import java.util.List;

/** How the sound is encoded: the budget says how much of it may go there. */
record Voice(int kbps, int channels, int sampleRate) {

  /** The part of all bytes that sound gets; the eye misses them more than the ear. */
  private static final double SHARE = 0.16;

  /** From the best to what a voice can still be understood at. */
  private static final List<Voice> LADDER =
      List.of(
          new Voice(160, 2, 48_000),
          new Voice(128, 2, 48_000),
          new Voice(96, 2, 48_000),
          new Voice(80, 2, 44_100),
          new Voice(64, 2, 44_100),
          new Voice(48, 1, 44_100),
          new Voice(32, 1, 32_000),
          new Voice(24, 1, 24_000),
          new Voice(16, 1, 16_000));

  static final Voice LEAST = LADDER.get(LADDER.size() - 1);

  /** What a total bit rate can carry; never better than the source was. */
  static Voice within(double totalKbps, int sourceKbps) {
    for (Voice voice : LADDER) {
      boolean better = sourceKbps > 0 && voice.kbps > Math.max(LEAST.kbps, sourceKbps * 1.1);
      if (voice.kbps <= totalKbps * SHARE && !better) {
        return voice;
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
