package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Graph;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Quality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The quality of what came out, on a few parts where all of it would cost too much. */
final class Figures {

  private static final double PART = 0.1;
  private static final double LEAST_SECONDS = 2.4;
  private static final double MOST_SECONDS = 2.7;

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
  private static String raised(PictureTarget natural) {
    return String.format(
        Locale.ROOT,
        "fps=%f:start_time=0,scale=%d:%d:flags=bicubic,setsar=1,setpts=round(N/FRAME_RATE/TB)",
        natural.fps(),
        natural.frame().width(),
        natural.frame().height());
  }

  /**
   * Of the samples.
   *
   * @param shown what became of them
   */
  Quality.Figure of(Samples samples, Path shown) {
    task.steps().part("checking", 0.5, 1);
    return against(samples.task(), shown, 1, ffmpeg);
  }

  /** Of a file that shows all of a clip; by every so manyth frame. */
  static Quality.Figure against(Task wanted, Path shown, int every, Ffmpeg ffmpeg) {
    PictureTarget natural = wanted.natural();
    Graph graph = FilterGraph.of(wanted.cut(), wanted.materials(), natural).picture();
    List<String> all = new ArrayList<>(graph.inputs());
    all.addAll(List.of("-i", "file:" + shown));
    String filters =
        graph.filters()
            + ";[v]framestep=%1$d[few];[%2$d:v]%3$s,framestep=%1$d[w]"
                .formatted(every, graph.files(), raised(natural));
    return new Quality(ffmpeg)
        .measure(new Quality.Pair(all, filters, "[few]", "[w]"), wanted.stop())
        .figure();
  }

  /** Of a few parts, one after the other: the same seconds of what was wanted and what came out. */
  Quality.Figure of(Path result) {
    task.steps().part("checking", 0.5, 1);
    double seconds = Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, task.seconds() * PART));
    List<Quality.Frame> frames = new ArrayList<>();
    for (PictureTarget.Window window : Samples.windows(task, 3, seconds)) {
      PictureTarget seen = task.natural().frames(window.first(), window.count());
      Graph wanted = FilterGraph.of(task.cut(), task.materials(), seen).picture();
      frames.addAll(measured(wanted, result, window).frames());
    }
    return new Quality.Measured(frames).figure();
  }

  private Quality.Measured measured(Graph wanted, Path result, PictureTarget.Window window) {
    double fps = task.natural().fps();
    List<String> all = new ArrayList<>(wanted.inputs());
    String seek = String.format(Locale.ROOT, "%.4f", Math.max(0, window.first() / fps - 0.002));
    all.addAll(List.of("-ss", seek, "-i", "file:" + result));
    String filters =
        wanted.filters()
            + ";[%d:v]%s,trim=end_frame=%d[w]"
                .formatted(wanted.files(), raised(task.natural()), window.count());
    return new Quality(ffmpeg).measure(new Quality.Pair(all, filters, "[v]", "[w]"), task.stop());
  }
}
