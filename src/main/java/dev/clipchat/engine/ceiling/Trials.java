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

  /** A quick preset needs so many more bits than the one that makes the file. */
  private static final double QUICK = 1.1;

  /** The parts are often easier than the whole: more than this would flatter the larger sizes. */
  private static final double MOST_SURPLUS = 1.12;

  private static final double KEY_SECONDS = 10;

  private final Task sample;
  private final Samples samples;
  private final String preset;
  private final long bitsPerSecond;
  private final Ffmpeg ffmpeg;

  Trials(Task task, Samples samples, String preset, long bitsPerSecond, Ffmpeg ffmpeg) {
    this.sample = task.with(samples.cut());
    this.samples = samples;
    this.preset = preset;
    this.bitsPerSecond = bitsPerSecond;
    this.ffmpeg = ffmpeg;
  }

  /** How good one look is; more is better. */
  record Trial(Look look, Quality.Figure figure, double coarseness) {

    /** XPSNR, and SSIM on a scale of the same kind. */
    double score() {
      return figure.xpsnr() - 5 * Math.log10(Math.max(1e-6, 1 - figure.ssim()));
    }
  }

  Trial of(Look look) {
    TwoPass passes = new TwoPass(sample, look, preset, ffmpeg);
    EncoderTalk first = passes.first(rate(1), 0.05);
    double surplus =
        Math.min(
            MOST_SURPLUS, first.surplus(samples.count(), samples.eachMs() / 1000.0, KEY_SECONDS));
    TwoPass.Pass pass = passes.second(rate(surplus), "choosing the size", 0.05);
    return new Trial(look, figure(pass.file()), pass.talk().coarseness());
  }

  private long rate(double surplus) {
    return Math.round(bitsPerSecond * QUICK * surplus);
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
