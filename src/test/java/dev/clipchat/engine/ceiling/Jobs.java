package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.render.Fonts;
import dev.clipchat.engine.render.Materials;
import dev.clipchat.engine.render.Source;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Prober;
import dev.clipchat.pace.Stop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a file into a job for the search, as an upload and a wish would. */
final class Jobs {

  private Jobs() {}

  record Clip(Cut cut, Materials materials, Probe probe) {

    CeilingSearch.Job job(Cut changed, Path folder) {
      return new CeilingSearch.Job(changed, materials, folder);
    }
  }

  static Clip clip(Path file, Path cache, Ffmpeg ffmpeg) {
    Probe probe = new Prober(ffmpeg).probe(file, new Stop());
    Materials materials =
        new Materials(Map.of("a", new Source(file, probe)), new Fonts(Map.of(), cache));
    return new Clip(Cut.of(media("a", file, probe)), materials, probe);
  }

  /** The clip with another file behind it, as it would be joined or inserted. */
  static Clip with(Clip clip, Path file, long stillMs, Ffmpeg ffmpeg) {
    Probe probe = new Prober(ffmpeg).probe(file, new Stop());
    Map<String, Source> files = new HashMap<>(clip.materials().files());
    files.put("b", new Source(file, probe));
    List<Piece> pieces = new ArrayList<>(clip.cut().pieces());
    pieces.add(Piece.whole("p2", media("b", file, probe), stillMs));
    return new Clip(
        clip.cut().withPieces(pieces, 1),
        new Materials(files, clip.materials().fonts()),
        clip.probe());
  }

  private static Media media(String id, Path file, Probe probe) {
    return new Media(
        id,
        String.valueOf(file.getFileName()),
        Media.Kind.valueOf(probe.kind().name()),
        probe.duration().toMillis(),
        probe.picture().map(Probe.Video::shownWidth).orElse(0),
        probe.picture().map(Probe.Video::shownHeight).orElse(0),
        probe.picture().map(Probe.Video::fps).orElse(0.0),
        probe.bytes(),
        probe.sound().isPresent(),
        probe.picture().map(Probe.Video::codec).orElse(""));
  }

  static Cut under(Cut cut, long bytes) {
    return cut.withOutput(cut.output().withCeiling(bytes));
  }

  static Cut fast(Cut cut) {
    return cut.withOutput(cut.output().withEffort(Output.Effort.FAST));
  }
}
