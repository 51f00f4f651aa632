package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Effect;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Music;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Sound;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Input;
import dev.clipchat.ffmpeg.Prober;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Prepares cuts that would take too much memory at once. All files of one graph are read at the
 * same time, and what plays backwards waits in memory whole: a cut of many readings, or a long one
 * backwards, is first made part by part into one file that looks the same, and the cut goes on from
 * there.
 */
public final class Staging {

  /** The media id of the file. */
  static final String ID = ":staged";

  private final Ffmpeg ffmpeg;

  public Staging(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** A cut that looks as the one before, and what it is made of. */
  public record Staged(Cut cut, Materials materials) {}

  /** Whether a cut needs it. */
  public static boolean isNeeded(Cut cut, Materials materials) {
    if (isStaged(cut) || cut.output().format().isStill()) {
      return false; // a still reads no more than its moment
    }
    Shape shape = Shape.of(cut, materials);
    if (!shape.picture() && !SoundFilters.Kind.of(cut, materials).own()) {
      return false; // no piece is read at all
    }
    return isTooMuch(strip(cut, materials, shape, cut.loop()));
  }

  static boolean isStaged(Cut cut) {
    return cut.pieces().get(0).mediaId().equals(ID);
  }

  private static List<PlayOrder.Group> strip(Cut cut, Materials materials, Shape shape, int loop) {
    Frame canvas = new PictureFilters(cut, materials, PictureTarget.natural(shape)).canvas();
    return PlayOrder.groups(PlayOrder.of(cut.withPieces(cut.pieces(), loop), canvas, shape.fps()));
  }

  private static boolean isTooMuch(List<PlayOrder.Group> groups) {
    return groups.size() > PlayOrder.FEW || backwards(groups) > 1;
  }

  private static long backwards(List<PlayOrder.Group> groups) {
    return groups.stream().filter(g -> g.first().reverse()).count();
  }

  /**
   * The same cut where it needs no preparation.
   *
   * @param progress gets 0 to 1
   */
  public Staged prepare(
      Cut cut, Materials materials, Path folder, Stop stop, DoubleConsumer progress) {
    if (!isNeeded(cut, materials)) {
      return new Staged(cut, materials);
    }
    Shape shape = Shape.of(cut, materials);
    Frame canvas = new PictureFilters(cut, materials, PictureTarget.natural(shape)).canvas();
    // Only the pieces: what lies on the whole is done to the whole.
    Cut plain =
        cut.withMusic(List.of())
            .withTitles(List.of())
            .withEffects(cut.effects().at(Effect.Stage.SOURCE))
            .withPicture(Picture.PLAIN.withFps(shape.fps()))
            .withSound(Sound.PLAIN.withMuted(cut.sound().muted()));
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    List<Path> parts = new ArrayList<>();
    List<List<Piece>> batches = batches(strip(cut, materials, shape, 1));
    // The parts are put behind each other as they are: each has what the whole has.
    Shape whole = Shape.of(plain, materials);
    SoundFilters.Kind sound = SoundFilters.Kind.of(plain, materials);
    PictureTarget look = PictureTarget.at(canvas, shape.fps());
    for (List<Piece> batch : batches) {
      Path part = folder.resolve("part-" + parts.size() + ".nut");
      Cut some = plain.withPieces(batch, 1);
      render(FilterGraph.part(some, materials, look, sound).both(whole), part, stop);
      parts.add(part);
      // The container knows where its last frame starts, not where it ends.
      long length = batch.stream().mapToLong(Piece::durationMs).sum();
      list.append("file ").append(part.getFileName()).append("\nduration ");
      list.append(FilterNumbers.seconds(length)).append('\n');
      progress.accept((double) parts.size() / batches.size());
    }
    Path joined = joined(list.toString(), materials.of(cut.pieces().get(0)), folder, stop);
    parts.forEach(WholeFile::discard);
    Map<String, Source> files = new HashMap<>();
    cut.music().stream().map(Music::mediaId).forEach(id -> files.put(id, materials.file(id, id)));
    files.put(ID, new Source(joined, new Prober(ffmpeg).probe(joined, stop)));
    Media.Kind kind = shape.picture() ? Media.Kind.VIDEO : Media.Kind.AUDIO;
    Piece piece = new Piece("p1", ID, cut.name(), kind, 0, cut.onceMs(), 1, false, 1);
    Cut staged =
        cut.withPieces(List.of(piece), cut.loop())
            .withEffects(cut.effects().notAt(Effect.Stage.SOURCE));
    return new Staged(staged, materials.withFiles(files));
  }

  /** As many readings at a time as are fine; what is turned round, alone. */
  private static List<List<Piece>> batches(List<PlayOrder.Group> groups) {
    List<List<Piece>> batches = new ArrayList<>();
    List<PlayOrder.Group> open = new ArrayList<>();
    for (PlayOrder.Group group : groups) {
      boolean alone = group.first().reverse() || backwards(open) > 0;
      if (!open.isEmpty() && (alone || open.size() == PlayOrder.FEW)) {
        batches.add(pieces(open));
        open.clear();
      }
      open.add(group);
    }
    batches.add(pieces(open));
    return batches;
  }

  private static List<Piece> pieces(List<PlayOrder.Group> groups) {
    return groups.stream().flatMap(g -> g.parts().stream()).map(PlayOrder.Placed::piece).toList();
  }

  private void render(Graph graph, Path out, Stop stop) {
    List<String> a = new ArrayList<>(List.of("-v", "warning"));
    a.addAll(graph.arguments());
    // So fine that nobody sees it, and quick to write and to read.
    a.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "6", "-bf", "0"));
    a.addAll(List.of("-c:a", "pcm_s16le", "-f", "nut", out.toString()));
    ffmpeg.run(a, stop);
  }

  /** The parts behind each other, with the first source's title and date. */
  private Path joined(String parts, Source first, Path folder, Stop stop) {
    Path list = folder.resolve("parts.txt");
    WholeFile.write(list, parts);
    Path whole = folder.resolve("staged.nut");
    List<String> a = new ArrayList<>(List.of("-v", "warning", "-f", "concat", "-i"));
    a.add(list.toString());
    a.addAll(Input.of(first.file()));
    a.addAll(List.of("-map", "0", "-map_metadata", "1", "-c", "copy", "-f", "nut"));
    a.add(whole.toString());
    ffmpeg.run(a, stop);
    WholeFile.discard(list);
    return whole;
  }
}
