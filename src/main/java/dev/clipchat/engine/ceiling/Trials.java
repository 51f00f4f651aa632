package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Graph;
import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Quality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Encodes samples at the real bit rate and looks at what is left of them. */
final class Trials {

  /** With so many frames a second some of them tell enough. */
  private static final double FAST = 20;

  /** Every third: every second or fourth would always meet the same kind of frame. */
  private static final int FEWER = 3;

  /** What twice the bits are worth, about. */
  private static final double DOUBLED = 6;

  private final Task sample;
  private final long bitsPerSecond;
  private final Ffmpeg ffmpeg;

  /** With so many bits. */
  Trials(Samples samples, long bitsPerSecond, Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.bitsPerSecond = bitsPerSecond;
    this.sample = Scan.standIn(samples.task());
  }

  /**
   * How good one look is; more is better.
   *
   * @param share of the bits that it was to have: more than those is no merit
   */
  record Trial(Look look, Quality.Figure figure, double coarseness, double share) {

    /** XPSNR, and SSIM on a scale of the same kind. */
    double score() {
      double seen = figure.xpsnr() - 5 * Math.log10(Math.max(1e-6, 1 - figure.ssim()));
      return seen - DOUBLED * Math.log(share) / Math.log(2);
    }
  }

  Trial of(Look look) {
    TwoPass passes = new TwoPass(sample, look, Tuning.QUICK, ffmpeg);
    passes.firstWith(bitsPerSecond, Scan.STAGE, 0.03);
    Notes.Part all = Notes.Parts.one(sample.shape().frames()).list().get(0);
    Steps.Part step = sample.steps().part(Scan.STAGE, 0.03, sample.seconds() * 1000);
    TwoPass.Pass pass = passes.second(all, bitsPerSecond, step);
    double share = pass.bytes() * 8 / Math.max(1, bitsPerSecond * sample.seconds());
    return new Trial(look, figure(pass.file()), pass.talk().coarseness(), share);
  }

  private Quality.Figure figure(Path encoded) {
    Look natural = sample.natural();
    Graph reference = FilterGraph.of(sample.cut(), sample.materials(), natural).picture();
    long inputs = reference.inputs().stream().filter("-i"::equals).count();
    List<String> all = new ArrayList<>(reference.inputs());
    all.addAll(List.of("-i", "file:" + encoded));
    int step = natural.fps() >= FAST ? FEWER : 1;
    String filters =
        reference.filters()
            + ";[v]framestep=%1$d[few];[%2$d:v]%3$s,framestep=%1$d[w]"
                .formatted(step, inputs, Figures.raised(natural));
    return new Quality(ffmpeg)
        .measure(new Quality.Pair(all, filters, "[few]", "[w]"), sample.stop())
        .figure();
  }
}
