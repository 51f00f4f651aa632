package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.render.FrameGrab;
import dev.clipchat.engine.store.Session;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;

/** Looks at moments of what an export would show, one at a time. */
public final class PreviewFrames {

  private static final int NARROWEST = 16;
  private static final int WIDEST = 1280;

  private final SessionProjects projects;
  private final Planner planner;
  private final MediaTools tools;
  private final Stop stop;

  public PreviewFrames(SessionProjects projects, Planner planner, MediaTools tools, Stop stop) {
    this.projects = projects;
    this.planner = planner;
    this.tools = tools;
    this.stop = stop;
  }

  /**
   * The current clip at a moment, as the wire tells it.
   *
   * @throws ClipchatException {@link Failure.RenderFailed} where there is nothing to see
   */
  public synchronized ObjectNode at(Session session, long atMs, int width) {
    Cut cut =
        projects
            .read(session)
            .now()
            .current()
            .filter(Cut::hasPicture)
            .filter(c -> !c.output().format().isSound())
            .orElseThrow(
                () ->
                    new ClipchatException(new Failure.RenderFailed(Text.of("ground.no_picture"))));
    int wide = Math.max(NARROWEST, Math.min(WIDEST, width));
    FrameGrab.Seen seen =
        new FrameGrab(tools.ffmpeg()).at(cut, planner.materials(session, cut), atMs, wide, stop);
    return JsonNodeFactory.instance
        .objectNode()
        .put("at", seen.atMs())
        .put("width", seen.frame().width())
        .put("height", seen.frame().height())
        .put("rgb", seen.rgb().array());
  }
}
