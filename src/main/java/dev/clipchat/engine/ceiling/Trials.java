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

  private final Task sample;
  private final long bitsPerSecond;
  private final Ffmpeg ffmpeg;

  Trials(Scan.Sample sample, Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.bitsPerSecond = sample.bitsPerSecond();
    this.sample = sample.task();
  }

  /** How good one look is; more is better. */
  record Trial(Look look, Quality.Figure figure, double coarseness) {

    /** XPSNR, and SSIM on a scale of the same kind. */
    double score() {
      return figure.xpsnr() - 5 * Math.log10(Math.max(1e-6, 1 - figure.ssim()));
    }
  }

  Trial of(Look look) {
    TwoPass passes = new TwoPass(sample, look, Tuning.QUICK, ffmpeg);
    passes.first(bitsPerSecond, Scan.STAGE, 0.03);
    Notes.Part all = Notes.Parts.one(sample.shape().frames()).list().get(0);
    Steps.Part step = sample.steps().part(Scan.STAGE, 0.03, sample.seconds() * 1000);
    TwoPass.Pass pass = passes.second(all, bitsPerSecond, step);
    return new Trial(look, figure(pass.file()), pass.talk().coarseness());
  }

  private Quality.Figure figure(Path encoded) {
    Look natural = sample.natural();
    Graph reference = FilterGraph.of(sample.cut(), sample.materials(), natural).picture();
    long inputs = reference.inputs().stream().filter("-i"::equals).count();
    List<String> all = new ArrayList<>(reference.inputs());
    all.addAll(List.of("-i", "file:" + encoded));
    String filters =
        reference.filters() + ";[%d:v]%s[w]".formatted(inputs, Figures.raised(natural));
    return new Quality(ffmpeg)
        .measure(new Quality.Pair(all, filters, "[v]", "[w]"), sample.stop())
        .figure();
  }
}
