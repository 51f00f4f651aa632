package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Silence, direction and speed taken off a part of the timeline alone. */
final class PartTakenOff {

  private final Cut cut;
  private final Span span;

  PartTakenOff(Cut cut, Span span) {
    this.cut = cut;
    this.span = span;
  }

  /** What undoes the thing there; nothing where it is not there. */
  List<Edit> edits(Sense thing) {
    return switch (thing) {
      case MUTE -> sound();
      case REVERSE -> forwards();
      case SPEEDUP -> speed(1, Double.MAX_VALUE);
      case SLOWDOWN -> speed(0, 1);
      default -> List.of();
    };
  }

  private List<Edit> sound() {
    boolean silent =
        cut.sound().muted() || !Stretch.within(cut, span, p -> p.volume() == 0).isEmpty();
    return silent ? List.of(new Edit.Mute(false, span)) : List.of();
  }

  /** Each run of what plays backwards is turned as one, so that its pieces change places too. */
  List<Edit> forwards() {
    List<Span> runs = new ArrayList<>();
    long from = -1;
    long to = -1;
    for (Stretch s : Stretch.within(cut, span, Piece::reverse)) {
      if (s.fromMs() != to) {
        add(runs, from, to);
        from = s.fromMs();
      }
      to = s.toMs();
    }
    add(runs, from, to);
    return runs.stream().<Edit>map(Edit.Reverse::new).toList();
  }

  private static void add(List<Span> runs, long from, long to) {
    if (to > from) {
      runs.add(Span.of(from, to));
    }
  }

  /** Where all is as fast as all else, one edit does it and no piece is cut. */
  List<Edit> normalSpeed() {
    List<Double> speeds = cut.pieces().stream().map(Piece::speed).distinct().toList();
    if (span.isAll() && speeds.size() == 1) {
      return List.of(new Edit.Speed(1 / speeds.get(0), span));
    }
    List<Edit> edits = speed(0, Double.MAX_VALUE);
    return edits.isEmpty() ? List.of(new Edit.Speed(1, span)) : edits;
  }

  /** The last stretch first: what comes before it then stays where it is. */
  private List<Edit> speed(double above, double below) {
    List<Edit> edits = new ArrayList<>();
    Stretch.within(cut, span, p -> p.speed() != 1 && p.speed() > above && p.speed() < below)
        .forEach(s -> edits.add(0, new Edit.Speed(1 / s.piece().speed(), s.span())));
    return edits;
  }
}
