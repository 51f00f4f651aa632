package dev.clipchat.engine.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as the protocol's draft and back, without loss. What a reader of drafts needs (tracks,
 * segments, starts, durations, names, texts, volumes) stands under the protocol's own keys; what
 * only we need to render it again stands in {@code m} beside it.
 */
public final class CutJson {

  static final int VIDEO = 0;
  static final int AUDIO = 1;
  static final int TEXT = 7;

  private CutJson() {}

  /** The draft; {@code plan} is what an export would do, where that is known. */
  public static ObjectNode write(Cut cut, @Nullable Plan plan) {
    ObjectNode draft = JsonNodeFactory.instance.objectNode();
    draft.put("id", cut.id());
    draft.put("d", cut.durationMs());
    ArrayNode tracks = draft.putArray("t");
    writePieces(cut, tracks);
    writeMusic(cut, tracks);
    writeTitles(cut, tracks);
    ObjectNode m = draft.putObject("m");
    m.put("name", cut.name());
    m.put("format", cut.output().format().word());
    if (cut.output().ceiling() > 0) {
      m.put("ceiling", cut.output().ceiling());
    }
    m.put("loop", cut.loop());
    SettingsJson.write(cut, m);
    EffectsJson.write(cut.effects(), m);
    if (plan != null) {
      PlanJson.write(plan, m.putObject("plan"));
    }
    return draft;
  }

  /**
   * The timeline that a draft holds.
   *
   * @throws IllegalArgumentException naming what is missing or odd
   */
  public static Cut read(JsonNode draft) {
    return CutReader.read(new Fields(draft, "draft"));
  }

  private static void writePieces(Cut cut, ArrayNode tracks) {
    if (cut.pieces().isEmpty()) {
      return;
    }
    ArrayNode segments = track(tracks, "pieces", cut.hasPicture() ? VIDEO : AUDIO);
    // A single looped piece is one long segment; several are written as often as they play, the
    // copies marked, so that whoever shows the draft sees the whole timeline.
    boolean alone = cut.pieces().size() == 1;
    long start = 0;
    for (int round = 0; round < (alone ? 1 : cut.loop()); round++) {
      for (Piece p : cut.pieces()) {
        long length = p.durationMs() * (alone ? cut.loop() : 1);
        String id = round == 0 ? p.id() : p.id() + "-" + (round + 1);
        ObjectNode m = segment(segments, id, start, length);
        m.put("name", p.name());
        m.put("volume", cut.sound().muted() ? 0 : shown(cut.sound().volume() * p.volume()));
        m.put("media", p.mediaId());
        m.put("kind", p.kind().word());
        m.put("in", p.inMs());
        m.put("out", p.outMs());
        m.put("speed", p.speed());
        m.put("reverse", p.reverse());
        m.put("level", p.volume());
        if (round > 0) {
          m.put("again", true);
        }
        start += length;
      }
    }
  }

  private static void writeMusic(Cut cut, ArrayNode tracks) {
    if (cut.music().isEmpty()) {
      return;
    }
    ArrayNode segments = track(tracks, "music", AUDIO);
    for (Music x : cut.music()) {
      ObjectNode m = segment(segments, x.id(), x.startMs(), x.lengthOn(cut.durationMs()));
      m.put("name", x.name());
      m.put("volume", shown(x.volume()));
      m.put("media", x.mediaId());
      m.put("source", x.sourceMs());
      m.put("level", x.volume());
      m.put("fadeIn", x.fadeInMs());
      m.put("fadeOut", x.fadeOutMs());
      m.put("repeat", x.repeat());
    }
  }

  private static void writeTitles(Cut cut, ArrayNode tracks) {
    if (cut.titles().isEmpty()) {
      return;
    }
    ArrayNode segments = track(tracks, "titles", TEXT);
    for (Title x : cut.titles()) {
      ObjectNode m = segment(segments, x.id(), x.startMs(), x.lengthOn(cut.durationMs()));
      m.put("text", x.text());
      m.put("place", x.place().word());
      m.put("length", x.lengthMs());
      m.put("letters", x.letters().word());
      m.put("color", x.color());
    }
  }

  private static ArrayNode track(ArrayNode tracks, String id, int type) {
    ObjectNode track = tracks.addObject();
    track.put("id", id);
    track.put("tt", type);
    return track.putArray("sg");
  }

  private static ObjectNode segment(ArrayNode segments, String id, long start, long length) {
    ObjectNode segment = segments.addObject();
    segment.put("id", id);
    segment.put("s", start);
    segment.put("d", length);
    return segment.putObject("m");
  }

  /** The protocol's volume goes from 0 to 1; the exact level stands beside it. */
  private static double shown(double level) {
    return Math.min(1, level);
  }
}
