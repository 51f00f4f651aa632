package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.Look;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** One look, brought under the ceiling by two passes and as few corrections as it takes. */
final class TwoPassFit implements Fitting {

  /** Using less of the ceiling than this is worth another second pass. */
  private static final double ENOUGH = 0.98;

  /** Where a pass is aimed, so that what it misses by does not go over. */
  private static final double AIM = 0.991;

  /** Nothing would get better with more bits. */
  private static final double FLAWLESS = 8;

  private static final double COARSEST = 50.5;
  private static final int MOST_PASSES = 5;

  private final Task task;
  private final SoundTrack sound;
  private final Ffmpeg ffmpeg;
  private long smallest = Long.MAX_VALUE;

  TwoPassFit(Task task, SoundTrack sound, Ffmpeg ffmpeg) {
    this.task = task;
    this.sound = sound;
    this.ffmpeg = ffmpeg;
  }

  @Override
  public long smallest() {
    return smallest;
  }

  @Override
  public Optional<Path> at(Look look) {
    Budget budget = Budget.of(task, look.fps(), sound.bytes());
    if (budget.picture() <= 0) {
      return Optional.empty();
    }
    TwoPass passes = new TwoPass(task, look, preset(), ffmpeg);
    long bits = Math.round(budget.bitsPerSecond() * AIM);
    passes.first(bits, 0.3);
    Path kept = task.file("kept." + task.cut().output().format().word());
    long best = 0;
    for (int i = 0; i < MOST_PASSES; i++) {
      TwoPass.Pass pass =
          passes.second(bits, i == 0 ? "second pass" : "correcting", i == 0 ? 0.7 : 0.5);
      Path whole = new Container(task, ffmpeg).join(pass.file(), sound);
      long bytes = whole.toFile().length();
      smallest = Math.min(smallest, bytes);
      if (bytes <= task.ceiling() && bytes > best) {
        best = bytes;
        move(whole, kept);
      }
      double used = (double) best / task.ceiling();
      double coarseness = pass.talk().coarseness();
      boolean flawless = coarseness > 0 && coarseness < FLAWLESS;
      if (used >= ENOUGH || (best > 0 && (flawless || i >= 2))) {
        break;
      }
      boolean over = bytes > task.ceiling();
      long room =
          Math.round(task.ceiling() * (over ? AIM - 0.001 * i : AIM) - (bytes - pass.bytes()));
      if (room <= 0 || (over && (coarseness > COARSEST || bits < 3_000))) {
        break;
      }
      double change = (double) room / Math.max(1, pass.bytes());
      bits = Math.round(bits * Math.max(0.3, Math.min(3, change)));
    }
    return best > 0 ? Optional.of(kept) : Optional.empty();
  }

  private String preset() {
    boolean hevc = task.codec() == Output.Codec.HEVC;
    return switch (task.effort()) {
      case FAST -> "veryfast";
      case NORMAL -> hevc ? "fast" : "medium";
      case BEST -> hevc ? "medium" : "slower";
    };
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(to, WholeFile.reason(e)), e);
    }
  }
}
