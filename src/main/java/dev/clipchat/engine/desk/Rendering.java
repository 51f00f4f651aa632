package dev.clipchat.engine.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.render.Encode;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.store.Session;
import dev.clipchat.ffmpeg.Probe;
import java.nio.file.Path;

/** A timeline into a checked file: by the size search where its size matters, else directly. */
public final class Rendering {

  private final Ledger ledger;
  private final Planner planner;
  private final Workshop workshop;

  public Rendering(Ledger ledger, Planner planner, Workshop workshop) {
    this.ledger = ledger;
    this.planner = planner;
    this.workshop = workshop;
  }

  /** A checked file in the work folder, and what the wire's {@code output} says of it. */
  record Made(Path file, ObjectNode facts) {}

  Made make(Session session, Cut cut, Path work, Watch.Ward ward) {
    Materials materials = planner.materials(session, cut);
    return encode(cut, materials, work, ward);
  }

  private Made encode(Cut cut, Materials materials, Path work, Watch.Ward ward) {
    Encode.Encoded made =
        new Encode(workshop.ffmpeg())
            .run(
                cut, materials, work, ward.stop(), fraction -> ward.progress("encoding", fraction));
    Probe probe = made.probe();
    ObjectNode facts =
        facts(made.file(), probe.bytes()).put("duration", probe.duration().toMillis());
    return new Made(made.file(), facts);
  }

  private static ObjectNode facts(Path file, long bytes) {
    String name = String.valueOf(file.getFileName());
    return JsonNodeFactory.instance
        .objectNode()
        .put("format", name.substring(name.lastIndexOf('.') + 1))
        .put("bytes", bytes);
  }
}
