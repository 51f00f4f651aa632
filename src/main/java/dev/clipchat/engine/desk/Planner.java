package dev.clipchat.engine.desk;

import dev.clipchat.engine.ceiling.Forecast;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Title;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.render.Source;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.SafeName;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a timeline is made from, and what an export of it would do. */
public final class Planner {

  private final Bytes bytes;
  private final MediaTools tools;
  private final Stop stop;

  public Planner(Bytes bytes, MediaTools tools, Stop stop) {
    this.bytes = bytes;
    this.tools = tools;
    this.stop = stop;
  }

  /** Asked when the backend closes. */
  Stop stop() {
    return stop;
  }

  /**
   * The plan for the current clip; nothing without one. Nor where a file has changed or gone: one
   * can still talk about the clip, and an export says what is missing.
   */
  @Nullable Plan plan(Session session, Project project) {
    Cut cut = project.current().orElse(null);
    if (cut == null) {
      return null;
    }
    Materials materials;
    try {
      materials = materials(session, cut);
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.InputMissing
          || e.failure() instanceof Failure.InputUnreadable) {
        return null;
      }
      throw e;
    }
    return Forecast.of(cut, materials);
  }

  /** The characters of the first title that no font can draw; empty is good. */
  String undrawable(Project project) {
    return project.current().stream()
        .flatMap(cut -> cut.titles().stream())
        .map(Title::text)
        .map(tools.fonts()::missing)
        .filter(missing -> !missing.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The files that the timeline uses, which must all be uploads of that session. */
  Materials materials(Session session, Cut cut) {
    Map<String, String> names = new LinkedHashMap<>();
    cut.pieces().forEach(p -> names.put(p.mediaId(), SafeName.of(p.name())));
    cut.music().forEach(m -> names.put(m.mediaId(), SafeName.of(m.name())));
    Map<String, Source> sources = new HashMap<>();
    names.forEach(
        (id, name) -> {
          Path file = bytes.media(session, id, name);
          sources.put(id, new Source(file, tools.probe(name, file, stop)));
        });
    return new Materials(sources, tools.fonts());
  }
}
