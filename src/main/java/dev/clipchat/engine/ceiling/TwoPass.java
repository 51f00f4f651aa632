package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.FilterGraph;
import dev.clipchat.engine.render.Look;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * H.264 or HEVC in two passes. The first looks at the clip and leaves its notes; the second can be
 * repeated with another bit rate on the same notes.
 */
final class TwoPass {

  /** x264 counts bits in thousands, and has no use for less than a few. */
  private static final long LEAST_BITS = 2_000;

  private static final String QUICK = "veryfast";

  /** Where fewer pixels save time, it is spent on finding better bits for them. */
  private static final String THOROUGH = ":trellis=2:b-adapt=2:rc-lookahead=50";

  private final Task task;
  private final Look look;
  private final String preset;
  private final Ffmpeg ffmpeg;
  private final String name;
  private final boolean thorough;

  TwoPass(Task task, Look look, String preset, Ffmpeg ffmpeg) {
    this.task = task;
    this.look = look;
    this.preset = preset;
    this.ffmpeg = ffmpeg;
    this.thorough = !preset.equals(QUICK) && Ladder.share(task, look) < 0.7;
    this.name = "%s-%d".formatted(task.codec().word(), look.frame().height());
  }

  /**
   * What a pass left.
   *
   * @param talk what the encoder said at its end
   */
  record Pass(Path file, long bytes, EncoderTalk talk) {}

  EncoderTalk first(long bitsPerSecond, double shareOfRest) {
    List<String> a = common(bitsPerSecond, 1);
    a.addAll(List.of("-f", "null", "-"));
    EncoderTalk talk = new EncoderTalk();
    ffmpeg.run(
        a, task.stop(), task.steps().part("first pass", shareOfRest, lengthMs()), talk::line);
    return talk;
  }

  Pass second(long bitsPerSecond, String stage, double shareOfRest) {
    Path file = task.file(name + ".mkv");
    List<String> a = common(bitsPerSecond, 2);
    a.addAll(List.of("-f", "matroska", file.toString()));
    EncoderTalk talk = new EncoderTalk();
    try {
      ffmpeg.run(a, task.stop(), task.steps().part(stage, shareOfRest, lengthMs()), talk::line);
    } catch (ClipchatException e) {
      // x264 refuses a rate that its frames' headers alone exceed, and names one that it takes.
      if (talk.leastBits() <= bitsPerSecond) {
        throw e;
      }
      return second(talk.leastBits(), stage, shareOfRest);
    }
    return new Pass(file, file.toFile().length(), talk);
  }

  private double lengthMs() {
    return task.seconds() * 1000;
  }

  private List<String> common(long bitsPerSecond, int pass) {
    long bits = Math.max(LEAST_BITS, bitsPerSecond);
    List<String> a = new ArrayList<>(List.of("-v", "info"));
    a.addAll(FilterGraph.of(task.cut(), task.materials(), look).picture().arguments());
    a.addAll(List.of("-b:v", Long.toString(bits), "-preset", preset, "-pix_fmt", "yuv420p"));
    int keys = (int) Math.max(250, Math.round(look.fps() * 10));
    a.addAll(List.of("-g", Integer.toString(keys), "-map_metadata", "-1"));
    String notes = task.file(name + ".log").toString();
    if (task.codec() == Output.Codec.H264) {
      a.addAll(List.of("-c:v", "libx264", "-profile:v", "high"));
      a.addAll(List.of("-pass", Integer.toString(pass), "-passlogfile", notes));
      a.addAll(List.of("-x264-params", "psy-rd=0.4,0" + (thorough ? THOROUGH : "")));
    } else {
      a.addAll(List.of("-c:v", "libx265", "-x265-params"));
      a.add("log-level=info:pass=%d:stats=%s".formatted(pass, escaped(notes)));
    }
    return a;
  }

  /** For the reader of {@code key=value:key=value}. */
  private static String escaped(String path) {
    return path.replace("\\", "\\\\").replace(":", "\\:").replace("'", "\\'");
  }
}
