package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Graph;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.SideOutput;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

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

  /** With so many frames a second, every other one tells as much; but not where it is cut. */
  private static final double FAST = 10;

  /** A coarseness at which every frame still tells what it needs; starved ones do not. */
  private static final int TELLING = 30;

  /** The part of all bits that key frames need where much of a picture stays. */
  private static final double STAYING = 0.05;

  /** The first pass's coarseness where little of a picture stays. */
  static final int FOR_WHAT_MOVES = 32;

  /** For what stays: by so much coarser than the clip will be, within bounds. */
  private static final double COARSER = 4;

  private static final double FINEST = 34;
  private static final double COARSEST = 44;

  /** How much less than in proportion the bits fall with the pixels. */
  private static final double LESS_DETAIL = 0.75;

  /** A quick preset needs so many more bits than the one that makes the file. */
  private static final double QUICK = 1.1;

  private final Ffmpeg ffmpeg;
  private final Task task;
  private final PictureTarget small;
  private final Tuning tuning;
  private final double bitsPerSecond;
  private final FirstPassLog whole;
  private final Samples samples;
  private final double bits;

  Scan(Task task, long bitsPerSecond, Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.task = standIn(task);
    PictureTarget natural = task.natural();
    double lines = natural.frame().lines();
    double factor = Math.min(1, Math.max(LEAST_LINES / lines, Math.min(PART, LINES / lines)));
    boolean cut = task.codec() == Output.Codec.AV1;
    int slower = natural.fps() >= FAST && !cut ? 2 : 1;
    this.tuning = cut ? Tuning.QUICK.withCutsOnly() : Tuning.QUICK;
    this.small = PictureTarget.rough(natural.frame().scaled(factor), natural.fps() / slower);
    this.bitsPerSecond = bitsPerSecond * QUICK / Codecs.savings(task.codec());
    double share = Math.pow(Ladder.share(task, small), LESS_DETAIL);
    FilterGraph graph = FilterGraph.of(task.cut(), task.materials(), natural);
    if (graph.isReading()) {
      SideOutput kept = Samples.kept(task);
      Graph both = graph.picture().keeping(kept, slower, small.frame());
      this.whole = noted(this.task, small, both, 0.1);
      this.samples = Samples.from(kept, task, ffmpeg);
    } else {
      this.whole = noted(this.task, small, 0.08);
      this.samples = Samples.take(task, ffmpeg);
    }
    this.bits = whole.scaled(this.bitsPerSecond * task.seconds(), share);
  }

  private FirstPassLog noted(Task what, PictureTarget look, double shareOfRest) {
    Graph graph = FilterGraph.of(what.cut(), what.materials(), look).picture();
    return noted(what, look, graph, shareOfRest);
  }

  private FirstPassLog noted(Task what, PictureTarget look, Graph graph, double shareOfRest) {
    TwoPass pass = new TwoPass(what, look, tuning, ffmpeg);
    pass.firstAt(TELLING, graph, STAGE, shareOfRest);
    return pass.noted();
  }

  /** Of the clip. */
  Samples samples() {
    return samples;
  }

  /** About x264's quantizer at the source's size; beyond 51 where it cannot be done. */
  double coarseness() {
    return whole.coarseness(bits);
  }

  /**
   * How coarse a first pass is to be. Coarser ones leave more for the key frames: good for what
   * stays to be seen, bad for what moves on.
   */
  int firstPass() {
    if (whole.keyShare() < STAYING) {
      return FOR_WHAT_MOVES;
    }
    return (int) Math.round(Math.max(FINEST, Math.min(COARSEST, coarseness() + COARSER)));
  }

  /**
   * How the clip goes; what a key frame costs beside the others is seen on samples as large as it
   * will be, for text in a small picture is not what it is in a large one.
   */
  ComplexityProfile profile() {
    Task few = standIn(samples.task());
    FirstPassLog small = noted(few, this.small, 0.02);
    FirstPassLog large = noted(few, task.natural(), 0.03);
    double even = whole.evenStep(bits);
    double harder = whole.between(even) / Math.max(1, small.between(even));
    List<Double> cuts = cuts();
    double frames = task.seconds() * task.natural().fps();
    DoubleUnaryOperator all =
        step -> frames * harder * large.between(step) + (cuts.size() + 1) * large.keyFrame(step);
    double step = FirstPassLog.stepWith(bitsPerSecond * task.seconds(), all);
    return new ComplexityProfile(
        this.small.fps(),
        whole.needs(bits),
        cuts,
        large.keyFrame(step) / all.applyAsDouble(step),
        FrameStats.quantizer(step));
  }

  /** Where something new begins, in seconds. */
  List<Double> cuts() {
    return whole.keys().stream().map(k -> k / small.fps()).toList();
  }

  /** x264 stands for the others, which would take far longer to say the same. */
  static Task standIn(Task task) {
    Output plain =
        task.cut().output().withCodec(Output.Codec.H264).withFormat(Output.Format.MP4, 0);
    return task.with(task.cut().withOutput(plain));
  }

  /** What samples of the clip may have, so that they become as coarse as all of it will be. */
  long bitsPerSecondOfSamples() {
    double surplus = whole.surplus(noted(standIn(samples.task()), small, 0.02), bits);
    return Math.round(bitsPerSecond * surplus);
  }
}
