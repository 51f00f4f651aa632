package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Graph;
import dev.clipchat.engine.render.Look;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Quality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The quality of what came out, on a few parts where all of it would cost too much. */
final class Figures {

  private static final double PART = 0.1;
  private static final long LEAST_MS = 2_400;
  private static final long MOST_MS = 2_700;

  private final Task task;
  private final Ffmpeg ffmpeg;

  Figures(Task task, Ffmpeg ffmpeg) {
    this.task = task;
    this.ffmpeg = ffmpeg;
  }

  /** The meter divides a picture into blocks, and needs a few of them. */
  static boolean measurable(Task task) {
    return Quality.measures(task.shape().frame().width(), task.shape().frame().height());
  }

  /** Back to the source's size and rate, as a player on the same screen does it. */
  static String raised(Look natural) {
    return String.format(
        Locale.ROOT,
        "fps=%f:start_time=0,scale=%d:%d:flags=bicubic,setsar=1,setpts=round(N/FRAME_RATE/TB)",
        natural.fps(),
        natural.frame().width(),
        natural.frame().height());
  }

  /** One part after the other: the same seconds of what was to come out and of what did. */
  Quality.Figure of(Path result) {
    task.steps().part("checking", 0.5, 1);
    long duration = task.cut().durationMs();
    long total = Math.max(LEAST_MS, Math.min(MOST_MS, Math.round(duration * PART)));
    int count = total * 10 >= duration * 9 ? 1 : 3;
    long each = count == 1 ? duration : total / count;
    List<Quality.Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long start = Math.round((duration - each) * (i + 0.5) / count);
      frames.addAll(part(result, count == 1 ? 0 : start, each).frames());
    }
    return new Quality.Measured(frames).figure();
  }

  private Quality.Measured part(Path result, long startMs, long lengthMs) {
    Look natural = task.natural();
    // To the frame: the result's frames lie at multiples of its frame time.
    long frame = Math.round(startMs * natural.fps() / 1000);
    long start = Math.round(frame * 1000 / natural.fps());
    Graph reference =
        FilterGraph.of(task.cut(), task.materials(), natural.window(start, lengthMs)).picture();
    long inputs = reference.inputs().stream().filter("-i"::equals).count();
    List<String> all = new ArrayList<>(reference.inputs());
    String seek = String.format(Locale.ROOT, "%.4f", Math.max(0, start / 1000.0 - 0.002));
    all.addAll(List.of("-ss", seek, "-i", "file:" + result));
    String filters = reference.filters() + ";[%d:v]%s[w]".formatted(inputs, raised(natural));
    return new Quality(ffmpeg).measure(new Quality.Pair(all, filters, "[v]", "[w]"), task.stop());
  }
}
