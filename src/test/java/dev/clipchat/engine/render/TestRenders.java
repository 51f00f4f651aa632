package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.ffmpeg.Input;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders cuts of real clips for tests, and measures what came out. */
final class TestRenders {

  private final Path folder;
  private final Map<String, Source> files = new LinkedHashMap<>();
  private Fonts fonts = new Fonts(Map.of(), TestClips.places().cache());

  TestRenders(Path folder) {
    this.folder = folder;
  }

  TestRenders withFonts(Fonts value) {
    fonts = value;
    return this;
  }

  /** As an upload: the cut's pieces and music name it by this id. */
  Media media(String id, Path file) {
    Probe probe = TestClips.probe(file);
    files.put(id, new Source(file, probe));
    Media.Kind kind = Media.Kind.valueOf(probe.kind().name());
    Frame frame =
        probe
            .picture()
            .map(v -> new Frame(v.shownWidth(), v.shownHeight()))
            .orElse(new Frame(0, 0));
    return new Media(
        id,
        String.valueOf(file.getFileName()),
        kind,
        probe.duration().toMillis(),
        frame.width(),
        frame.height(),
        probe.picture().map(Probe.Video::fps).orElse(0.0),
        probe.bytes(),
        probe.sound().isPresent(),
        probe.picture().map(Probe.Video::codec).orElse(""));
  }

  Materials materials() {
    return new Materials(files, fonts, Scaler.of(TestClips.ffmpeg(), new Stop()));
  }

  /** The cut of one file, encoded fast. */
  Cut cut(Path file) {
    return fast(Cut.of(media("a", file)));
  }

  static Cut fast(Cut cut) {
    return cut.withOutput(cut.output().withEffort(Output.Effort.FAST));
  }

  static Cut mapped(Cut cut, UnaryOperator<Piece> change) {
    return cut.withPieces(cut.pieces().stream().map(change).toList(), cut.loop());
  }

  Encode.Encoded render(Cut cut) {
    return new Encode(TestClips.ffmpeg()).run(cut, materials(), folder, new Stop(), p -> {});
  }

  /** The average colour of a part of the picture at a time: red, green, blue. */
  static int[] colour(Path file, double second, int x, int y, int width, int height) {
    List<String> a = new ArrayList<>(List.of("-v", "error", "-ss", Double.toString(second)));
    a.addAll(Input.of(file));
    a.addAll(
        List.of(
            "-map",
            "0:v:0",
            "-frames:v",
            "1",
            "-vf",
            "crop=%d:%d:%d:%d,scale=1:1:flags=area,format=rgb24".formatted(width, height, x, y),
            "-f",
            "rawvideo",
            "pipe:1"));
    byte[] rgb = TestClips.ffmpeg().capture(a, 100, new Stop());
    return new int[] {rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff};
  }

  /** How bright a part of the picture is, 0 to 255. */
  static int light(Path file, double second, int x, int y, int width, int height) {
    int[] c = colour(file, second, x, y, width, height);
    return (c[0] + c[1] + c[2]) / 3;
  }

  /** All pixels of a frame, as grey values, at that size. */
  static byte[] grey(Path file, double second, int width, int height) {
    List<String> a = new ArrayList<>(List.of("-v", "error", "-ss", Double.toString(second)));
    a.addAll(Input.of(file));
    a.addAll(
        List.of(
            "-map",
            "0:v:0",
            "-frames:v",
            "1",
            "-vf",
            "scale=%d:%d:flags=area,format=gray".formatted(width, height),
            "-f",
            "rawvideo",
            "pipe:1"));
    return TestClips.ffmpeg().capture(a, width * height, new Stop());
  }

  /** The mean difference of two frames, 0 to 255. */
  static double difference(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
    }
    return sum / one.length;
  }

  /** The mean level in dB of a part of the sound; -91 is silence. */
  static double level(Path file, double from, double length) {
    return measured(file, from, length, "volumedetect", "mean_volume: (-?[0-9.]+) dB");
  }

  /** The tone's frequency: it crosses zero twice as often. */
  static double pitch(Path file, double from, double length) {
    double rate =
        measured(
            file, from, length, "astats=measure_overall=none", "Zero crossings rate: ([0-9.]+)");
    return rate * 48_000 / 2;
  }

  static double measured(Path file, double from, double length, String filter, String figure) {
    List<String> a = new ArrayList<>(List.of("-v", "info"));
    a.addAll(Input.of(file));
    a.addAll(
        List.of(
            "-map",
            "0:a:0",
            "-af",
            "atrim=%s:%s,aresample=48000,%s".formatted(from, from + length, filter),
            "-f",
            "null",
            "-"));
    List<String> said = new ArrayList<>();
    TestClips.ffmpeg().run(a, new Stop(), p -> {}, said::add);
    Matcher m = Pattern.compile(figure).matcher(String.join("\n", said));
    double value = Double.NaN;
    while (m.find()) {
      value = Double.parseDouble(m.group(1));
    }
    return value;
  }

  /** Two files as one. */
  static Path behindEachOther(Path one, Path other, Path target) {
    try {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(Files.readAllBytes(one));
      all.writeBytes(Files.readAllBytes(other));
      return Files.write(target, all.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
