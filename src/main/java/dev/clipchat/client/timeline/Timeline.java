package dev.clipchat.client.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What lies on the tracks, as far as it can be told from a draft. */
public record Timeline(List<Track> tracks) {

  public static final Timeline EMPTY = new Timeline(List.of());

  public Timeline {
    tracks = List.copyOf(tracks);
  }

  public static Timeline of(Draft draft) {
    List<Track> tracks = new ArrayList<>();
    for (Object track : JsonTree.list(draft.root().get("t"))) {
      if (track instanceof Map<?, ?> m) {
        tracks.add(Track.of(m));
      }
    }
    return new Timeline(tracks);
  }

  /** Where the last segment ends. */
  public Duration length() {
    return tracks.stream()
        .flatMap(t -> t.segments().stream())
        .map(Segment::end)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
