package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Reading.Rank;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Media;
import java.util.ArrayList;
import java.util.List;

/** Which clips are meant, and joining them. */
final class FilesReader {

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
      out.trouble(Trouble.Kind.NO_SUCH_FILE, missing, Uploads.names(out));
      return;
    }
    if (join() || reorder() || new InsertReader(c, out).read()) {
      return;
    }
    speakOf();
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
      ids.addAll(Uploads.videos(out));
    }
    out.add(new Edit.Join(ids), verb.start(), Rank.FIRST);
    return true;
  }

  /** "Join them, the second one first": said of what the sentence joins. */
  private boolean reorder() {
    List<Part> content = Clauses.content(c);
    boolean first = c.has(Sense.FIRST, Sense.START, Sense.PREPEND);
    boolean last = c.has(Sense.LAST, Sense.END, Sense.APPEND);
    boolean only =
        content.stream().allMatch(p -> p.is(ORDER) || p.is(Sense.CLIP, Sense.ORDINAL))
            && content.stream().filter(p -> p.is(Sense.CLIP, Sense.ORDINAL)).count() == 1;
    Edit.Join join = out.joined().orElse(null);
    if (join == null || !only || first == last) {
      return false;
    }
    String id = named().stream().findFirst().orElse("");
    c.takeAll(ORDER);
    if (!join.clipIds().contains(id)) {
      return false;
    }
    List<String> ids = new ArrayList<>(join.clipIds());
    ids.remove(id);
    ids.add(first ? 0 : ids.size(), id);
    out.drop(Edit.Join.class);
    out.add(new Edit.Join(ids), c.start(), Rank.FIRST);
    return true;
  }

  private static final Sense[] ORDER = {
    Sense.FIRST, Sense.START, Sense.PREPEND, Sense.LAST, Sense.END, Sense.APPEND, Sense.ADD
  };

  /** The clips that are named or numbered, in order. */
  private List<String> named() {
    List<String> ids = new ArrayList<>();
    for (Part p : c.takeAll(Sense.CLIP, Sense.ORDINAL)) {
      String id = p.is(Sense.CLIP) ? p.text() : Uploads.ordinal(p, out);
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
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
    if (music && goal()) {
      return;
    }
    boolean plural = c.mentions(Sense.PLURALCLIPS);
    boolean both = c.take(Sense.BOTH) != null;
    boolean every =
        c.mentions(Sense.ALL) && c.mentions(Sense.CLIPNOUN, Sense.PLURALCLIPS, Sense.IT);
    boolean them = c.parts().stream().anyMatch(p -> p.is(Sense.ALL) && p.text().contains("them"));
    if (plural || both || (every && isEveryClip()) || them) {
      List<String> ids = Uploads.videos(out);
      if (ids.size() > 1) {
        out.speakOf(ids, c.start());
      }
    }
  }

  /** "Add song.mp3 to the first clip": what the music is for, beside what the music is. */
  private boolean goal() {
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      boolean video =
          p.is(Sense.ORDINAL) || (p.is(Sense.CLIP) && Uploads.videos(out).contains(p.text()));
      if (c.unused(i) && video && p.hasRole(Sense.TO, Sense.AT)) {
        String id = p.is(Sense.CLIP) ? p.text() : Uploads.ordinal(p, out);
        c.use(i);
        if (id != null) {
          out.speakOf(List.of(id), c.start());
        }
        return true;
      }
    }
    return false;
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
        && (adds || c.get(clip).hasRole(Sense.TO))
        && out.media(c.get(clip).text()).map(m -> m.kind() == Media.Kind.AUDIO).orElse(false);
  }
}
