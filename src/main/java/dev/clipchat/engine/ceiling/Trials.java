package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Quality;
import java.nio.file.Path;

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
  record Trial(PictureTarget look, Quality.Figure figure, double coarseness, double share) {

    double score() {
      return figure.level() - DOUBLED * Math.log(share) / Math.log(2);
    }
  }

  Trial of(PictureTarget look) {
    TwoPass passes = new TwoPass(sample, look, Tuning.QUICK, ffmpeg);
    passes.firstWith(bitsPerSecond, Scan.STAGE, 0.03);
    FirstPassLog.Part all = FirstPassLog.Parts.one(sample.shape().frames()).list().get(0);
    ProgressShares.Part step = sample.steps().part(Scan.STAGE, 0.03, sample.seconds() * 1000);
    TwoPass.Pass pass = passes.second(all, bitsPerSecond, step);
    double share = pass.bytes() * 8 / Math.max(1, bitsPerSecond * sample.seconds());
    return new Trial(look, figure(pass.file()), pass.talk().coarseness(), share);
  }

  private Quality.Figure figure(Path encoded) {
    int every = sample.natural().fps() >= FAST ? FEWER : 1;
    return Figures.against(sample, encoded, every, ffmpeg);
  }
}
