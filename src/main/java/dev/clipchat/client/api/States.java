package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.client.timeline.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Reads what is in a session. */
public final class States {

  private final Exchange exchange;

  States(Exchange exchange) {
    this.exchange = exchange;
  }

  public State read(String session, Errand errand) {
    Answer answer =
        exchange.run(
            Ask.get(session, "api", "state", "nemo_agent", "me", session, "latest"), errand);
    JsonNode state = answer.field("state");
    JsonNode infos = state.isObject() ? state.path("video_infos") : answer.field("video_infos");
    List<MediaInfo> media = new ArrayList<>();
    for (JsonNode info : infos) {
      media.add(MediaInfo.read(info));
    }
    return new State(Snapshot.read(answer.text()), media, Sessions.bind(answer));
  }
}
