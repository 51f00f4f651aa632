package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Piece;
import java.util.ArrayList;
import java.util.List;

/** Short parts spread over a cut, put behind each other: a small clip that stands for the whole. */
record Samples(Cut cut, int count, long eachMs, List<Long> startsMs) {

  Samples {
    startsMs = List.copyOf(startsMs);
  }

  /** About so many parts of about so long in all; the whole cut where it is hardly longer. */
  static Samples of(Cut whole, int count, long totalMs) {
    long duration = whole.onceMs();
    long each = Math.max(200, totalMs / count);
    if (each * count * 10 >= duration * 9) {
      return new Samples(plain(whole, whole.pieces()), 1, duration, List.of(0L));
    }
    List<Piece> parts = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long start = Math.round((duration - each) * (i + 0.5) / count);
      starts.add(start);
      parts.addAll(between(whole, start, start + each));
    }
    return new Samples(plain(whole, parts), count, each, starts);
  }

  /** What lies on the whole at certain times would come at others: it is left out. */
  private static Cut plain(Cut whole, List<Piece> parts) {
    return whole
        .withPieces(parts, 1)
        .withTitles(List.of())
        .withMusic(List.of())
        .withSound(whole.sound().withMuted(true))
        .withPicture(whole.picture().withFades(0, 0));
  }

  private static List<Piece> between(Cut whole, long fromMs, long toMs) {
    List<Piece> parts = new ArrayList<>();
    long at = 0;
    for (Piece piece : whole.pieces()) {
      long from = Math.max(fromMs, at);
      long to = Math.min(toMs, at + piece.durationMs());
      if (from < to) {
        parts.add(piece.part(piece.id() + "-" + from, from - at, to - at));
      }
      at += piece.durationMs();
    }
    return parts;
  }
}
