package dev.clipchat.engine.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A session's timelines with their past, as one JSON value and back. */
public final class HistoryJson {

  private static final long MOST = 1L << 60;

  private HistoryJson() {}

  public static ObjectNode write(History history) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    // The uploads stand once: all states share them.
    ArrayNode media = json.putArray("media");
    history.now().media().forEach(m -> write(m, media.addObject()));
    write(history.now(), json.putObject("now"));
    ArrayNode past = json.putArray("past");
    history.past().forEach(p -> write(p, past.addObject()));
    ArrayNode undone = json.putArray("undone");
    history.undone().forEach(p -> write(p, undone.addObject()));
    return json;
  }

  /**
   * The history that was written.
   *
   * @throws IllegalArgumentException naming what is missing or odd
   */
  public static History read(JsonNode json) {
    Fields all = new Fields(json, "session");
    List<Media> media = all.objects("media").stream().map(HistoryJson::media).toList();
    return new History(
        all.objects("past").stream().map(p -> project(p, media)).toList(),
        project(all.object("now"), media),
        all.objects("undone").stream().map(p -> project(p, media)).toList());
  }

  private static void write(Project project, ObjectNode json) {
    String current = project.currentId();
    if (current != null) {
      json.put("current", current);
    }
    ArrayNode known = json.putArray("uploads");
    project.media().forEach(m -> known.addObject().put("id", m.id()));
    ArrayNode cuts = json.putArray("cuts");
    project.cuts().forEach(c -> cuts.add(CutJson.write(c, null)));
  }

  private static Project project(Fields json, List<Media> media) {
    List<String> known = json.objects("uploads").stream().map(u -> u.text("id")).toList();
    List<Cut> cuts = new ArrayList<>();
    json.objects("cuts").forEach(c -> cuts.add(CutJson.read(c.node())));
    return new Project(
        media.stream().filter(m -> known.contains(m.id())).toList(),
        cuts,
        json.has("current") ? json.text("current") : null);
  }

  private static void write(Media m, ObjectNode json) {
    json.put("id", m.id());
    json.put("name", m.name());
    json.put("kind", m.kind().word());
    json.put("duration", m.durationMs());
    json.put("width", m.width());
    json.put("height", m.height());
    json.put("fps", m.fps());
    json.put("bytes", m.bytes());
    json.put("audio", m.hasAudio());
    json.put("codec", m.codec());
  }

  private static Media media(Fields json) {
    return new Media(
        json.text("id"),
        json.text("name"),
        json.word("kind", Media.Kind.values()),
        json.whole("duration", 0, MOST),
        json.small("width", 0, Integer.MAX_VALUE),
        json.small("height", 0, Integer.MAX_VALUE),
        json.number("fps", 0, 1e9),
        json.whole("bytes", 0, MOST),
        json.flag("audio"),
        json.text("codec"));
  }
}
