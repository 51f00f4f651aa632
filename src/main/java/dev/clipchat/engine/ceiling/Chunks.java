package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clip as AV1, in chunks that start with a key frame each and can be made again one by one. */
final class Chunks {

  /** Each costs a key frame, which still scenes feel; fewer than a handful are no fine lever. */
  private static final double SECONDS = 15;

  /** A key frame costs least where something new begins, up to this part of a chunk away. */
  private static final double AWAY = 0.4;

  /** What a chunk's file has beside its frames and their index. */
  private static final long HEAD = 900;

  private static final double SHORTEST = 1.5;
  private static final int USUALLY = 4;

  /** With smaller sides SVT-AV1 hangs. */
  private static final int LEAST_LINES = 64;

  private final Task task;
  private final Look look;
  private final Ffmpeg ffmpeg;
  private final long[] startsMs;

  /**
   * Of a clip.
   *
   * @param cuts where something new begins, in seconds
   */
  Chunks(Task task, Look look, List<Double> cuts, Ffmpeg ffmpeg) {
    this.task = task;
    this.look = look;
    this.ffmpeg = ffmpeg;
    this.startsMs = starts(task, look, cuts);
  }

  /** Where they start, and behind the last where that ends; all at the beginning of a frame. */
  private static long[] starts(Task task, Look look, List<Double> cuts) {
    double seconds = task.seconds();
    long wanted = Math.round(seconds / SECONDS);
    long most = (long) Math.floor(seconds / SHORTEST);
    int count = (int) Math.max(1, Math.max(wanted, Math.min(USUALLY, most)));
    double each = seconds / count;
    long[] starts = new long[count + 1];
    for (int i = 1; i < count; i++) {
      double even = each * i;
      double start =
          cuts.stream()
              .filter(c -> Math.abs(c - even) < each * AWAY)
              .min(Comparator.comparingDouble(c -> Math.abs(c - even)))
              .orElse(even);
      starts[i] = (long) Math.floor(Math.round(start * look.fps()) * 1000.0 / look.fps());
    }
    starts[count] = task.cut().durationMs();
    return starts;
  }

  int count() {
    return startsMs.length - 1;
  }

  double[] lengths() {
    double[] lengths = new double[count()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = startsMs[i + 1] - startsMs[i];
    }
    return lengths;
  }

  /** Makes a chunk; the bytes of its frames. */
  long encode(int chunk, int level, double shareOfRest, String stage) {
    Path file = file(chunk, level);
    long length = startsMs[chunk + 1] - startsMs[chunk];
    Look part = count() == 1 ? look : look.window(startsMs[chunk], length);
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    a.addAll(FilterGraph.of(task.cut(), task.materials(), part).picture().arguments());
    a.addAll(encoder());
    // One key frame is enough: chunks are short.
    a.addAll(List.of("-g", Long.toString(Math.round(look.fps() * SECONDS * 2))));
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
    String preset =
        task.effort() == Output.Effort.FAST
            ? "10"
            : task.effort() == Output.Effort.BEST ? "6" : "8";
    return List.of("-c:v", "libsvtav1", "-preset", preset, "-svtav1-params", "tune=1");
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
    return Chain.of(files, "av1.mp4", task, ffmpeg);
  }
}
