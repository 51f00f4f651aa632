package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/** The pieces of a timeline cut and put together, with what lies on them moved along. */
final class Strip {

  private Strip() {}

  /** A part of a timeline in milliseconds. */
  record Range(long from, long to) {
    long length() {
      return to - from;
    }
  }

  /** The timeline with its repetitions written out, so that each can be cut by itself. */
  static Cut unlooped(Cut cut) {
    if (cut.loop() == 1) {
      return cut;
    }
    List<Piece> all = new ArrayList<>();
    for (int i = 0; i < cut.loop() && all.size() <= Limits.MOST_PIECES; i++) {
      all.addAll(cut.pieces());
    }
    return cut.withPieces(named(all), 1);
  }

  /** The pieces between two times. */
  static List<Piece> slice(List<Piece> pieces, Range range) {
    List<Piece> kept = new ArrayList<>();
    long start = 0;
    for (Piece p : pieces) {
      long from = Math.max(0, range.from() - start);
      long to = Math.min(p.durationMs(), range.to() - start);
      if (to > from) {
        kept.add(from == 0 && to == p.durationMs() ? p : p.part(p.id(), from, to));
      }
      start += p.durationMs();
    }
    return kept;
  }

  /** Pieces under ids that differ: what was split goes on under a new one. */
  static List<Piece> named(List<Piece> pieces) {
    if (pieces.size() > Limits.MOST_PIECES) {
      throw CannotException.because(Reason.TOO_MANY_PIECES, pieces.size(), Limits.MOST_PIECES);
    }
    Set<String> taken = new HashSet<>();
    pieces.forEach(p -> taken.add(p.id()));
    Set<String> used = new HashSet<>();
    List<Piece> all = new ArrayList<>();
    int next = pieces.size() + 1;
    for (Piece p : pieces) {
      String id = p.id();
      while (!used.add(id)) {
        id = "p" + next++;
        if (taken.contains(id)) {
          id = p.id();
        }
      }
      all.add(p.withId(id));
    }
    return all;
  }

  /** The timeline with other pieces; each title and music starts where {@code moved} says. */
  static Cut replaced(Cut cut, List<Piece> pieces, LongUnaryOperator moved) {
    Cut changed = cut.withPieces(named(pieces), cut.loop());
    long total = changed.durationMs();
    return changed
        .withTitles(
            cut.titles().stream()
                .map(t -> t.withStart(inside(moved.applyAsLong(t.startMs()), total)))
                .toList())
        .withMusic(
            cut.music().stream()
                .map(m -> m.withStart(inside(moved.applyAsLong(m.startMs()), total)))
                .toList());
  }

  /** What would start behind the end starts a second before it: an edit of time loses nothing. */
  private static long inside(long start, long total) {
    return start < total ? start : Math.max(0, total - 1_000);
  }

  /** Where a moment of the timeline lies after only these ranges, in this order, were kept. */
  static LongUnaryOperator keeping(List<Range> ranges) {
    return t -> {
      long offset = 0;
      long behind = 0;
      for (Range r : ranges) {
        if (t >= r.from() && t < r.to()) {
          return offset + t - r.from();
        }
        offset += r.length();
        if (r.to() <= t) {
          behind = offset;
        }
      }
      return behind;
    };
  }
}
