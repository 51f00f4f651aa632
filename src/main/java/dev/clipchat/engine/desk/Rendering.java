package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.ceiling.CeilingSearch;
import dev.clipchat.engine.ceiling.CheckedFile;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Encode;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.store.Session;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Quality;
import java.nio.file.Path;

/** A timeline into a checked file: by the size search where its size matters, else directly. */
public final class Rendering {

  private final Planner planner;
  private final MediaTools tools;

  public Rendering(Planner planner, MediaTools tools) {
    this.planner = planner;
    this.tools = tools;
  }

  /** A checked file in the work folder, and what the wire's {@code output} says of it. */
  record Made(Path file, ObjectNode facts) {}

  Made make(Session session, Cut cut, Path work, RenderSupervisor.RunningRender render) {
    Materials materials = planner.materials(session, cut);
    Output output = cut.output();
    return output.ceiling() > 0 || output.smaller()
        ? search(cut, materials, work, render)
        : encode(cut, materials, work, render);
  }

  private Made search(
      Cut cut, Materials materials, Path work, RenderSupervisor.RunningRender render) {
    CheckedFile made =
        new CeilingSearch(tools.ffmpeg())
            .run(
                new CeilingSearch.Job(cut, materials, work),
                render.stop(),
                step -> render.progress(step.stage(), step.fraction()));
    ObjectNode facts = facts(cut, made.bytes());
    facts.put("duration", made.durationMs()).put("codec", made.codec());
    facts.put("width", made.width()).put("height", made.height()).put("fps", made.fps());
    Quality.Figure quality = made.quality();
    if (quality != null) {
      ObjectNode told = facts.putObject("quality");
      if (quality.weighted()) {
        told.put("xpsnr", quality.xpsnr());
      }
      told.put("ssim", quality.ssim()).put("word", quality.word().text());
    }
    return new Made(made.file(), facts);
  }

  private Made encode(
      Cut cut, Materials materials, Path work, RenderSupervisor.RunningRender render) {
    Encode.Encoded made =
        new Encode(tools.ffmpeg())
            .run(
                cut,
                materials,
                work,
                render.stop(),
                fraction -> render.progress("rendering", fraction));
    Probe probe = made.probe();
    ObjectNode facts = facts(cut, probe.bytes());
    facts.put("duration", probe.duration().toMillis());
    probe
        .picture()
        .ifPresentOrElse(
            picture ->
                facts
                    .put("width", picture.shownWidth())
                    .put("height", picture.shownHeight())
                    .put("fps", picture.fps())
                    .put("codec", picture.codec()),
            () -> probe.sound().ifPresent(sound -> facts.put("codec", sound.codec())));
    return new Made(made.file(), facts);
  }

  private static ObjectNode facts(Cut cut, long bytes) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("format", cut.output().format().word())
        .put("bytes", bytes);
  }
}
