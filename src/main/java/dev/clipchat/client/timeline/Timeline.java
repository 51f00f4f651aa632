package dev.clipchat.client.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    return end(tracks.stream());
  }

  /** Where the last segment with a moving picture ends. */
  public Duration pictureLength() {
    return end(tracks.stream().filter(t -> t.kind() == Track.Kind.VIDEO));
  }

  private static Duration end(Stream<Track> tracks) {
    return tracks
        .flatMap(t -> t.segments().stream())
        .map(Segment::end)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
