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
final class PlayOrder {

  /** Of pictures that wait to be turned round at a time. */
  private static final long MOST_BYTES = 192L << 20;

  private static final double SOUND_BYTES_PER_MS = 384;
  private static final long SHORTEST_CHUNK_MS = 200;

  /** So many readings of files at a time are fine. */
  static final int FEW = 6;

  private static final long SMALL_GAP_MS = 5_000;

  private PlayOrder() {}

  /**
   * A piece and the output's time that it fills.
   *
   * @param allFrames that it has
   * @param firstFrame of its own, the first that is seen
   * @param endFrame the one behind the last that is seen
   */
  record Placed(
      Piece piece, long startMs, long endMs, long allFrames, long firstFrame, long endFrame) {

    /** All of it; counted on the whole, so that no rounding adds up. */
    static Placed of(Piece piece, long startMs, long endMs, double fps) {
      long frames =
          Math.max(1, PictureTarget.frame(endMs, fps) - PictureTarget.frame(startMs, fps));
      return new Placed(piece, startMs, endMs, frames, 0, frames);
    }

    long durationMs() {
      return endMs - startMs;
    }

    long frames() {
      return endFrame - firstFrame;
    }

    private Placed only(long first, long end) {
      return new Placed(
          piece, startMs, endMs, allFrames, Math.max(0, first), Math.min(allFrames, end));
    }
  }

  static List<Placed> of(Cut cut, Frame canvas, double fps) {
    if (Staging.isStaged(cut)) {
      // One reading that starts again by itself.
      return List.of(Placed.of(cut.pieces().get(0), 0, cut.durationMs(), fps));
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
          all.add(Placed.of(part, at + from, at + to, fps));
        }
        at += piece.durationMs();
      }
    }
    return all;
  }

  /**
   * Pieces that one reading of a file gives one after the other: what is left of it when some parts
   * were taken out.
   *
   * @param begin the piece with which the reading starts, seen or not
   * @param end the one with which it ends
   */
  record Group(Piece begin, Piece end, List<Placed> parts) {
    Group {
      parts = List.copyOf(parts);
    }

    Piece first() {
      return parts.get(0).piece();
    }

    static Group of(List<Placed> parts) {
      return new Group(parts.get(0).piece(), parts.get(parts.size() - 1).piece(), parts);
    }

    boolean single() {
      return parts.size() == 1;
    }

    private long frames() {
      return parts.stream().mapToLong(Placed::frames).sum();
    }

    private List<Placed> between(long first, long end) {
      List<Placed> seen = new ArrayList<>();
      long at = 0;
      for (Placed part : parts) {
        Placed some = part.only(first - at, end - at);
        if (some.frames() > 0) {
          seen.add(some);
        }
        at += part.frames();
      }
      return seen;
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
        groups.add(Group.of(open));
        open.clear();
      }
      open.add(placed);
    }
    groups.add(Group.of(open));
    return groups;
  }

  /**
   * Only what is seen through the window. What is read, and how it is divided into frames, stays as
   * it is for the whole: so a frame is the same wherever it is looked at from.
   */
  static List<Group> seen(List<Group> groups, PictureTarget.Window window, long durationFrames) {
    long all = groups.stream().mapToLong(Group::frames).sum();
    // Behind the end there is still its last frame.
    long first = Math.min(window.first(), all - 1);
    long end = window.end() >= durationFrames ? all : Math.max(first + 1, window.end());
    List<Group> seen = new ArrayList<>();
    long at = 0;
    for (Group group : groups) {
      List<Placed> parts = group.between(first - at, end - at);
      if (!parts.isEmpty()) {
        seen.add(new Group(group.begin(), group.end(), parts));
      }
      at += group.frames();
    }
    return seen;
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
