package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;

/**
 * A quick pass over all of a clip, as a small picture. It tells how short of bits the clip is, and
 * how the samples differ from the rest.
 */
final class Scan {

  static final String STAGE = "choosing the size";

  /** A picture so small that a look at all of it costs little. */
  private static final int LINES = 360;

  private static final double PART = 0.5;

  /** How much less than in proportion the bits fall with the pixels. */
  private static final double LESS_DETAIL = 0.75;

  /** A quick preset needs so many more bits than the one that makes the file. */
  private static final double QUICK = 1.1;

  private final Task task;
  private final double bitsPerSecond;
  private final long fewer;
  private final TwoPass pass;

  Scan(Task task, long bitsPerSecond, Ffmpeg ffmpeg) {
    // x264 stands for the others here, which would take far longer to say the same.
    Output plain = task.cut().output().withCodec(Output.Codec.H264);
    this.task = task.with(task.cut().withOutput(plain), task.materials());
    this.bitsPerSecond = bitsPerSecond * QUICK / Codecs.savings(task.codec());
    Look natural = task.natural();
    double factor = Math.min(PART, (double) LINES / natural.frame().lines());
    Look small = Look.at(natural.frame().scaled(factor), natural.fps());
    double share = Math.pow(Ladder.share(task, small), LESS_DETAIL);
    this.fewer = Math.round(this.bitsPerSecond * share);
    this.pass = new TwoPass(this.task, small, Tuning.QUICK, ffmpeg);
    pass.first(fewer, STAGE, 0.08);
  }

  /** The clip as the trials take it. */
  Task task() {
    return task;
  }

  double bitsPerSecond() {
    return bitsPerSecond;
  }

  /** What the samples need in bits, as a multiple of the whole's average. */
  double surplus(Samples samples) {
    return samples.startsMs().isEmpty() ? 1 : pass.surplus(samples, fewer);
  }

  /** About x264's quantizer at the source's size; beyond 51 where it cannot be done. */
  double coarseness() {
    return pass.coarseness(fewer);
  }
}
