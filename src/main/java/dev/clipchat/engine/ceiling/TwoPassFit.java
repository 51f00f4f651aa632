package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.PictureTarget;
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

  /** Using less of the ceiling than this is worth a correction. */
  private static final double ENOUGH = 0.985;

  /** Where a pass is aimed, so that what it misses by does not go over. */
  private static final double AIM = 0.992;

  /** The same where a correction means all of the second pass. */
  private static final double AIM_ALONE = 0.991;

  /** Nothing would get better with more bits. */
  private static final double FLAWLESS = 8;

  private static final double COARSEST = 50.5;
  private static final int MOST_PASSES = 5;

  /** So many parts, or fewer where there are not so many key frames. */
  private static final int PARTS = 10;

  private static final double SHORTEST_SECONDS = 3;

  /** Each part costs a start: with fewer bytes than this it would be a good part of it. */
  private static final double LEAST_BYTES = 75e3;

  /** However few bytes there are: so many parts, or parts of such a length. */
  private static final int FEW_PARTS = 4;

  private static final double LONG_ENOUGH_SECONDS = 15;

  private final Task task;
  private final SoundTrack sound;
  private final int coarseness;
  private final Ffmpeg ffmpeg;
  private long smallest = Long.MAX_VALUE;

  /**
   * With that sound.
   *
   * @param coarseness of the first pass
   */
  TwoPassFit(Task task, SoundTrack sound, int coarseness, Ffmpeg ffmpeg) {
    this.task = task;
    this.sound = sound;
    this.coarseness = coarseness;
    this.ffmpeg = ffmpeg;
  }

  @Override
  public long smallest() {
    return smallest;
  }

  @Override
  public Optional<Path> at(PictureTarget look) {
    Budget budget = Budget.of(task, look.fps(), sound.bytes());
    if (budget.picture() <= 0) {
      return Optional.empty();
    }
    boolean stays = coarseness > Scan.FOR_WHAT_MOVES;
    TwoPass passes = new TwoPass(task, look, Tuning.of(task, look, stays), ffmpeg);
    passes.first(coarseness, Math.round(budget.bitsPerSecond() * AIM), "first pass", 0.3);
    FirstPassLog.Parts parts =
        passes.parts(look.fps() * leastSeconds(budget), 1.0 * budget.picture());
    SecondPass second = new SecondPass(passes, task);
    second.all(parts, budget.picture() * (parts.list().size() == 1 ? AIM_ALONE : AIM));
    Path kept = task.file("kept." + task.cut().output().format().word());
    long best = 0;
    for (int i = 0; i < MOST_PASSES; i++) {
      boolean alone = second.isAlone();
      double aim = alone ? AIM_ALONE : AIM;
      Path picture = Concatenation.of(second.files(), "all.mp4", task, ffmpeg);
      Path whole = new Muxer(task, ffmpeg).join(picture, sound);
      long bytes = whole.toFile().length();
      smallest = Math.min(smallest, bytes);
      if (bytes <= task.ceiling() && bytes > best) {
        best = bytes;
        move(whole, kept);
      }
      double reached = second.coarseness();
      boolean flawless = reached > 0 && reached < FLAWLESS;
      if (best >= task.ceiling() * ENOUGH || (best > 0 && (flawless || (alone && i >= 2)))) {
        break;
      }
      boolean over = bytes > task.ceiling();
      boolean hopeless = over && (reached > COARSEST || second.rate() < 3_000);
      if (hopeless || i + 1 == MOST_PASSES) {
        break;
      }
      second.change(task.ceiling() * (over ? aim - 0.001 * i : aim) - bytes);
    }
    return best > 0 ? Optional.of(kept) : Optional.empty();
  }

  private double leastSeconds(Budget budget) {
    double enough = Math.min(LONG_ENOUGH_SECONDS, task.seconds() / FEW_PARTS);
    double filled = LEAST_BYTES / budget.picture() * task.seconds();
    double least = Math.max(SHORTEST_SECONDS, Math.min(enough, filled));
    return Math.max(task.seconds() / PARTS, least);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(to, WholeFile.reason(e)), e);
    }
  }
}
