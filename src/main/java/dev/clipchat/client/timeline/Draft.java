package dev.clipchat.client.timeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft, word for word as the backend gave it: unknown keys, long numbers, order and nulls go
 * back to it untouched. What is asked of it is read leniently.
 */
public record Draft(String json) {

  /** Whether an export has something to render. */
  public boolean ready() {
    return timeline().tracks().stream().anyMatch(t -> !t.segments().isEmpty());
  }

  public Timeline timeline() {
    return Timeline.of(this);
  }

  /** What the current clip is called. */
  public Optional<String> name() {
    return JsonTree.text(metadata(), "name");
  }

  /** The format that the result is to have, such as {@code mp4}. */
  public Optional<String> format() {
    return JsonTree.text(metadata(), "format");
  }

  /** The most bytes that the result may have. */
  public Optional<Long> ceiling() {
    return JsonTree.number(metadata(), "ceiling")
        .map(BigDecimal::longValue)
        .filter(bytes -> bytes > 0);
  }

  /** What an export does to the whole clip, in the order in which it is to be told. */
  public List<InForce> inForce() {
    return InForce.of(this);
  }

  /** What an export would do, where the backend says so. */
  public Optional<DraftPlan> plan() {
    return metadata().get("plan") instanceof Map<?, ?> plan
        ? Optional.of(DraftPlan.of(plan))
        : Optional.empty();
  }

  private Map<?, ?> metadata() {
    return JsonTree.map(root().get("m"));
  }

  Map<?, ?> root() {
    return JsonTree.map(JsonTree.read(json).orElse(null));
  }
}
