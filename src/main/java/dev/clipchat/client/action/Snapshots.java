package dev.clipchat.client.action;

import dev.clipchat.client.timeline.Draft;
import dev.clipchat.client.timeline.Snapshot;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A state as text for the journal, in the form that it is read back from. */
final class Snapshots {

  private Snapshots() {}

  static String write(Snapshot state) {
    StringJoiner json = new StringJoiner(",", "{", "}");
    Draft draft = state.draft();
    add(json, "draft", draft == null ? null : draft.json());
    add(json, "video_infos", state.videoInfos());
    add(json, "canvas_config", state.canvas());
    add(json, "generated_media", state.generatedMedia());
    return json.toString();
  }

  private static void add(StringJoiner json, String key, @Nullable String value) {
    if (value != null) {
      json.add("\"" + key + "\":" + value);
    }
  }
}
