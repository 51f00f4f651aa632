package dev.clipchat.engine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a piece plays within a part of a timeline. */
public record Stretch(Piece piece, long fromMs, long toMs) {

  /** Those within the span whose piece is like that, in order; with every repetition. */
  public static List<Stretch> within(Cut cut, Span span, Predicate<Piece> like) {
    long total = cut.durationMs();
    long first = Math.max(0, span.from().on(total));
    long last = Math.min(total, span.to().on(total));
    List<Stretch> all = new ArrayList<>();
    long start = 0;
    for (int round = 0; round < cut.loop() && start < last; round++) {
      for (Piece piece : cut.pieces()) {
        long from = Math.max(first, start);
        long to = Math.min(last, start + piece.durationMs());
        if (from < to && like.test(piece)) {
          all.add(new Stretch(piece, from, to));
        }
        start += piece.durationMs();
      }
    }
    return all;
  }

  public Span span() {
    return Span.of(fromMs, toMs);
  }
}
