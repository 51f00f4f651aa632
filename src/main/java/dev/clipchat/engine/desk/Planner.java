package dev.clipchat.engine.desk;

import dev.clipchat.engine.ceiling.Outlook;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Music;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Title;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.render.Source;
import dev.clipchat.engine.store.MediaFiles;
import dev.clipchat.engine.store.Session;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a timeline is made from, and what an export of it would do. */
public final class Planner {

  private final MediaFiles files;
  private final Workshop workshop;
  private final Stop stop;

  public Planner(MediaFiles files, Workshop workshop, Stop stop) {
    this.files = files;
    this.workshop = workshop;
    this.stop = stop;
  }

  /** The plan for the current clip; nothing without one. */
  @Nullable Plan plan(Session session, Project project) {
    Cut cut = project.current().orElse(null);
    if (cut == null) {
      return null;
    }
    return Outlook.of(cut, materials(session, cut));
  }

  /** The characters of the first title that no font can draw; empty is good. */
  String undrawable(Project project) {
    return project.current().stream()
        .flatMap(cut -> cut.titles().stream())
        .map(Title::text)
        .map(workshop.fonts()::missing)
        .filter(missing -> !missing.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The files that the timeline uses, which must all be uploads of that session. */
  Materials materials(Session session, Cut cut) {
    Set<String> ids = new LinkedHashSet<>();
    cut.pieces().stream().map(Piece::mediaId).forEach(ids::add);
    cut.music().stream().map(Music::mediaId).forEach(ids::add);
    Map<String, Source> sources = new HashMap<>();
    for (String id : ids) {
      Path file = files.file(session, id);
      sources.put(id, new Source(file, workshop.probe(id, file, stop)));
    }
    return new Materials(sources, workshop.fonts());
  }
}
