package dev.clipchat.engine.edit;

import java.util.ArrayList;
import java.util.List;

/** The tracks of a draft back into a timeline's pieces, music and titles. */
final class CutReader {

  /** Over a century in ms: no time of a timeline is near it, and sums of them stay in a long. */
  private static final long MOST_MS = 1L << 42;

  private CutReader() {}

  static Cut read(Fields draft) {
    List<Piece> pieces = new ArrayList<>();
    List<Music> music = new ArrayList<>();
    List<Title> titles = new ArrayList<>();
    for (Fields track : draft.objects("t")) {
      track.whole("tt", 0, Integer.MAX_VALUE);
      String id = track.text("id");
      for (Fields segment : track.objects("sg")) {
        Fields m = segment.object("m");
        switch (id) {
          case "pieces" -> addPiece(segment, m, pieces);
          case "music" -> music.add(music(segment, m));
          case "titles" -> titles.add(title(segment, m));
          default -> throw new IllegalArgumentException("draft.t has an unknown track: " + id);
        }
      }
    }
    Fields m = draft.object("m");
    Cut cut =
        new Cut(
            draft.text("id"),
            m.text("name"),
            pieces,
            m.small("loop", 1, Limits.MOST_LOOPS),
            music,
            titles,
            SettingsJson.picture(m),
            SettingsJson.sound(m),
            EffectsJson.read(m),
            SettingsJson.output(m));
    try {
      Limits.check(cut);
    } catch (CannotException e) {
      throw new IllegalArgumentException("draft is more than can be made: " + e.refusal(), e);
    }
    return cut;
  }

  private static void addPiece(Fields segment, Fields m, List<Piece> pieces) {
    if (m.has("again") && m.flag("again")) {
      return;
    }
    pieces.add(
        new Piece(
            segment.text("id"),
            m.text("media"),
            m.text("name"),
            m.word("kind", Media.Kind.values()),
            m.whole("in", 0, MOST_MS),
            m.whole("out", 1, MOST_MS),
            m.number("speed", Limits.SLOWEST, Limits.FASTEST),
            m.flag("reverse"),
            m.number("level", 0, Limits.LOUDEST)));
  }

  private static Music music(Fields segment, Fields m) {
    return new Music(
        segment.text("id"),
        m.text("media"),
        m.text("name"),
        m.whole("source", 0, MOST_MS),
        segment.whole("s", 0, MOST_MS),
        m.number("level", 0, Limits.LOUDEST),
        m.whole("fadeIn", 0, MOST_MS),
        m.whole("fadeOut", 0, MOST_MS),
        m.flag("repeat"));
  }

  private static Title title(Fields segment, Fields m) {
    return new Title(
        segment.text("id"),
        m.text("text"),
        m.word("place", Title.Place.values()),
        segment.whole("s", 0, MOST_MS),
        m.whole("length", 0, MOST_MS),
        m.word("letters", Title.Letters.values()),
        m.text("color"));
  }
}
