package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Prober;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clip as AV1, in chunks that start with a key frame each and can be made again one by one. */
final class Chunks {

  /** Each costs a key frame, which still scenes feel; fewer than a handful are no fine lever. */
  private static final double SECONDS = 15;

  /** Where a key frame costs much, there are fewer. */
  private static final double MOST_SECONDS = 60;

  /** One has to be able to seek. */
  private static final double SECONDS_TO_KEY_FRAME = 30;

  private static final double MOST_FOR_KEY_FRAMES = 0.1;

  /** A key frame costs least where something new begins, up to this part of a chunk away. */
  private static final double AWAY = 0.4;

  /** What a chunk's file has beside its frames and their index. */
  private static final long HEAD = 900;

  private static final double SHORTEST = 1.5;
  private static final int USUALLY = 4;

  /** With smaller sides SVT-AV1 hangs. */
  private static final int LEAST_LINES = 64;

  private final Task task;
  private final PictureTarget look;
  private final Ffmpeg ffmpeg;
  private final ComplexityProfile profile;
  private final SvtTuning tuning;
  private final long[] startsMs;

  /**
   * Of a clip.
   *
   * @param profile how it goes
   */
  Chunks(
      Task task, PictureTarget look, ComplexityProfile profile, SvtTuning tuning, Ffmpeg ffmpeg) {
    this.task = task;
    this.tuning = tuning;
    this.look = look;
    this.ffmpeg = ffmpeg;
    this.profile = profile;
    this.startsMs = starts();
  }

  /** Where they start, and behind the last where that ends; all at the beginning of a frame. */
  private long[] starts() {
    double seconds = task.seconds();
    long wanted = Math.round(seconds / SECONDS);
    long most = (long) Math.floor(seconds / SHORTEST);
    int count = (int) Math.max(1, Math.max(wanted, Math.min(USUALLY, most)));
    List<Double> starts = starts(count);
    while (count > seconds / MOST_SECONDS && keyFrames(starts) > MOST_FOR_KEY_FRAMES) {
      starts = starts(--count);
    }
    long[] ms = new long[count + 1];
    for (int i = 1; i < count; i++) {
      ms[i] = (long) Math.floor(Math.round(starts.get(i - 1) * look.fps()) * 1000.0 / look.fps());
    }
    ms[count] = task.cut().durationMs();
    return ms;
  }

  /** Where all but the first start, in seconds. */
  private List<Double> starts(int count) {
    double each = task.seconds() / count;
    List<Double> starts = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      double even = each * i;
      starts.add(
          profile.cuts().stream()
              .filter(c -> Math.abs(c - even) < each * AWAY)
              .min(Comparator.comparingDouble(c -> Math.abs(c - even)))
              .orElse(even));
    }
    return starts;
  }

  /** What key frames cost that are there only because a chunk begins. */
  private double keyFrames(List<Double> starts) {
    return profile.keyFrame() * starts.stream().filter(s -> !profile.cuts().contains(s)).count();
  }

  int count() {
    return startsMs.length - 1;
  }

  /** How much each needs, compared with the others. */
  double[] needs() {
    double[] needs = new double[count()];
    for (int i = 0; i < needs.length; i++) {
      needs[i] = profile.need(startsMs[i] / 1000.0, startsMs[i + 1] / 1000.0);
    }
    return needs;
  }

  /** Whether there are so few that one alone is much of the clip. */
  boolean areFew() {
    return count() < USUALLY && task.seconds() > USUALLY * SHORTEST;
  }

  /** About what all of it takes at a level, by a part that is thrown away. */
  double tried(int level) {
    long length = task.cut().durationMs() / USUALLY;
    long start = (task.cut().durationMs() - length) / 2;
    Path file = file(count(), level);
    long bytes = encode(start, length, file, level, 0.15, Scan.STAGE);
    long key = Math.min(bytes, new Prober(ffmpeg).firstPicture(file, task.stop()));
    double seconds = task.seconds();
    double need =
        profile.need(start / 1000.0, (start + length) / 1000.0) / profile.need(0, seconds);
    // By what was seen in small it is off to one side, by its length alone to the other.
    double part = (need + 1.0 / USUALLY) / 2;
    return count() * key + (bytes - key) / part;
  }

  /** Makes a chunk; the bytes of its frames. */
  long encode(int chunk, int level, double shareOfRest, String stage) {
    long length = startsMs[chunk + 1] - startsMs[chunk];
    return encode(startsMs[chunk], length, file(chunk, level), level, shareOfRest, stage);
  }

  private long encode(
      long start, long length, Path file, int level, double shareOfRest, String stage) {
    PictureTarget part = length == task.cut().durationMs() ? look : look.window(start, length);
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    a.addAll(FilterGraph.of(task.cut(), task.materials(), part).picture().arguments());
    a.addAll(encoder());
    a.addAll(List.of("-g", Long.toString(Math.round(look.fps() * SECONDS_TO_KEY_FRAME))));
    a.addAll(List.of("-crf", Integer.toString(level), "-pix_fmt", "yuv420p"));
    a.addAll(List.of("-map_metadata", "-1", "-f", "mp4", file.toString()));
    ffmpeg.run(a, task.stop(), task.steps().part(stage, shareOfRest, (double) length));
    double frames = length * look.fps() / 1000;
    return Math.round(file.toFile().length() - HEAD - Budget.INDEX_OF_A_FRAME_IN_TURN * frames);
  }

  private List<String> encoder() {
    if (look.frame().lines() < LEAST_LINES) {
      return List.of("-c:v", "libaom-av1", "-cpu-used", "6", "-b:v", "0");
    }
    return tuning.arguments();
  }

  private Path file(int chunk, int level) {
    return task.file(
        "av1-%dx%d-%d-%d.mp4"
            .formatted(look.frame().height(), Math.round(look.fps()), chunk, level));
  }

  /** One behind the other. */
  Path joined(int[] levels) {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      files.add(file(i, levels[i]));
    }
    return Concatenation.of(files, "av1.mp4", task, ffmpeg);
  }
}
