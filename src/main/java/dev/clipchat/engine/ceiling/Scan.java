package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;

/**
 * Quick passes over a clip and over samples of it, as small pictures. They tell how short of bits
 * the clip is, and how the samples differ from the rest: they are easier or harder, and each begins
 * with something new.
 */
final class Scan {

  static final String STAGE = "choosing the size";

  /** A picture so small that a look at all of it costs little more than reading it. */
  private static final int LINES = 270;

  private static final int LEAST_LINES = 72;

  private static final double PART = 0.25;

  /** With so many frames a second, every other one tells as much. */
  private static final double FAST = 20;

  /** A coarseness at which every frame still tells what it needs; starved ones do not. */
  private static final int TELLING = 30;

  /** How much less than in proportion the bits fall with the pixels. */
  private static final double LESS_DETAIL = 0.75;

  /** A quick preset needs so many more bits than the one that makes the file. */
  private static final double QUICK = 1.1;

  private final Ffmpeg ffmpeg;
  private final Task sample;
  private final double bitsPerSecond;
  private final double coarseness;
  private final double surplus;

  Scan(Task task, long bitsPerSecond, Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    // x264 stands for the others here, which would take far longer to say the same.
    Output plain = task.cut().output().withCodec(Output.Codec.H264);
    Task alike = task.with(task.cut().withOutput(plain), task.materials());
    Look natural = task.natural();
    double lines = natural.frame().lines();
    double factor = Math.min(1, Math.max(LEAST_LINES / lines, Math.min(PART, LINES / lines)));
    double slower = natural.fps() >= FAST ? 2 : 1;
    Look small = Look.rough(natural.frame().scaled(factor), natural.fps() / slower);
    this.bitsPerSecond = bitsPerSecond * QUICK / Codecs.savings(task.codec());
    double share = Math.pow(Ladder.share(task, small), LESS_DETAIL);
    Notes whole = noted(alike, small, 0.05);
    double fewer = whole.scaled(this.bitsPerSecond * task.seconds(), share);
    this.sample = Samples.of(alike).taken(alike, ffmpeg);
    this.coarseness = whole.coarseness(fewer);
    this.surplus = whole.surplus(noted(sample, small, 0.02), fewer);
  }

  private Notes noted(Task what, Look small, double shareOfRest) {
    TwoPass pass = new TwoPass(what, small, Tuning.QUICK, ffmpeg);
    pass.firstAt(TELLING, STAGE, shareOfRest);
    return pass.noted();
  }

  /** The samples, ready to be tried. */
  Task sample() {
    return sample;
  }

  /** What the samples may have, so that they become as coarse as the whole will be. */
  long sampleBitsPerSecond() {
    return Math.round(bitsPerSecond * surplus);
  }

  /** About x264's quantizer at the source's size; beyond 51 where it cannot be done. */
  double coarseness() {
    return coarseness;
  }
}
