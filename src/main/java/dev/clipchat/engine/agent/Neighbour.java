package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Beside;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Played;
import dev.clipchat.engine.edit.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clip beside which something is put: "after the first clip", "at the end of b.mp4", 在第二段视频之前,
 * "between the two".
 */
final class Neighbour {

  private enum Side {
    BEFORE,
    AFTER,
    BETWEEN,
    /** "To the first clip": the verb tells the side. */
    OPEN
  }

  private final Clause c;
  private final Reading out;
  private final List<Integer> clips;
  private final Side side;

  private Neighbour(Clause clause, Reading out, List<Integer> clips, Side side) {
    this.c = clause;
    this.out = out;
    this.clips = clips;
    this.side = side;
  }

  /** The one that the clause names, or null. */
  static @Nullable Neighbour find(Clause c, Reading out) {
    List<Integer> named = new ArrayList<>();
    Side side = null;
    for (int i = 0; i < c.size(); i++) {
      if (!c.unused(i) || !c.get(i).is(Sense.CLIP, Sense.ORDINAL, Sense.BOTH, Sense.IT)) {
        continue;
      }
      Side here = sideOf(c, i, side);
      if (here != null) {
        int ahead = step(c, i, -1);
        if (isEnclosed(c, i) && ahead >= 0 && isClip(c.get(ahead))) {
          named.add(ahead);
        }
        side = here;
        named.add(i);
      }
    }
    return side == null ? null : new Neighbour(c, out, named, side);
  }

  /** 两段视频之间, a.mp4和b.mp4之间: the word stands behind. */
  private static boolean isEnclosed(Clause c, int i) {
    int next = step(c, i, 1);
    return next >= 0 && c.get(next).is(Sense.BETWEEN) && isHan(c, next);
  }

  private static boolean isClip(Part p) {
    return p.is(Sense.CLIP, Sense.ORDINAL);
  }

  private static @Nullable Side sideOf(Clause c, int i, @Nullable Side before) {
    Part p = c.get(i);
    int ahead = step(c, i, -1);
    int next = step(c, i, 1);
    boolean second = before == Side.BETWEEN && ahead >= 0 && isClip(c.get(ahead));
    boolean between =
        p.hasRole(Sense.BETWEEN)
            || (ahead >= 0 && c.get(ahead).is(Sense.BETWEEN) && !isHan(c, ahead));
    if (second || between || isEnclosed(c, i)) {
      return Side.BETWEEN;
    }
    if (p.is(Sense.BOTH) && next >= 0 && c.get(next).is(Sense.MIDDLE)) {
      return Side.BETWEEN;
    }
    if (!isClip(p)) {
      return null;
    }
    if (p.hasRole(Sense.BEFORE, Sense.AFTER)) {
      return p.hasRole(Sense.BEFORE) ? Side.BEFORE : Side.AFTER;
    }
    Side behind = next >= 0 && isHan(c, next) ? edge(c.get(next)) : null;
    if (behind != null) {
      return behind;
    }
    boolean of = i > 0 && c.parts().subList(0, i).stream().anyMatch(q -> q.is(Sense.OF));
    Side edge = of && ahead >= 0 && !isHan(c, ahead) ? edge(c.get(ahead)) : null;
    return edge != null ? edge : p.hasRole(Sense.TO) ? Side.OPEN : null;
  }

  private static @Nullable Side edge(Part p) {
    if (p.is(Sense.START, Sense.FIRST, Sense.BEFORE)) {
      return Side.BEFORE;
    }
    return p.is(Sense.END, Sense.LAST, Sense.AFTER) ? Side.AFTER : null;
  }

  private static boolean isHan(Clause c, int at) {
    Part p = c.get(at);
    return !p.text().isEmpty() && Language.isHan(p.text().codePointAt(0));
  }

  /** The nearest part in that direction that is no small word, or -1. */
  private static int step(Clause c, int from, int by) {
    for (int i = from + by; i >= 0 && i < c.size(); i += by) {
      if (!c.get(i).is(Roles.SMALL) && !c.get(i).is(Sense.OF, Sense.CLIPNOUN, Sense.PLURALCLIPS)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(int part) {
    return clips.contains(part);
  }

  /** Whether it names a side, so that no verb is needed to know what is wished. */
  boolean isPlain() {
    return side != Side.OPEN;
  }

  /** Uses its words up and gives the place; null where it cannot be told. */
  @Nullable Where taken(boolean behind, int position) {
    clips.forEach(c::use);
    c.takeAll(
        Sense.BETWEEN,
        Sense.BEFORE,
        Sense.AFTER,
        Sense.START,
        Sense.END,
        Sense.FIRST,
        Sense.LAST,
        Sense.MIDDLE);
    if (side == Side.BETWEEN) {
      return between(position);
    }
    boolean after = side == Side.AFTER || (side == Side.OPEN && behind);
    Part clip = c.get(clips.get(0));
    return clip.is(Sense.CLIP) ? named(clip, after, position) : numbered(clip, after, position);
  }

  private List<Played> played() {
    return out.cut().map(Played::of).orElse(List.of());
  }

  private boolean joins() {
    return out.hasEdit(Edit.Join.class);
  }

  /** In a timeline of several clips the number is that of a clip in it; else that of an upload. */
  private @Nullable Where numbered(Part ordinal, boolean after, int position) {
    int n = (int) ordinal.number();
    if (n >= -1 && joins()) {
      return Beside.number(n, after);
    }
    int several = played().size();
    if (n >= -1 && several > 1) {
      if (n > several) {
        out.trouble(Trouble.Kind.NO_SUCH_FILE, ordinal, Uploads.names(out));
        return null;
      }
      return Beside.number(n, after);
    }
    String id = Uploads.ordinal(ordinal, out);
    return id == null ? null : atTheEdgeOf(id, after, position);
  }

  private Where named(Part clip, boolean after, int position) {
    String id = clip.text();
    Media media = out.media(id).orElse(null);
    boolean there = joins() || (played().size() > 1 && Played.indexOf(played(), id) > 0);
    return media != null && there ? Beside.named(media, after) : atTheEdgeOf(id, after, position);
  }

  /** The clip has a timeline of its own: that becomes the current one. */
  private Where atTheEdgeOf(String id, boolean after, int position) {
    if (!id.equals(out.cut().map(Cut::id).orElse(""))) {
      out.speakOf(List.of(id), position);
    }
    return after ? Moment.END : Moment.START;
  }

  /** Between two clips: they are joined first where they are not yet. */
  private @Nullable Where between(int position) {
    List<String> ids = new ArrayList<>();
    for (int i : clips) {
      Part p = c.get(i);
      String id = p.is(Sense.CLIP) ? p.text() : p.is(Sense.ORDINAL) ? uploaded(p) : null;
      if (id != null) {
        ids.add(id);
      }
    }
    if (joins() || played().size() == 2) {
      return Beside.number(1, true);
    }
    if (ids.isEmpty() && Uploads.videos(out).size() == 2) {
      ids.addAll(Uploads.videos(out));
    }
    if (ids.size() != 2 || played().size() > 1) {
      out.trouble(Trouble.Kind.UNKNOWN, c.get(clips.get(0)), "");
      return null;
    }
    out.add(new Edit.Join(ids), position, Reading.Rank.FIRST);
    return Beside.number(1, true);
  }

  private @Nullable String uploaded(Part ordinal) {
    return played().size() > 1 ? null : Uploads.ordinal(ordinal, out);
  }
}
