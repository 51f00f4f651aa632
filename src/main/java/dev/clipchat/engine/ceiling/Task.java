package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;

/** What is wanted, and what every step of the way there needs. */
record Task(
    Cut cut, Materials materials, Shape shape, Path folder, Stop stop, ProgressShares steps) {

  long ceiling() {
    return cut.output().ceiling();
  }

  Output.Effort effort() {
    return cut.output().effort();
  }

  /** H.264 unless asked for another, or where the container takes only others. */
  Output.Codec codec() {
    return Codecs.of(cut.output());
  }

  PictureTarget natural() {
    return PictureTarget.natural(shape);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  double seconds() {
    return Math.max(0.001, cut.durationMs() / 1000.0);
  }

  Task with(Cut other) {
    return with(other, materials);
  }

  Task with(Cut other, Materials others) {
    return new Task(other, others, Shape.of(other, others), folder, stop, steps);
  }
}
