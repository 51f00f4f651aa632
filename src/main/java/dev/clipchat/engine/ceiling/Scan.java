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
  private static final double FAST = 10;

  /** A coarseness at which every frame still tells what it needs; starved ones do not. */
  private static final int TELLING = 30;

  /** How much less than in proportion the bits fall with the pixels. */
  private static final double LESS_DETAIL = 0.75;

  /** A quick preset needs so many more bits than the one that makes the file. */
  private static final double QUICK = 1.1;

  private final Ffmpeg ffmpeg;
  private final Task task;
  private final Look small;
  private final double bitsPerSecond;
  private final Notes whole;
  private final double bits;

  Scan(Task task, long bitsPerSecond, Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    // x264 stands for the others here, which would take far longer to say the same.
    Output plain = task.cut().output().withCodec(Output.Codec.H264);
    this.task = task.with(task.cut().withOutput(plain), task.materials());
    Look natural = task.natural();
    double lines = natural.frame().lines();
    double factor = Math.min(1, Math.max(LEAST_LINES / lines, Math.min(PART, LINES / lines)));
    double slower = natural.fps() >= FAST ? 2 : 1;
    this.small = Look.rough(natural.frame().scaled(factor), natural.fps() / slower);
    this.bitsPerSecond = bitsPerSecond * QUICK / Codecs.savings(task.codec());
    double share = Math.pow(Ladder.share(task, small), LESS_DETAIL);
    this.whole = noted(this.task, 0.05);
    this.bits = whole.scaled(this.bitsPerSecond * task.seconds(), share);
  }

  private Notes noted(Task what, double shareOfRest) {
    TwoPass pass = new TwoPass(what, small, Tuning.QUICK, ffmpeg);
    pass.firstAt(TELLING, STAGE, shareOfRest);
    return pass.noted();
  }

  /** About x264's quantizer at the source's size; beyond 51 where it cannot be done. */
  double coarseness() {
    return whole.coarseness(bits);
  }

  /** Samples that stand for the clip. */
  Sample sample() {
    Task taken = Samples.of(task).taken(task, ffmpeg);
    double surplus = whole.surplus(noted(taken, 0.02), bits);
    return new Sample(taken, Math.round(bitsPerSecond * surplus));
  }

  /**
   * Ready to be tried.
   *
   * @param bitsPerSecond what they may have, so that they become as coarse as the whole will be
   */
  record Sample(Task task, long bitsPerSecond) {}
}
