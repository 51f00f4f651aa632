package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Beside;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Putting a picture or a clip into a timeline, at a time or beside a clip. */
final class InsertReader {

  private static final long STILL_MS = 3_000;

  private final Clause c;
  private final Reading out;

  InsertReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  boolean read() {
    Neighbour beside = Neighbour.find(c, out);
    int verb = c.find(Sense.INSERT, Sense.APPEND, Sense.PREPEND);
    int clip = other(Sense.CLIP, beside);
    Media media = clip < 0 ? null : out.media(c.get(clip).text()).orElse(null);
    boolean sound = media != null && media.kind() == Media.Kind.AUDIO;
    boolean current = media != null && media.id().equals(out.project().currentId());
    boolean other = c.has(Sense.MUSIC, Sense.TITLE, Sense.CAPTION, Sense.TEXT, Sense.WATERMARK);
    if (sound || ((verb >= 0 || beside != null) && other)) {
      return false;
    }
    int add = c.find(Sense.ADD);
    boolean added =
        verb >= 0
            || (add >= 0 && ((media != null && !current) || c.has(Sense.PICTURE)))
            || (beside != null && beside.isPlain());
    if (!added || (media == null && !c.has(Sense.PICTURE) && other(Sense.ORDINAL, beside) < 0)) {
      return false;
    }
    int position = verb >= 0 ? c.get(verb).start() : add >= 0 ? c.get(add).start() : c.start();
    boolean atStart = c.find(Sense.PREPEND) >= 0;
    Where at = beside == null ? null : beside.taken(!atStart, position);
    c.takeAll(Sense.PREPEND, Sense.APPEND, Sense.INSERT, Sense.ADD, Sense.BIGLETTERS);
    Media what = clip >= 0 ? media(clip) : numbered(position);
    long length = STILL_MS;
    Moment time = null;
    for (Part t : times(beside)) {
      if (isPlace(t)) {
        time = start(t);
      }
      if (t.span() != null || !isPlace(t)) {
        length = length(t);
      }
    }
    if (at == null) {
      at = time == null ? edge(atStart) : time;
    }
    if (what != null) {
      out.add(new Edit.Insert(what, at, Math.max(1, length)), position);
    }
    return true;
  }

  /** What is put in: the first that is not the one beside which it is put. */
  private int other(Sense sense, @Nullable Neighbour beside) {
    int at = c.find(sense);
    while (at >= 0 && beside != null && beside.has(at)) {
      at = c.findFrom(at + 1, sense);
    }
    return at;
  }

  private @Nullable Media media(int clip) {
    c.use(clip);
    Media media = out.media(c.get(clip).text()).orElse(null);
    c.takeAll(Sense.PICTURE, Sense.CLIP);
    return media;
  }

  /** "The second clip", or the only picture there is. */
  private @Nullable Media numbered(int position) {
    Part ordinal = c.take(Sense.ORDINAL);
    String id = ordinal == null ? null : Uploads.ordinal(ordinal, out);
    Media media = ordinal == null ? picture(position) : null;
    c.takeAll(Sense.PICTURE, Sense.CLIP);
    return id == null ? media : out.media(id).orElse(null);
  }

  private @Nullable Media picture(int position) {
    List<Media> pictures =
        out.project().media().stream().filter(m -> m.kind() == Media.Kind.IMAGE).toList();
    if (pictures.size() == 1) {
      return pictures.get(0);
    }
    String names = String.join(", ", pictures.stream().map(Media::name).toList());
    Trouble.Kind kind = pictures.isEmpty() ? Trouble.Kind.NO_PICTURE_FILE : Trouble.Kind.WHICH_FILE;
    out.trouble(kind, position, position, names);
    return null;
  }

  /** Beside a clip only how long it is shown can be said; a time there would be a second place. */
  private List<Part> times(@Nullable Neighbour beside) {
    List<Part> all = c.takeAll(Sense.TIME, Sense.SPAN);
    if (beside != null) {
      all.stream().filter(this::isPlace).forEach(t -> out.trouble(Trouble.Kind.UNKNOWN, t, ""));
    }
    return all;
  }

  private boolean isPlace(Part t) {
    return t.span() != null
        || t.hasRole(Sense.AT, Sense.AFTER, Sense.FROM)
        || t.second() == 0
        || (t.role() == null && c.parts().stream().anyMatch(p -> p.text().equals("插到")));
  }

  private static @Nullable Moment start(Part t) {
    Moment start = TimeReader.moment(t);
    boolean whole = t.hasRole(Sense.FOR) && start != null && start.equals(Moment.START);
    return whole ? Moment.START : start;
  }

  private static long length(Part t) {
    if (t.span() == null) {
      return t.ms();
    }
    return t.span().to().fromEnd()
        ? t.span().from().ms()
        : t.span().to().ms() - t.span().from().ms();
  }

  private Where edge(boolean prepended) {
    c.takeAll(Sense.END, Sense.LAST, Sense.AFTER);
    boolean first = c.take(Sense.START, Sense.FIRST, Sense.BEFORE) != null;
    boolean middle = c.take(Sense.MIDDLE, Sense.CENTER) != null;
    if (prepended || first) {
      return Moment.START;
    }
    if (middle && out.hasEdit(Edit.Join.class)) {
      // In the middle of what was just joined lies the seam.
      return Beside.number(1, true);
    }
    return middle ? Moment.at(out.durationMs() / 2) : Moment.END;
  }
}
