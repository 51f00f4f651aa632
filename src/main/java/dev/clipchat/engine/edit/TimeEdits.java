package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Refusal.Reason;
import dev.clipchat.engine.edit.Strip.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits of what plays when. */
final class TimeEdits {

  /** People round what a player shows: half a minute of a clip of 29.97 s is all of it. */
  private static final long ROUNDING_MS = 999;

  private final Cut cut;

  TimeEdits(Cut cut) {
    this.cut = cut;
  }

  Cut keep(List<Span> spans) {
    moves();
    Cut flat = Strip.unlooped(cut);
    List<Range> ranges = spans.stream().map(s -> range(s, flat.durationMs())).toList();
    return kept(flat, ranges);
  }

  Cut remove(List<Span> spans) {
    moves();
    Cut flat = Strip.unlooped(cut);
    long total = flat.durationMs();
    List<Range> gone =
        spans.stream()
            .map(s -> removable(s, total))
            .sorted(Comparator.comparingLong(Range::from))
            .toList();
    List<Range> kept = new ArrayList<>();
    long from = 0;
    for (Range r : gone) {
      if (r.from() - from >= 1) {
        kept.add(new Range(from, r.from()));
      }
      from = Math.max(from, r.to());
    }
    if (total - from >= 1) {
      kept.add(new Range(from, total));
    }
    long left = kept.stream().mapToLong(Range::length).sum();
    if (left < Limits.SHORTEST_MS) {
      throw CannotException.because(Reason.NOTHING_LEFT, total - left, total);
    }
    return kept(flat, kept);
  }

  private static Cut kept(Cut flat, List<Range> ranges) {
    List<Piece> pieces = new ArrayList<>();
    ranges.forEach(r -> pieces.addAll(Strip.slice(flat.pieces(), r)));
    return Strip.replaced(flat, pieces, Strip.keeping(ranges));
  }

  Cut speed(double factor, Span span) {
    moves();
    if (!(factor > 0)) {
      throw CannotException.beyond(Reason.SPEED, factor, 1);
    }
    if (span.isAll()) {
      List<Piece> pieces = cut.pieces().stream().map(p -> faster(p, factor)).toList();
      return Strip.replaced(cut, pieces, t -> Math.round(t / factor));
    }
    Cut flat = Strip.unlooped(cut);
    Range r = range(span, flat.durationMs());
    List<Piece> pieces =
        changed(flat, r, part -> part.stream().map(p -> faster(p, factor)).toList());
    long change = Math.round(r.length() / factor) - r.length();
    return Strip.replaced(
        flat,
        pieces,
        t ->
            t <= r.from()
                ? t
                : t >= r.to() ? t + change : r.from() + Math.round((t - r.from()) / factor));
  }

  private static Piece faster(Piece p, double factor) {
    double speed = p.speed() * factor;
    if (speed < Limits.SLOWEST || speed > Limits.FASTEST) {
      double limit = speed > 1 ? Limits.FASTEST : Limits.SLOWEST;
      throw CannotException.beyond(Reason.SPEED, speed, limit);
    }
    return p.withSpeed(speed);
  }

  Cut reverse(Span span) {
    moves();
    if (span.isAll()) {
      return cut.withPieces(backwards(cut.pieces()), cut.loop());
    }
    Cut flat = Strip.unlooped(cut);
    Range r = range(span, flat.durationMs());
    return Strip.replaced(flat, changed(flat, r, TimeEdits::backwards), t -> t);
  }

  private static List<Piece> backwards(List<Piece> pieces) {
    List<Piece> turned = new ArrayList<>();
    for (Piece p : pieces) {
      turned.add(0, p.kind() == Media.Kind.IMAGE ? p : p.reversed());
    }
    return turned;
  }

  /** The sound of a part, louder, lower or silent. */
  Cut volume(Span span, UnaryOperator<Piece> change) {
    moves();
    Cut flat = Strip.unlooped(cut);
    Range r = range(span, flat.durationMs());
    return Strip.replaced(
        flat, changed(flat, r, part -> part.stream().map(change).toList()), t -> t);
  }

  private static List<Piece> changed(Cut flat, Range r, UnaryOperator<List<Piece>> change) {
    List<Piece> pieces = new ArrayList<>(Strip.slice(flat.pieces(), new Range(0, r.from())));
    pieces.addAll(change.apply(Strip.slice(flat.pieces(), r)));
    pieces.addAll(Strip.slice(flat.pieces(), new Range(r.to(), flat.durationMs())));
    return pieces;
  }

  Cut loop(int times, long untilMs) {
    if (untilMs <= 0) {
      checkLoop(times, Limits.mostLoops(cut));
      return cut.withPieces(cut.pieces(), times);
    }
    long once = cut.onceMs();
    long rounds = (untilMs + once - 1) / once;
    checkLoop(rounds, Limits.MOST_LOOPS);
    Cut looped = cut.withPieces(cut.pieces(), (int) rounds);
    return untilMs == once * rounds
        ? looped
        : new TimeEdits(looped).keep(List.of(Span.first(untilMs)));
  }

  private static void checkLoop(long times, int most) {
    if (times < 1 || times > most) {
      throw CannotException.because(Reason.LOOP, times, most);
    }
  }

  Cut insert(Piece piece, Moment at) {
    Cut flat = Strip.unlooped(cut);
    long total = flat.durationMs();
    long where = moment(at, total);
    List<Piece> pieces = new ArrayList<>(Strip.slice(flat.pieces(), new Range(0, where)));
    pieces.add(piece.withId("p" + flat.nextNumber()));
    pieces.addAll(Strip.slice(flat.pieces(), new Range(where, total)));
    // What starts with the timeline still does when a picture is put before it.
    return Strip.replaced(
        flat, pieces, t -> t > where || (t == where && t > 0) ? t + piece.durationMs() : t);
  }

  private void moves() {
    if (cut.pieces().stream().allMatch(p -> p.kind() == Media.Kind.IMAGE)) {
      throw CannotException.because(Reason.ONLY_A_PICTURE);
    }
  }

  /** Where a moment lies, or that the timeline is too short for it. */
  static long moment(Moment moment, long total) {
    long at = moment.on(total);
    if (at < 0 || at > total + ROUNDING_MS) {
      throw CannotException.because(Reason.BEHIND_END, moment.ms(), total);
    }
    return Math.min(at, total);
  }

  private static Range removable(Span span, long total) {
    long asked = asked(span);
    if (asked > total) {
      throw CannotException.because(Reason.NOTHING_LEFT, asked, total);
    }
    return range(span, total);
  }

  /** The length of a head or a tail; 0 for a range in between. */
  private static long asked(Span span) {
    if (span.from().equals(Moment.START) && !span.to().fromEnd()) {
      return span.to().ms();
    }
    return span.to().equals(Moment.END) && span.from().fromEnd() ? span.from().ms() : 0;
  }

  private static Range range(Span span, long total) {
    long from = moment(span.from(), total);
    long to = moment(span.to(), total);
    if (from >= total) {
      throw CannotException.because(Reason.BEHIND_END, span.from().ms(), total);
    }
    if (to - from < 1) {
      throw CannotException.because(Reason.EMPTY_RANGE, from, to);
    }
    return new Range(from, to);
  }
}
