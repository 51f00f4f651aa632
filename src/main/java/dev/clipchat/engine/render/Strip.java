package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces in the order in which they play, loops unrolled, each a separate reading of its file.
 * What plays backwards is cut into chunks: ffmpeg keeps all frames that it turns round in memory.
 */
final class Strip {

  /** Of pictures that wait to be turned round at a time. */
  private static final long MOST_BYTES = 192L << 20;

  private static final double SOUND_BYTES_PER_MS = 384;
  private static final long SHORTEST_CHUNK_MS = 200;

  /** So many readings of files at a time are fine. */
  static final int FEW = 6;

  private static final long SMALL_GAP_MS = 5_000;

  private Strip() {}

  /** A piece and the output's time that it fills. */
  record Placed(Piece piece, long startMs, long endMs) {
    long durationMs() {
      return endMs - startMs;
    }
  }

  static List<Placed> of(Cut cut, Frame canvas, double fps) {
    if (Staging.isStaged(cut)) {
      // One reading that starts again by itself.
      return List.of(new Placed(cut.pieces().get(0), 0, cut.durationMs()));
    }
    List<Placed> all = new ArrayList<>();
    long at = 0;
    for (int round = 0; round < cut.loop(); round++) {
      for (Piece piece : cut.pieces()) {
        long chunk = piece.reverse() ? chunkMs(canvas, fps) : piece.durationMs();
        for (long from = 0; from < piece.durationMs(); from += chunk) {
          long to = Math.min(piece.durationMs(), from + chunk);
          boolean whole = from == 0 && to == piece.durationMs();
          Piece part = whole ? piece : piece.part(piece.id(), from, to);
          all.add(new Placed(part, at + from, at + to));
        }
        at += piece.durationMs();
      }
    }
    return all;
  }

  /** Only what can be seen through the window. */
  static List<Placed> of(Cut cut, Frame canvas, double fps, Look.Window window) {
    List<Placed> all = of(cut, canvas, fps);
    List<Placed> seen = new ArrayList<>();
    if (Staging.isStaged(cut)) {
      Piece once = all.get(0).piece();
      long from = window.startMs() % once.durationMs();
      Piece part = once.part(once.id(), from, from + window.lengthMs());
      return List.of(new Placed(part, window.startMs(), window.startMs() + part.durationMs()));
    }
    for (Placed p : all) {
      long from = Math.max(p.startMs(), window.startMs());
      long to = Math.min(p.endMs(), window.endMs());
      if (from < to) {
        Piece part = p.piece().part(p.piece().id(), from - p.startMs(), to - p.startMs());
        seen.add(new Placed(part, from, to));
      }
    }
    // Behind the end there is still its last frame.
    return seen.isEmpty() ? List.of(all.get(all.size() - 1)) : seen;
  }

  /**
   * Pieces that one reading of a file gives one after the other: what is left of it when some parts
   * were taken out.
   */
  record Group(List<Placed> parts) {
    Group {
      parts = List.copyOf(parts);
    }

    Piece first() {
      return parts.get(0).piece();
    }

    Piece last() {
      return parts.get(parts.size() - 1).piece();
    }

    boolean single() {
      return parts.size() == 1;
    }
  }

  /** Separate readings are quick to get to far parts, but each takes its memory. */
  static List<Group> groups(List<Placed> strip) {
    long mostGapMs = strip.size() > FEW ? Long.MAX_VALUE : SMALL_GAP_MS;
    List<Group> groups = new ArrayList<>();
    List<Placed> open = new ArrayList<>();
    for (Placed placed : strip) {
      if (!open.isEmpty()
          && !follows(placed.piece(), open.get(open.size() - 1).piece(), mostGapMs)) {
        groups.add(new Group(open));
        open.clear();
      }
      open.add(placed);
    }
    groups.add(new Group(open));
    return groups;
  }

  private static boolean follows(Piece next, Piece before, long mostGapMs) {
    return next.mediaId().equals(before.mediaId())
        && next.kind() != Media.Kind.IMAGE
        && next.speed() == 1
        && before.speed() == 1
        && !next.reverse()
        && !before.reverse()
        && next.inMs() >= before.outMs()
        && next.inMs() - before.outMs() <= mostGapMs;
  }

  private static long chunkMs(Frame canvas, double fps) {
    double frameBytes = canvas.width() * (double) canvas.height() * 1.5;
    double bytesPerMs = frameBytes * Math.max(1, fps) / 1000 + SOUND_BYTES_PER_MS;
    return Math.max(SHORTEST_CHUNK_MS, (long) (MOST_BYTES / bytesPerMs));
  }
}
