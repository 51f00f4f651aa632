package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Reading.Rank;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clips are meant; joining and inserting them. */
final class FilesReader {

  private static final long STILL_MS = 3_000;

  private final Clause c;
  private final Reading out;

  FilesReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    Part missing = c.take(Sense.FILE);
    if (missing != null) {
      c.takeAll(Sense.FILE);
      out.trouble(Trouble.Kind.NO_SUCH_FILE, missing, names());
      return;
    }
    if (join() || insert()) {
      return;
    }
    speakOf();
  }

  private boolean isVideo(String id) {
    return out.media(id).map(m -> m.kind() == Media.Kind.VIDEO).orElse(false);
  }

  private String names() {
    return String.join(", ", out.project().cuts().stream().map(Cut::name).toList());
  }

  private boolean join() {
    int at = c.find(Sense.JOIN);
    if (at < 0) {
      return false;
    }
    Part verb = c.get(at);
    c.takeAll(Sense.JOIN, Sense.ADD, Sense.BOTH, Sense.NUMBER, Sense.FIRST, Sense.LAST);
    List<String> ids = named();
    if (ids.size() == 1) {
      // "Join it with b.mp4": the current one first.
      String current = out.project().currentId();
      if (current != null && !ids.contains(current)) {
        ids.add(0, current);
      }
    }
    if (ids.isEmpty()) {
      ids.addAll(out.project().cuts().stream().filter(x -> isVideo(x.id())).map(Cut::id).toList());
    }
    out.add(new Edit.Join(ids), verb.start(), Rank.FIRST);
    return true;
  }

  /** The clips that are named or numbered, in order. */
  private List<String> named() {
    List<String> ids = new ArrayList<>();
    for (Part p : c.takeAll(Sense.CLIP, Sense.ORDINAL)) {
      String id = p.is(Sense.CLIP) ? p.text() : ordinal(p);
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private @Nullable String ordinal(Part p) {
    List<Cut> clips =
        out.project().cuts().stream()
            .filter(x -> out.media(x.id()).map(m -> m.kind() == Media.Kind.VIDEO).orElse(true))
            .toList();
    int n = (int) p.number();
    if (n == -2) {
      List<Cut> others =
          clips.stream().filter(x -> !x.id().equals(out.project().currentId())).toList();
      n = others.size() == 1 ? clips.indexOf(others.get(0)) + 1 : 0;
    } else if (n == -1) {
      n = clips.size();
    }
    if (n < 1 || n > clips.size()) {
      out.trouble(Trouble.Kind.NO_SUCH_FILE, p, names());
      return null;
    }
    return clips.get(n - 1).id();
  }

  private boolean insert() {
    int verb = c.find(Sense.INSERT, Sense.APPEND, Sense.PREPEND);
    int clip = c.find(Sense.CLIP);
    Media media = clip < 0 ? null : out.media(c.get(clip).text()).orElse(null);
    boolean sound = media != null && media.kind() == Media.Kind.AUDIO;
    boolean current = media != null && media.id().equals(out.project().currentId());
    if (sound
        || (verb >= 0
            && c.has(Sense.MUSIC, Sense.TITLE, Sense.CAPTION, Sense.TEXT, Sense.WATERMARK))) {
      return false;
    }
    int add = c.find(Sense.ADD);
    boolean added =
        verb >= 0 || (add >= 0 && ((media != null && !current) || c.has(Sense.PICTURE)));
    if (!added || (media == null && !c.has(Sense.PICTURE, Sense.ORDINAL))) {
      return false;
    }
    int position = c.get(verb >= 0 ? verb : add).start();
    boolean atStart = c.take(Sense.PREPEND) != null;
    c.takeAll(Sense.APPEND);
    c.takeAll(Sense.INSERT, Sense.ADD, Sense.BIGLETTERS);
    if (clip >= 0) {
      c.use(clip);
    }
    Part ordinal = media == null ? c.take(Sense.ORDINAL) : null;
    String other = ordinal == null ? null : ordinal(ordinal);
    Media what = media != null || ordinal != null ? media : picture(position);
    what = other == null ? what : out.media(other).orElse(null);
    c.takeAll(Sense.PICTURE, Sense.CLIP);
    Moment at = null;
    long length = STILL_MS;
    for (Part t : c.takeAll(Sense.TIME, Sense.SPAN)) {
      Moment start = TimeReader.moment(t);
      if (t.span() != null) {
        at =
            t.hasRole(Sense.FOR) && start != null && start.equals(Moment.START)
                ? Moment.START
                : start;
        length =
            t.span().to().fromEnd()
                ? t.span().from().ms()
                : t.span().to().ms() - t.span().from().ms();
      } else if (t.hasRole(Sense.AT, Sense.AFTER, Sense.FROM)
          || t.second() == 0
          || (t.role() == null && c.parts().stream().anyMatch(p -> p.text().equals("插到")))) {
        at = start;
      } else {
        length = t.ms();
      }
    }
    c.takeAll(Sense.END, Sense.LAST, Sense.AFTER);
    atStart |= c.take(Sense.START, Sense.FIRST, Sense.BEFORE) != null;
    boolean middle = c.take(Sense.MIDDLE, Sense.CENTER) != null;
    if (at == null) {
      at = atStart ? Moment.START : middle ? Moment.at(out.durationMs() / 2) : Moment.END;
    }
    if (what != null) {
      out.add(new Edit.Insert(what, at, Math.max(1, length)), position);
    }
    return true;
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

  /** "Now b.mp4, …", "the first clip", "both videos", "all". */
  private void speakOf() {
    boolean music = c.has(Sense.MUSIC, Sense.BACKGROUND, Sense.REPLACE) || isSound();
    if (!music && c.has(Sense.CLIP, Sense.ORDINAL)) {
      int position = c.start();
      List<String> ids = named();
      if (!ids.isEmpty()) {
        out.speakOf(ids, position);
      }
      return;
    }
    boolean plural = c.mentions(Sense.PLURALCLIPS);
    boolean both = c.take(Sense.BOTH) != null;
    boolean every =
        c.mentions(Sense.ALL) && c.mentions(Sense.CLIPNOUN, Sense.PLURALCLIPS, Sense.IT);
    boolean them = c.parts().stream().anyMatch(p -> p.is(Sense.ALL) && p.text().contains("them"));
    if (plural || both || (every && isEveryClip()) || them) {
      List<String> ids =
          out.project().cuts().stream().filter(x -> isVideo(x.id())).map(Cut::id).toList();
      if (ids.size() > 1) {
        out.speakOf(ids, c.start());
      }
    }
  }

  /** "All videos", but not "all of the video" nor "the whole video". */
  private boolean isEveryClip() {
    return c.parts().stream()
        .anyMatch(
            p ->
                p.is(Sense.ALL)
                    && (p.text().startsWith("every")
                        || p.text().startsWith("each")
                        || p.text().contains("所有")
                        || p.text().contains("每")
                        || p.text().contains("各")
                        || p.text().contains("全部")));
  }

  private boolean isSound() {
    int clip = c.find(Sense.CLIP);
    boolean adds = c.mentions(Sense.ADD, Sense.USE, Sense.INSERT, Sense.WITH, Sense.APPEND);
    return clip >= 0
        && adds
        && out.media(c.get(clip).text()).map(m -> m.kind() == Media.Kind.AUDIO).orElse(false);
  }
}
