package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Decode;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Input;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Prober;
import dev.clipchat.ffmpeg.Progress;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Makes the file of a cut that no size limits, and checks it. */
public final class Encode {

  /** How much of the work the encoding is; the rest is the check. */
  private static final double ENCODING = 0.92;

  /** How much of the work the preparation is, where there is one. */
  private static final double STAGING = 0.3;

  /** A smaller file than this part of the source, or it was not worth it. */
  private static final double WORTH_IT = 0.98;

  private final Ffmpeg ffmpeg;

  public Encode(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** The file, what it is, and whether it holds the source's streams as they were. */
  public record Encoded(Path file, Probe probe, boolean copied) {}

  /**
   * Makes the file.
   *
   * @param folder for the file and all that is needed on the way
   * @param progress gets 0 to 1
   */
  public Encoded run(
      Cut cut, Materials materials, Path folder, Stop stop, DoubleConsumer progress) {
    Output.Format format = cut.output().format();
    Run run;
    if (Staging.isNeeded(cut, materials)) {
      Staging.Staged staged =
          new Staging(ffmpeg)
              .prepare(cut, materials, folder, stop, p -> progress.accept(STAGING * p));
      run =
          new Run(
              staged.cut(),
              staged.materials(),
              folder,
              stop,
              p -> progress.accept(STAGING + (1 - STAGING) * p));
    } else {
      run = new Run(cut, materials, folder, stop, progress);
    }
    if (format.isSound()) {
      return run.sound();
    }
    if (!run.shape.picture()) {
      throw Check.failed(Text.of("ground.no_picture"));
    }
    if (format.isStill()) {
      return run.still();
    }
    return format == Output.Format.GIF ? run.gif() : run.video();
  }

  /** One run, with what all its steps need. */
  private final class Run {
    private final Cut cut;
    private final Materials materials;
    private final Stop stop;
    private final DoubleConsumer progress;
    private final Shape shape;
    private final Path out;

    Run(Cut cut, Materials materials, Path folder, Stop stop, DoubleConsumer progress) {
      this.cut = cut;
      this.materials = materials;
      this.stop = stop;
      this.progress = progress;
      this.shape = Shape.of(cut, materials);
      this.out = folder.resolve("out." + cut.output().format().word());
    }

    Encoded video() {
      Optional<Copy> copy = Copy.of(cut, materials);
      if (copy.isPresent() && !cut.output().smaller()) {
        Optional<Encoded> copied = copied(copy.get());
        if (copied.isPresent()) {
          return copied.get();
        }
      }
      encodeVideo();
      if (copy.isPresent()
          && out.toFile().length() > copy.get().source().probe().bytes() * WORTH_IT) {
        Optional<Encoded> copied = copied(copy.get());
        if (copied.isPresent()) {
          return copied.get();
        }
      }
      return checked();
    }

    private void encodeVideo() {
      List<String> a = new ArrayList<>(List.of("-v", "warning"));
      a.addAll(
          FilterGraph.of(cut, materials, PictureTarget.natural(shape)).both(shape).arguments());
      a.addAll(RenderArgs.picture(cut.output()));
      a.addAll(Bounds.of(cut, materials, shape));
      if (shape.sound()) {
        a.addAll(RenderArgs.sound(cut.output()));
      }
      encode(a);
    }

    Encoded sound() {
      Shape whole =
          Shape.of(cut.withOutput(cut.output().withFormat(Output.Format.M4A, 0)), materials);
      if (!whole.sound()) {
        throw Check.failed(Text.of("engine.no_sound"));
      }
      List<String> a = new ArrayList<>(List.of("-v", "warning"));
      a.addAll(FilterGraph.of(cut, materials, PictureTarget.natural(shape)).sound().arguments());
      a.addAll(RenderArgs.sound(cut.output()));
      encode(a);
      return checked();
    }

    Encoded still() {
      long frame = Math.max(1, Math.round(1000 / shape.fps()));
      long at = Math.max(0, Math.min(cut.output().stillMs(), cut.durationMs() - frame));
      List<String> a = new ArrayList<>(List.of("-v", "warning"));
      PictureTarget look = PictureTarget.natural(shape).window(at, frame);
      a.addAll(FilterGraph.of(cut, materials, look).picture().arguments());
      a.addAll(List.of("-frames:v", "1", "-update", "1"));
      if (cut.output().format() == Output.Format.JPG) {
        a.addAll(List.of("-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p"));
      }
      encode(a);
      return new Encoded(out, new Prober(ffmpeg).probe(out, stop), false);
    }

    /** The colours are chosen from all frames first: they would all wait in memory otherwise. */
    Encoded gif() {
      Path palette = out.resolveSibling("palette.png");
      Graph graph = FilterGraph.of(cut, materials, PictureTarget.natural(shape)).picture();
      List<String> first = new ArrayList<>(List.of("-v", "warning"));
      first.addAll(
          new Graph(
                  graph.inputs(),
                  graph.filters() + ";[v]palettegen=stats_mode=diff[p]",
                  List.of("[p]"))
              .arguments());
      first.addAll(List.of("-frames:v", "1", "-update", "1", "-f", "image2", palette.toString()));
      ffmpeg.run(first, stop, p -> progress.accept(0));
      List<String> inputs = new ArrayList<>(graph.inputs());
      inputs.addAll(Input.of(palette));
      int number = graph.files();
      List<String> second = new ArrayList<>(List.of("-v", "warning"));
      second.addAll(
          new Graph(
                  inputs,
                  graph.filters()
                      + ";[v][%d:v]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle[g]"
                          .formatted(number),
                  List.of("[g]"))
              .arguments());
      encode(second);
      WholeFile.discard(palette);
      return checked();
    }

    private void encode(List<String> arguments) {
      List<String> a = new ArrayList<>(arguments);
      a.addAll(List.of("-map_metadata", "0"));
      if (!shape.untouched()) {
        a.addAll(List.of("-map_chapters", "-1"));
      }
      a.addAll(RenderArgs.container(cut.output().format()));
      a.addAll(List.of("-f", RenderArgs.muxer(cut.output().format()), out.toString()));
      double length = Math.max(1, cut.durationMs());
      ffmpeg.run(
          a, stop, p -> progress.accept(ENCODING * Math.min(1, p.time().toMillis() / length)));
    }

    private Encoded checked() {
      Probe probe = new Check(ffmpeg).whole(out, cut.durationMs(), stop, this::checking);
      progress.accept(1);
      return new Encoded(out, probe, false);
    }

    private void checking(Progress p) {
      double part = p.time().toMillis() / (double) Math.max(1, cut.durationMs());
      progress.accept(ENCODING + (1 - ENCODING) * Math.min(1, part));
    }

    /** Nothing where the streams do not go through it unharmed: then they are encoded. */
    private Optional<Encoded> copied(Copy copy) {
      Source source = copy.source();
      try {
        if (copy.asItIs()) {
          Files.copy(source.file(), out, StandardCopyOption.REPLACE_EXISTING);
        } else {
          ffmpeg.run(copy.arguments(out), stop);
        }
        Probe probe = new Prober(ffmpeg).probe(out, stop);
        boolean whole =
            probe.duration().minus(source.probe().duration()).abs().toMillis() < 500
                && new Decode(ffmpeg).read(out, stop, this::checking).clean();
        if (whole) {
          progress.accept(1);
          return Optional.of(new Encoded(out, probe, true));
        }
      } catch (IOException e) {
        throw new ClipchatException(new Failure.StorageFailed(out, WholeFile.reason(e)), e);
      } catch (ClipchatException e) {
        if (!(e.failure() instanceof Failure.ProgramFailed)) {
          throw e;
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A rate that the picture never exceeds: re-encoding what was small must not blow it up. A still
   * among videos gets a bit for every other pixel, so that its first frame fits the buffer.
   */
  private static final class Bounds {
    private static final double MARGIN = 1.05;
    private static final long LEAST = 100_000;
    private static final double STILL = 0.5;

    private Bounds() {}

    static List<String> of(Cut cut, Materials materials, Shape shape) {
      double most = 0;
      boolean moves = false;
      for (Piece piece : cut.pieces()) {
        Probe probe = materials.of(piece).probe();
        if (piece.kind() == Media.Kind.IMAGE) {
          most = Math.max(most, STILL * shape.frame().width() * shape.frame().height());
          continue;
        }
        double rate = rate(probe) * piece.speed();
        if (rate <= 0 || probe.kind() != Probe.Kind.VIDEO) {
          return List.of();
        }
        moves = true;
        most = Math.max(most, rate);
      }
      if (!moves) {
        return List.of();
      }
      long bits = Math.round(Math.max(LEAST, most * MARGIN));
      boolean vp9 = cut.output().format() == Output.Format.WEBM;
      return vp9
          ? List.of()
          : List.of("-maxrate", Long.toString(bits), "-bufsize", Long.toString(bits * 2));
    }

    private static double rate(Probe probe) {
      long told = probe.picture().map(Probe.Video::bitRate).orElse(0L);
      double seconds = probe.duration().toMillis() / 1000.0;
      return told > 0 || seconds <= 0 ? told : probe.bytes() * 8 / seconds;
    }
  }
}
