package dev.clipchat.engine.agent.answer;

import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import dev.clipchat.words.Phrasebook;
import java.math.BigDecimal;
import java.time.Duration;

/** Numbers as people say them. */
final class Amounts {

  private static final int LONG = 90;

  private Amounts() {}

  static String size(long bytes) {
    return new Size(bytes).text();
  }

  /** {@code 1:27}; below a minute with its tenths where there are any. */
  static String clock(long ms) {
    long tenths = Math.round(ms / 100.0);
    String rest = TimeText.seconds(Duration.ofMillis(tenths % 600 * 100));
    long minutes = tenths / 600;
    String seconds = (tenths % 600 < 100 ? "0" : "") + rest;
    return minutes >= 60
        ? "%d:%02d:%s".formatted(minutes / 60, minutes % 60, seconds)
        : minutes + ":" + seconds;
  }

  /** Without a needless decimal part. */
  static String number(double value) {
    return BigDecimal.valueOf(Math.round(value * 100) / 100.0).stripTrailingZeros().toPlainString();
  }

  static String rate(long kbps) {
    return kbps >= 1000 ? number(Math.round(kbps / 100.0) / 10.0) + " Mbps" : kbps + " kbps";
  }

  /** "A few seconds", "about 40 s", "about 3 minutes". */
  static String roughly(Phrasebook words, double seconds) {
    if (seconds < 8) {
      return words.say("answer.few_seconds");
    }
    return seconds < LONG
        ? words.say("answer.about_seconds", "n", Math.round(seconds / 5) * 5)
        : words.say("answer.about_minutes", "n", Math.max(2, Math.round(seconds / 60)));
  }
}
