package dev.clipchat.client.timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A media file of the session. Zero, empty or null stands for what is not known. */
public record MediaInfo(
    String id,
    String name,
    String type,
    @Nullable Duration duration,
    int width,
    int height,
    double fps,
    long bytes,
    String codec,
    boolean current) {

  /** Reads a list of media, or a map of them, from raw JSON; anything else is none. */
  static List<MediaInfo> list(@Nullable String json) {
    List<MediaInfo> media = new ArrayList<>();
    if (json != null) {
      for (Object one : JsonTree.list(JsonTree.read(json).orElse(null))) {
        if (one instanceof Map<?, ?> m && !m.isEmpty()) {
          media.add(of(m));
        } else if (one instanceof String name && !name.isBlank()) {
          media.add(new MediaInfo(name, lastPart(name), "", null, 0, 0, 0, 0, "", false));
        }
      }
    }
    return List.copyOf(media);
  }

  private static MediaInfo of(Map<?, ?> m) {
    String url = JsonTree.text(m, "url", "uri", "path").orElse("");
    return new MediaInfo(
        JsonTree.text(m, "id", "media_id", "file_id").orElse(url),
        JsonTree.text(m, "name", "filename", "file_name", "title").orElse(lastPart(url)),
        JsonTree.text(m, "type", "media_type").orElse(""),
        JsonTree.number(m, "duration", "duration_ms")
            .filter(ms -> ms.signum() > 0 && ms.precision() - ms.scale() <= 12)
            .map(ms -> Duration.ofMillis(ms.longValue()))
            .orElse(null),
        number(m, "width").intValue(),
        number(m, "height").intValue(),
        number(m, "fps").doubleValue(),
        JsonTree.number(m, "size", "bytes", "file_size").orElse(BigDecimal.ZERO).longValue(),
        JsonTree.text(m, "codec").orElse(""),
        Boolean.TRUE.equals(m.get("current")));
  }

  private static BigDecimal number(Map<?, ?> m, String key) {
    return JsonTree.number(m, key).filter(n -> n.signum() > 0).orElse(BigDecimal.ZERO);
  }

  private static String lastPart(String url) {
    String path = url.replaceAll("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
