package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.render.RenderArgs;
import dev.clipchat.engine.render.Source;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Input;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts picture and sound into one file, with what the source's file said about itself. */
final class Muxer {

  /** A file that says more about itself than this part of the ceiling goes without. */
  private static final double MOST_TALK = 0.01;

  private final Task task;
  private final Ffmpeg ffmpeg;

  Muxer(Task task, Ffmpeg ffmpeg) {
    this.task = task;
    this.ffmpeg = ffmpeg;
  }

  /** The whole file; its bytes are what counts. */
  Path join(Path picture, SoundTrack sound) {
    Path out = task.file("out." + task.cut().output().format().word());
    Optional<Source> told = told();
    write(out, picture, sound, told);
    long rest = out.toFile().length() - picture.toFile().length() - sound.bytes();
    if (told.isPresent() && rest > 20_000 && rest > task.ceiling() * MOST_TALK) {
      write(out, picture, sound, Optional.empty());
    }
    return out;
  }

  private void write(Path out, Path picture, SoundTrack sound, Optional<Source> told) {
    Output.Format format = task.cut().output().format();
    List<String> a = new ArrayList<>(List.of("-v", "error", "-i", "file:" + picture));
    List<String> maps = new ArrayList<>(List.of("-map", "0:v"));
    int inputs = 1;
    if (sound.file() != null) {
      a.addAll(List.of("-i", "file:" + sound.file()));
      maps.addAll(List.of("-map", inputs + ":a"));
      inputs++;
    }
    String metadata = "-1";
    if (told.isPresent()) {
      a.addAll(Input.of(told.get().file()));
      metadata = Integer.toString(inputs);
    }
    a.addAll(maps);
    a.addAll(List.of("-c", "copy", "-map_metadata", metadata));
    a.addAll(List.of("-map_chapters", task.shape().untouched() ? metadata : "-1"));
    if (task.codec() == Output.Codec.H264) {
      // x264's words about itself: they would take half a kilobyte in every part.
      a.addAll(List.of("-bsf:v", "filter_units=remove_types=6"));
    }
    if (task.codec() == Output.Codec.HEVC && format != Output.Format.MKV) {
      a.addAll(List.of("-tag:v", "hvc1"));
    }
    a.addAll(RenderArgs.container(format));
    a.addAll(List.of("-f", RenderArgs.muxer(format), out.toString()));
    ffmpeg.run(a, task.stop());
  }

  /** A timeline of one file is still that file; a joined one is a new work. */
  private Optional<Source> told() {
    List<Piece> pieces = task.cut().pieces();
    String first = pieces.get(0).mediaId();
    return pieces.stream().allMatch(p -> p.mediaId().equals(first))
        ? Optional.ofNullable(task.materials().files().get(first))
        : Optional.empty();
  }
}
