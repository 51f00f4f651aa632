package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;

/** Several timelines one after the other, as a new one. */
final class Joined {

  private static final int LONGEST_NAME = 300;

  private static final String MORE = " + …";

  private Joined() {}

  static Project join(Project project, List<String> ids) {
    List<Cut> parts = ids.stream().map(id -> cut(project, id)).toList();
    if (parts.size() < 2) {
      throw CannotException.because(Reason.NOTHING_TO_JOIN, parts.size(), 2);
    }
    List<Piece> pieces = new ArrayList<>();
    List<Music> music = new ArrayList<>();
    List<Title> titles = new ArrayList<>();
    long offset = 0;
    for (Cut part : parts) {
      Cut flat = Strip.unlooped(part);
      // Each part brings its own level along; the whole then has none of its own.
      double level = part.sound().muted() ? 0 : part.sound().volume();
      flat.pieces().forEach(p -> pieces.add(p.withVolume(SoundEdits.checked(p.volume() * level))));
      long start = offset;
      for (Music m : part.music()) {
        music.add(numbered(m, "m" + (music.size() + 1)).withStart(m.startMs() + start));
      }
      for (Title t : part.titles()) {
        // "Until the end" meant the end of the part.
        long length = t.lengthOn(part.durationMs());
        titles.add(
            new Title(
                "t" + (titles.size() + 1),
                t.text(),
                t.place(),
                t.startMs() + start,
                Math.max(1, length),
                t.letters(),
                t.color()));
      }
      offset += part.durationMs();
    }
    String id = freeId(project);
    Cut first = parts.get(0);
    Sound sound = Sound.PLAIN.withNormalize(first.sound().normalize());
    Cut joined =
        new Cut(
            id,
            name(parts),
            Strip.named(pieces),
            1,
            music,
            titles,
            first.picture(),
            sound,
            first.effects(),
            first.output());
    return project.with(joined).withCurrent(id);
  }

  private static String name(List<Cut> parts) {
    StringBuilder name = new StringBuilder(parts.get(0).name());
    for (Cut part : parts.subList(1, parts.size())) {
      if (name.length() + part.name().length() > LONGEST_NAME) {
        return name.toString().endsWith(MORE) ? name.toString() : name + MORE;
      }
      name.append(" + ").append(part.name());
    }
    return name.toString();
  }

  private static Music numbered(Music m, String id) {
    return new Music(
        id,
        m.mediaId(),
        m.name(),
        m.sourceMs(),
        m.startMs(),
        m.volume(),
        m.fadeInMs(),
        m.fadeOutMs(),
        m.repeat());
  }

  private static Cut cut(Project project, String id) {
    Cut cut = project.cut(id).orElseThrow(() -> CannotException.because(Reason.NO_CLIP));
    if (!cut.hasPicture()) {
      throw CannotException.because(Reason.WRONG_KIND, cut.name());
    }
    return cut;
  }

  private static String freeId(Project project) {
    int n = 1;
    while (project.cut("joined-" + n).isPresent()) {
      n++;
    }
    return "joined-" + n;
  }
}
