package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.render.Source;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Prober;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Short parts spread over a cut, put behind each other: a small clip that stands for the whole. */
record Samples(Cut cut, long eachMs, List<Long> startsMs) {

  Samples {
    startsMs = List.copyOf(startsMs);
  }

  /** More pixels than this would fill the disk, and take long to look at. */
  private static final double MOST_PIXELS = 450e6;

  private static final double MOST_SECONDS = 3;
  private static final double MOST_SECONDS_FOR_THE_BEST = 10;
  private static final double LEAST_SECONDS = 2.4;
  private static final double LONG_SECONDS = 40;

  /** As much as the effort allows. */
  static Samples of(Task task) {
    boolean best = task.effort() == Output.Effort.BEST;
    double seconds = task.seconds() * (best ? 0.3 : 0.1);
    Frame frame = task.shape().frame();
    double pixels = Math.max(1, frame.width() * (double) frame.height() * task.shape().fps());
    double most = Math.min(best ? MOST_SECONDS_FOR_THE_BEST : MOST_SECONDS, MOST_PIXELS / pixels);
    long totalMs =
        Math.round(Math.max(0.6, Math.min(most, Math.max(LEAST_SECONDS, seconds))) * 1000);
    return of(task.cut(), task.seconds() < LONG_SECONDS ? 2 : 3, totalMs);
  }

  /** About so many parts of about so long in all; the whole cut where it is hardly longer. */
  static Samples of(Cut whole, int count, long totalMs) {
    long duration = whole.onceMs();
    long each = Math.max(200, totalMs / count);
    if (each * count * 10 >= duration * 9) {
      return new Samples(plain(whole, whole.pieces()), duration, List.of());
    }
    List<Piece> parts = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long start = Math.round((duration - each) * (i + 0.5) / count);
      starts.add(start);
      parts.addAll(between(whole, start, start + each));
    }
    return new Samples(plain(whole, parts), each, starts);
  }

  /** What lies on the whole at certain times would come at others: it is left out. */
  private static Cut plain(Cut whole, List<Piece> parts) {
    return whole
        .withPieces(parts, 1)
        .withTitles(List.of())
        .withMusic(List.of())
        .withSound(whole.sound().withMuted(true))
        .withPicture(whole.picture().withFades(0, 0));
  }

  /** Played once into a file without any loss, so that no trial has to look for them again. */
  Task taken(Task task, Ffmpeg ffmpeg) {
    Task sample = task.with(cut);
    Path file = task.file("samples.nut");
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    a.addAll(FilterGraph.of(cut, task.materials(), sample.natural()).picture().arguments());
    a.addAll(List.of("-c:v", "utvideo", "-map_metadata", "-1", "-f", "nut", file.toString()));
    ffmpeg.run(a, task.stop(), task.steps().part(Scan.STAGE, 0.04, sample.seconds() * 1000));
    Piece piece = new Piece("s", "s", "", Media.Kind.VIDEO, 0, cut.durationMs(), 1, false, 1);
    Cut plain =
        cut.withPieces(List.of(piece), 1).withPicture(Picture.PLAIN.withFps(sample.shape().fps()));
    Source source = new Source(file, new Prober(ffmpeg).probe(file, task.stop()));
    return task.with(plain, new Materials(Map.of("s", source), task.materials().fonts()));
  }

  private static List<Piece> between(Cut whole, long fromMs, long toMs) {
    List<Piece> parts = new ArrayList<>();
    long at = 0;
    for (Piece piece : whole.pieces()) {
      long from = Math.max(fromMs, at);
      long to = Math.min(toMs, at + piece.durationMs());
      if (from < to) {
        parts.add(piece.part(piece.id() + "-" + from, from - at, to - at));
      }
      at += piece.durationMs();
    }
    return parts;
  }
}
