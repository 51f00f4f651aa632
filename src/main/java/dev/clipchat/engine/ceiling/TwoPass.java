package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Graph;
import dev.clipchat.engine.render.PictureTarget;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * H.264 or HEVC in two passes. The first looks at the clip and leaves its notes; the second can be
 * repeated with another bit rate on the same notes, and with H.264 for a part of the clip alone.
 */
final class TwoPass {

  /** x264 counts bits in thousands, and has no use for less than a few. */
  private static final long LEAST_BITS = 2_000;

  private final Task task;
  private final PictureTarget look;
  private final Tuning tuning;
  private final Ffmpeg ffmpeg;
  private final String name;
  private String level = "";

  TwoPass(Task task, PictureTarget look, Tuning tuning, Ffmpeg ffmpeg) {
    this.task = task;
    this.look = look;
    this.tuning = tuning;
    this.ffmpeg = ffmpeg;
    this.name =
        "%s-%d-%d".formatted(task.codec().word(), look.frame().height(), Math.round(look.fps()));
  }

  /**
   * What a pass left.
   *
   * @param talk what the encoder said at its end
   */
  record Pass(Path file, long bytes, EncoderReport talk) {}

  /**
   * x265 with the bits that it is to have; x264 with one coarseness for all, and as many as that
   * takes: what a frame needs is then not mixed up with what was left for it.
   */
  void first(int coarseness, long bitsPerSecond, String stage, double shareOfRest) {
    if (task.codec() == Output.Codec.H264) {
      firstAt(coarseness, stage, shareOfRest);
    } else {
      firstWith(bitsPerSecond, stage, shareOfRest);
    }
  }

  /** With the bits that it is to have. */
  void firstWith(long bitsPerSecond, String stage, double shareOfRest) {
    first(seen(look), rate(bitsPerSecond), stage, shareOfRest);
  }

  /** With one coarseness for all, and as many bits as that takes. */
  void firstAt(int coarseness, String stage, double shareOfRest) {
    firstAt(coarseness, seen(look), stage, shareOfRest);
  }

  /** The same, of a graph that gives the look in another way; what else comes out of it is kept. */
  void firstAt(int coarseness, Graph graph, String stage, double shareOfRest) {
    first(graph, List.of("-crf", Integer.toString(coarseness)), stage, shareOfRest);
  }

  private void first(Graph graph, List<String> rate, String stage, double shareOfRest) {
    List<String> a = common(graph, rate, 1, notes());
    a.addAll(List.of("-f", "null", "-"));
    a.addAll(graph.beside());
    EncoderReport talk = new EncoderReport();
    ffmpeg.run(
        a, task.stop(), task.steps().part(stage, shareOfRest, task.seconds() * 1000), talk::line);
    level = talk.level();
  }

  private static List<String> rate(long bitsPerSecond) {
    return List.of("-b:v", Long.toString(Math.max(LEAST_BITS, bitsPerSecond)));
  }

  /** The clip in parts that can be made one by one; one where the encoder cannot do it. */
  FirstPassLog.Parts parts(double leastFrames, double bytes) {
    return task.codec() == Output.Codec.H264 ? noted().parts(leastFrames, bytes * 8) : undivided();
  }

  /** All of the clip as one. */
  FirstPassLog.Parts undivided() {
    return FirstPassLog.Parts.one(Math.max(1, Math.round(task.seconds() * look.fps())));
  }

  /** What the first pass left. */
  FirstPassLog noted() {
    return FirstPassLog.read(notes());
  }

  /** Of a part. */
  Pass second(FirstPassLog.Part part, long bitsPerSecond, ProgressShares.Part step) {
    if (part.isWhole()) {
      return second(look, notes(), bitsPerSecond, step);
    }
    Path partNotes = task.file(name + "-from-" + part.first());
    part.write(partNotes);
    return second(look.frames(part.first(), part.count()), partNotes, bitsPerSecond, step);
  }

  private Pass second(
      PictureTarget seen, Path notes, long bitsPerSecond, ProgressShares.Part step) {
    Path file = notes.resolveSibling(notes.getFileName() + ".mp4");
    List<String> a = common(seen(seen), rate(bitsPerSecond), 2, notes);
    a.addAll(List.of("-f", "mp4", file.toString()));
    EncoderReport talk = new EncoderReport();
    try {
      ffmpeg.run(a, task.stop(), step, talk::line);
    } catch (ClipchatException e) {
      // x264 refuses a rate that its frames' headers alone exceed, and names one that it takes.
      if (talk.leastBits() <= bitsPerSecond) {
        throw e;
      }
      return second(seen, notes, talk.leastBits(), step);
    }
    return new Pass(file, file.toFile().length(), talk);
  }

  /** How many frames there are at most from one key frame to the next. */
  static int keyFrames(PictureTarget look) {
    return (int) Math.max(250, Math.round(look.fps() * 10));
  }

  private Path notes() {
    return task.file(name);
  }

  private Graph seen(PictureTarget some) {
    return FilterGraph.of(task.cut(), task.materials(), some).picture();
  }

  private List<String> common(Graph graph, List<String> rate, int pass, Path notes) {
    List<String> a = new ArrayList<>(List.of("-v", "info"));
    a.addAll(graph.arguments());
    a.addAll(rate);
    a.addAll(List.of("-preset", tuning.preset()));
    a.addAll(List.of("-pix_fmt", "yuv420p", "-map_metadata", "-1"));
    a.addAll(List.of("-g", Integer.toString(keyFrames(look))));
    if (task.codec() == Output.Codec.H264) {
      a.addAll(List.of("-c:v", "libx264", "-profile:v", "high"));
      a.addAll(List.of("-pass", Integer.toString(pass), "-passlogfile", notes.toString()));
      // All parts have to say the same of themselves, or they cannot be put behind each other.
      String same = level.isEmpty() ? "" : ":stitchable=1:level=" + level;
      a.addAll(List.of("-x264-params", tuning.x264(pass) + same));
    } else {
      a.addAll(List.of("-c:v", "libx265", "-x265-params"));
      String tuned = tuning.x265(pass);
      a.add("info=0:pass=%d:stats=%s%s".formatted(pass, escaped(notes.toString()), tuned));
    }
    return a;
  }

  /** For the reader of {@code key=value:key=value}. */
  private static String escaped(String path) {
    return path.replace("\\", "\\\\").replace(":", "\\:").replace("'", "\\'");
  }
}
