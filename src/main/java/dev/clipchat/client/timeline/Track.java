package dev.clipchat.client.timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One track; {@code id} may be empty. */
public record Track(String id, Kind kind, List<Segment> segments) {

  /** What a track holds. Types that we do not know are {@link #OTHER}. */
  public enum Kind {
    VIDEO,
    MUSIC,
    SOUND,
    TITLE,
    OTHER
  }

  /** What a backend may call sound that is not music. */
  private static final Set<String> NOT_MUSIC =
      Set.of(
          "voice",
          "voiceover",
          "voice-over",
          "narration",
          "speech",
          "dialogue",
          "sfx",
          "sound",
          "original",
          "audio");

  public Track {
    segments = List.copyOf(segments);
  }

  static Track of(Map<?, ?> track) {
    List<Segment> segments = new ArrayList<>();
    Duration reached = Duration.ZERO;
    for (Object part : JsonTree.list(track.get("sg"))) {
      if (part instanceof Map<?, ?> m) {
        Segment segment = Segment.of(m, reached);
        segments.add(segment);
        reached = segment.end();
      }
    }
    return new Track(JsonTree.text(track, "id").orElse(""), kind(track), segments);
  }

  private static Kind kind(Map<?, ?> track) {
    Optional<BigDecimal> type = JsonTree.number(track, "tt");
    if (type.isEmpty()) {
      return Kind.OTHER;
    }
    String exact = type.get().stripTrailingZeros().toPlainString();
    return switch (exact) {
      case "0" -> Kind.VIDEO;
      case "1" -> isMusic(track) ? Kind.MUSIC : Kind.SOUND;
      case "7" -> Kind.TITLE;
      default -> Kind.OTHER;
    };
  }

  private static boolean isMusic(Map<?, ?> track) {
    Map<?, ?> metadata = JsonTree.map(track.get("m"));
    String role = JsonTree.text(metadata, "role", "kind", "type").orElse("");
    return !NOT_MUSIC.contains(role.toLowerCase(Locale.ROOT));
  }
}
