package dev.clipchat.client.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session's state at one moment: the raw JSON texts as they stood in the backend's answer, null
 * where it had none.
 */
public record Snapshot(
    @Nullable Draft draft,
    @Nullable String videoInfos,
    @Nullable String canvas,
    @Nullable String generatedMedia) {

  public static final Snapshot EMPTY = new Snapshot(null, null, null, null);

  /** Where the state may stand in an answer, most usual place first. */
  private static final List<List<String>> PLACES =
      List.of(List.of("data", "state"), List.of("state"), List.of("data"), List.of());

  /** Cuts the state out of a whole answer; what is missing or odd is absent. */
  public static Snapshot read(String body) {
    String json = body.startsWith("\uFEFF") ? body.substring(1) : body;
    return new Snapshot(
        raw(json, "draft").map(Draft::new).orElse(null),
        raw(json, "video_infos").orElse(null),
        raw(json, "canvas_config").orElse(null),
        raw(json, "generated_media").orElse(null));
  }

  private static Optional<String> raw(String json, String key) {
    for (List<String> place : PLACES) {
      Optional<String> found = JsonTree.raw(json, append(place, key));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<String> append(List<String> place, String key) {
    return Stream.concat(place.stream(), Stream.of(key)).toList();
  }

  public boolean ready() {
    return draft != null && draft.ready();
  }

  public Timeline timeline() {
    return draft == null ? Timeline.EMPTY : draft.timeline();
  }

  /** The files that were uploaded to the session. */
  public List<MediaInfo> uploads() {
    return MediaInfo.list(videoInfos);
  }

  /** Whether the backend can show moments of the edit. */
  public boolean stills() {
    return canvas != null
        && Boolean.TRUE.equals(JsonTree.map(JsonTree.read(canvas).orElse(null)).get("stills"));
  }

  /** The frame that the backend draws on; nothing where it does not say. */
  public Optional<Canvas> canvasFrame() {
    Map<?, ?> m = canvas == null ? Map.of() : JsonTree.map(JsonTree.read(canvas).orElse(null));
    int width = JsonTree.number(m, "width", "w").map(Number::intValue).orElse(0);
    int height = JsonTree.number(m, "height", "h").map(Number::intValue).orElse(0);
    double fps = JsonTree.number(m, "fps", "frame_rate").map(Number::doubleValue).orElse(0.0);
    return width > 0 && height > 0 ? Optional.of(new Canvas(width, height, fps)) : Optional.empty();
  }

  /** {@code fps} is 0 where it is not said. */
  public record Canvas(int width, int height, double fps) {}

  /** What the backend itself made. */
  public List<MediaInfo> generated() {
    return MediaInfo.list(generatedMedia);
  }
}
