package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Effects;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.engine.render.Source;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Prober;
import dev.clipchat.ffmpeg.SideOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Short parts spread over a clip: together a small clip that stands for the whole. They are taken
 * once, as they are to be seen and without any loss, so that nobody has to look for them again.
 *
 * @param task a clip of nothing but the samples
 * @param windows where they are in the whole
 */
record Samples(Task task, List<PictureTarget.Window> windows) {

  Samples {
    windows = List.copyOf(windows);
  }

  /** More pixels than this would fill the disk, and take long to look at. */
  private static final double MOST_PIXELS = 450e6;

  private static final double SECONDS = 2.4;
  private static final double SECONDS_FOR_THE_BEST = 10;
  private static final double LONG_SECONDS = 40;

  private static final double LEAST_PART_SECONDS = 0.2;

  /** As many as the effort allows. */
  static List<PictureTarget.Window> windows(Task task) {
    boolean best = task.effort() == Output.Effort.BEST;
    Frame frame = task.shape().frame();
    double pixels = Math.max(1, frame.width() * (double) frame.height() * task.shape().fps());
    double wanted = best ? Math.min(SECONDS_FOR_THE_BEST, task.seconds() * 0.3) : SECONDS;
    double all = Math.max(0.6, Math.min(wanted, MOST_PIXELS / pixels));
    return windows(task, task.seconds() < LONG_SECONDS ? 2 : 3, all);
  }

  /** About so many parts of about so long in all; the whole where it is hardly longer. */
  static List<PictureTarget.Window> windows(Task task, int count, double seconds) {
    double fps = task.natural().fps();
    long frames = Math.max(1, Math.round(task.seconds() * fps));
    long each = Math.max(1, Math.round(Math.max(LEAST_PART_SECONDS, seconds / count) * fps));
    if (each * count * 10 >= frames * 9) {
      return List.of(new PictureTarget.Window(0, frames));
    }
    List<PictureTarget.Window> windows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long first = Math.round((frames - each) * (i + 0.5) / count);
      // An even one is there also where every other frame goes.
      windows.add(new PictureTarget.Window(first - first % 2, each));
    }
    return windows;
  }

  /** Looked for one by one. */
  static Samples take(Task task, Ffmpeg ffmpeg) {
    List<PictureTarget.Window> windows = windows(task);
    List<Path> files = new ArrayList<>();
    for (PictureTarget.Window window : windows) {
      Path file = task.file("sample-" + window.first() + ".nut");
      PictureTarget look = task.natural().frames(window.first(), window.count());
      List<String> a = new ArrayList<>(List.of("-v", "error"));
      a.addAll(FilterGraph.of(task.cut(), task.materials(), look).picture().arguments());
      a.addAll(SideOutput.file(file));
      double lengthMs = window.count() * 1000 / task.natural().fps();
      ffmpeg.run(a, task.stop(), task.steps().part(Scan.STAGE, 0.02, lengthMs));
      files.add(file);
    }
    return of(task, windows, files, ffmpeg);
  }

  /** What leaves only them of a clip that has as many frames a second. */
  private static String only(double fps, List<PictureTarget.Window> windows) {
    String selected =
        windows.stream()
            .map(w -> "between(n,%d,%d)".formatted(w.first(), w.end() - 1))
            .collect(Collectors.joining("+"));
    return String.format(
        Locale.ROOT, "fps=%f:start_time=0,select='%s',setpts=N/FRAME_RATE/TB", fps, selected);
  }

  /** What leaves only the same of the clip that came out. */
  String only() {
    return only(task.natural().fps(), windows);
  }

  /** What keeps them while all of the clip is read. */
  static SideOutput kept(Task task) {
    return new SideOutput(only(task.natural().fps(), windows(task)), task.file("samples.nut"));
  }

  /** Those that were kept. */
  static Samples from(SideOutput kept, Task task, Ffmpeg ffmpeg) {
    return of(task, windows(task), List.of(kept.into()), ffmpeg);
  }

  private static Samples of(
      Task task, List<PictureTarget.Window> windows, List<Path> from, Ffmpeg ffmpeg) {
    Map<String, Source> files = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    double fps = task.natural().fps();
    double frames = windows.stream().mapToLong(PictureTarget.Window::count).sum();
    for (Path file : from) {
      String name = file.getFileName().toString();
      files.put(name, new Source(file, new Prober(ffmpeg).probe(file, task.stop())));
      // All windows are equally long.
      long lengthMs = Math.round(frames / from.size() * 1000 / fps);
      pieces.add(new Piece(name, name, "", Media.Kind.VIDEO, 0, lengthMs, 1, false, 1));
    }
    Cut cut =
        task.cut()
            .withPieces(pieces, 1)
            .withTitles(List.of())
            .withMusic(List.of())
            .withEffects(Effects.NONE)
            .withSound(task.cut().sound().withMuted(true))
            .withPicture(Picture.PLAIN.withFps(fps));
    Task samples = task.with(cut, task.materials().withFiles(files));
    return new Samples(samples, windows);
  }
}
