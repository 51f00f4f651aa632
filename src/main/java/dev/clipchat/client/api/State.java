package dev.clipchat.client.api;

import dev.clipchat.client.timeline.Snapshot;
import java.util.List;

/**
 * A session as it stands.
 *
 * @param media what was uploaded, as far as it can be read
 * @param bind the id for a registration link, or empty
 */
public record State(Snapshot snapshot, List<MediaInfo> media, String bind) {
  public State {
    media = List.copyOf(media);
  }
}
