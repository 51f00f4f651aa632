package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.render.Encode;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.RenderArgs;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sound alone, animated pictures and stills: made smaller until they fit. */
final class NonVideoFit {

  private static final int MOST_TRIES = 12;
  private static final int LEAST_LINES = 16;

  private final Task task;
  private final Ffmpeg ffmpeg;

  NonVideoFit(Task task, Ffmpeg ffmpeg) {
    this.task = task;
    this.ffmpeg = ffmpeg;
  }

  CheckedFile make() {
    Output.Format format = task.cut().output().format();
    return format.isSound() || !task.shape().picture() ? sound(format) : smallerPicture();
  }

  private CheckedFile sound(Output.Format format) {
    if (format == Output.Format.WAV) {
      return asItComes();
    }
    double share = 0.97;
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < MOST_TRIES; i++) {
      int kbps = (int) Math.min(256, task.ceiling() * 8 * share / 1000 / task.seconds());
      if (kbps < 8) {
        break;
      }
      Path out = encoded(format, kbps);
      smallest = Math.min(smallest, out.toFile().length());
      if (out.toFile().length() <= task.ceiling()) {
        return new Finish(task, ffmpeg).checked(out, false);
      }
      share *= Math.min(0.96, 0.985 * task.ceiling() / out.toFile().length());
    }
    throw Forecast.unreachable(
        task.cut(),
        smallest == Long.MAX_VALUE ? SmallestSize.comfortable(task) : Forecast.above(smallest));
  }

  private Path encoded(Output.Format format, int kbps) {
    Path out = task.file("out." + format.word());
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    a.addAll(FilterGraph.of(task.cut(), task.materials(), task.natural()).sound().arguments());
    a.addAll(List.of("-c:a", format == Output.Format.MP3 ? "libmp3lame" : "aac"));
    a.addAll(List.of("-b:a", kbps + "k"));
    if (kbps < 56) {
      a.addAll(List.of("-ac", "1", "-ar", kbps < 20 ? "16000" : "24000"));
    }
    a.addAll(List.of("-map_metadata", "-1"));
    a.addAll(RenderArgs.container(format));
    a.addAll(List.of("-f", RenderArgs.muxer(format), out.toString()));
    ffmpeg.run(a, task.stop(), task.steps().part("sound", 0.7, task.seconds() * 1000));
    return out;
  }

  /** It has one size, and either that is small enough or not. */
  private CheckedFile asItComes() {
    Encode.Encoded made = render(task.cut());
    if (made.file().toFile().length() > task.ceiling()) {
      throw Forecast.unreachable(task.cut(), Forecast.above(made.file().toFile().length()));
    }
    return new Finish(task, ffmpeg).released(made, false);
  }

  private CheckedFile smallerPicture() {
    Frame frame = task.shape().frame();
    double factor = 1;
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < MOST_TRIES; i++) {
      int lines = (int) Math.floor(frame.lines() * factor);
      Picture.Scale scale = new Picture.Scale(lines, 0, 0, true, false);
      Cut cut =
          factor == 1 ? task.cut() : task.cut().withPicture(task.cut().picture().withSize(scale));
      Encode.Encoded made = render(cut);
      long bytes = made.file().toFile().length();
      smallest = Math.min(smallest, bytes);
      if (bytes <= task.ceiling()) {
        return new Finish(task, ffmpeg).released(made, false);
      }
      factor *= Math.min(0.9, Math.max(0.4, 0.97 * Math.sqrt((double) task.ceiling() / bytes)));
      if (frame.lines() * factor < LEAST_LINES || Ladder.isFixed(task)) {
        break;
      }
    }
    throw Forecast.unreachable(task.cut(), Forecast.above(smallest));
  }

  private Encode.Encoded render(Cut cut) {
    ProgressShares.Part part = task.steps().part("rendering", 0.6, 1);
    return new Encode(ffmpeg).run(cut, task.materials(), task.folder(), task.stop(), part::at);
  }
}
