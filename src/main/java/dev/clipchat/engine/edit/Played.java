package dev.clipchat.engine.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the clips on a timeline as people count them: what was cut from one upload and plays in a
 * row, whatever pictures were put into it. Where there are only pictures, those are counted.
 */
public record Played(String mediaId, long fromMs, long toMs) {

  /** The clips in the order in which they play, the first time round. */
  public static List<Played> of(Cut cut) {
    boolean pictures = cut.pieces().stream().allMatch(p -> p.kind() == Media.Kind.IMAGE);
    List<Played> all = new ArrayList<>();
    long start = 0;
    for (Piece p : cut.pieces()) {
      long end = start + p.durationMs();
      if (pictures || p.kind() != Media.Kind.IMAGE) {
        Played last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last.mediaId().equals(p.mediaId())) {
          all.set(all.size() - 1, new Played(p.mediaId(), last.fromMs(), end));
        } else {
          all.add(new Played(p.mediaId(), start, end));
        }
      }
      start = end;
    }
    return all;
  }

  /** Which of them, counted from 1, is of that upload; 0 where none is. */
  public static int indexOf(List<Played> clips, String mediaId) {
    for (int i = 0; i < clips.size(); i++) {
      if (clips.get(i).mediaId().equals(mediaId)) {
        return i + 1;
      }
    }
    return 0;
  }
}
