package dev.clipchat.client.timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an export would do. Zero, empty or null stands for what the backend does not say. */
public record DraftPlan(
    boolean copy,
    long bytes,
    String codec,
    int width,
    int height,
    double fps,
    int audioKbps,
    @Nullable Duration duration,
    @Nullable Duration expected) {

  static DraftPlan of(Map<?, ?> plan) {
    return new DraftPlan(
        JsonTree.text(plan, "action").orElse("").equals("copy"),
        number(plan, "bytes").longValue(),
        JsonTree.text(plan, "codec").orElse(""),
        number(plan, "width").intValue(),
        number(plan, "height").intValue(),
        number(plan, "fps").doubleValue(),
        number(plan, "audio_kbps").intValue(),
        JsonTree.number(plan, "duration").map(ms -> Duration.ofMillis(ms.longValue())).orElse(null),
        JsonTree.number(plan, "seconds")
            .map(s -> Duration.ofMillis(s.movePointRight(3).longValue()))
            .orElse(null));
  }

  private static BigDecimal number(Map<?, ?> plan, String key) {
    return JsonTree.number(plan, key).orElse(BigDecimal.ZERO);
  }
}
