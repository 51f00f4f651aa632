package dev.clipchat.client.timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One piece of a track. {@code id}, {@code name} and {@code text} may be empty. */
public record Segment(
    String id, Duration start, Duration length, String name, String text, Optional<Double> volume) {

  /** Longer than any film; more than that is a broken number. */
  private static final BigDecimal MOST_MS = BigDecimal.valueOf(1_000L * 60 * 60 * 1000);

  public Duration end() {
    return start.plus(length);
  }

  /** What to call it: its text, else its name, else nothing. */
  public String label() {
    return text.isEmpty() ? name : text;
  }

  /** Reads a segment; one that does not say where it starts follows what came before. */
  static Segment of(Map<?, ?> segment, Duration reached) {
    Map<?, ?> m = JsonTree.map(segment.get("m"));
    return new Segment(
        JsonTree.text(segment, "id").orElse(""),
        time(segment, "s").orElse(reached),
        time(segment, "d").orElse(Duration.ZERO),
        oneLine(JsonTree.text(m, "name", "title", "filename", "file_name").orElse("")),
        oneLine(JsonTree.text(m, "text", "content").orElse("")),
        JsonTree.number(m, "volume", "vol").map(BigDecimal::doubleValue).filter(v -> v >= 0));
  }

  private static Optional<Duration> time(Map<?, ?> segment, String key) {
    return JsonTree.number(segment, key)
        .filter(ms -> ms.signum() >= 0 && ms.compareTo(MOST_MS) <= 0)
        .map(ms -> Duration.ofMillis(ms.longValue()));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
