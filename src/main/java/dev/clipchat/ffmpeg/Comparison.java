package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What became of a clip: two files of the same scenes, second by second. */
public final class Comparison {

  /** Longer clips are looked at in parts of a few seconds, spread over them. */
  private static final double WHOLE_SECONDS = 60;

  private static final int PARTS = 12;
  private static final double PART_SECONDS = 3;

  private final Ffmpeg ffmpeg;

  public Comparison(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** The figures around a moment. */
  public record Moment(double second, Quality.Figure figure) {}

  /**
   * Both files and what lies between them.
   *
   * @param overTime a moment a second of what was looked at, in order
   */
  public record Compared(
      Path before,
      Path after,
      Probe was,
      Probe is,
      Quality.Figure figure,
      List<Moment> overTime,
      Moment worst,
      Moment median,
      Moment best) {
    public Compared {
      overTime = List.copyOf(overTime);
    }

    /** How much of them was compared: what both have, from the beginning. */
    public double seconds() {
      return Math.min(Comparison.seconds(was), Comparison.seconds(is));
    }

    /** Whether one of them goes on where the other has ended, by more than encoders round. */
    public boolean unlike() {
      double longer = Math.max(Comparison.seconds(was), Comparison.seconds(is));
      return longer - seconds() > 0.15 + longer / 200;
    }
  }

  /**
   * Compares at the size and rate of the first.
   *
   * @throws ClipchatException {@link Failure.InputUnsupported} where one of them has no picture
   */
  public Compared of(Path before, Path after, Stop stop) {
    Prober prober = new Prober(ffmpeg);
    Probe was = prober.probe(before, stop);
    Probe is = prober.probe(after, stop);
    Probe.Video video = picture(before, was);
    picture(after, is);
    double seconds = Math.min(seconds(was), seconds(is));
    List<Quality.Frame> frames = new ArrayList<>();
    TreeMap<Long, List<Quality.Frame>> bySecond = new TreeMap<>();
    for (double start : starts(seconds)) {
      double length = seconds <= WHOLE_SECONDS ? seconds : PART_SECONDS;
      double fps = video.fps() > 0 ? video.fps() : 25;
      for (Quality.Frame f : part(before, after, video, start, length, stop).frames()) {
        frames.add(f);
        long second = (long) (start + f.number() / fps);
        bySecond.computeIfAbsent(second, s -> new ArrayList<>()).add(f);
      }
    }
    if (frames.isEmpty()) {
      throw unsupported(after, Text.of("ground.no_frame"));
    }
    List<Moment> overTime = new ArrayList<>();
    bySecond.forEach(
        (second, some) ->
            overTime.add(
                new Moment(
                    Math.min(second + 0.5, Math.max(0, seconds - 0.1)),
                    new Quality.Measured(some).figure())));
    List<Moment> ranked =
        overTime.stream()
            .sorted(
                Comparator.<Moment>comparingDouble(m -> m.figure().xpsnr())
                    .thenComparingDouble(m -> m.figure().ssim()))
            .toList();
    return new Compared(
        before,
        after,
        was,
        is,
        new Quality.Measured(frames).figure(),
        overTime,
        ranked.get(0),
        ranked.get(ranked.size() / 2),
        ranked.get(ranked.size() - 1));
  }

  private static List<Double> starts(double seconds) {
    if (seconds <= WHOLE_SECONDS) {
      return List.of(0.0);
    }
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      starts.add(Math.floor((seconds - PART_SECONDS) * i / (PARTS - 1)));
    }
    return starts;
  }

  private Quality.Measured part(
      Path before, Path after, Probe.Video video, double start, double length, Stop stop) {
    List<String> inputs = new ArrayList<>();
    for (Path file : List.of(before, after)) {
      inputs.addAll(List.of("-ss", number(start), "-t", number(length)));
      inputs.addAll(Input.of(file));
    }
    String same =
        String.format(
            Locale.ROOT,
            "fps=%f:start_time=0,scale=%d:%d:flags=bicubic,setsar=1,setpts=round(N/FRAME_RATE/TB)",
            video.fps() > 0 ? video.fps() : 25,
            even(video.shownWidth()) * larger(video),
            even(video.shownHeight()) * larger(video));
    String filters = "[0:v:0]%1$s[was];[1:v:0]%1$s[is]".formatted(same);
    return new Quality(ffmpeg).measure(new Quality.Pair(inputs, filters, "[was]", "[is]"), stop);
  }

  /** One frame as a JPEG file, at most so wide. */
  byte[] still(Path file, double second, int width, Stop stop) {
    return frame(
        file,
        second,
        "scale=w='min(iw,%d)':h=-2,setsar=1".formatted(width),
        List.of("-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p", "-f", "image2pipe"),
        stop);
  }

  /** One frame as rows of red, green and blue bytes, of exactly that size. */
  public byte[] pixels(Path file, double second, int width, int height, Stop stop) {
    return frame(
        file,
        second,
        "scale=%d:%d".formatted(width, height),
        List.of("-pix_fmt", "rgb24", "-f", "rawvideo"),
        stop);
  }

  private byte[] frame(Path file, double second, String filter, List<String> as, Stop stop) {
    List<String> a = new ArrayList<>(List.of("-v", "error", "-ss", number(second)));
    a.addAll(Input.of(file));
    a.addAll(List.of("-map", "0:v:0", "-frames:v", "1", "-vf", filter));
    a.addAll(as);
    a.add("pipe:1");
    return ffmpeg.capture(a, 64 << 20, stop);
  }

  private static Probe.Video picture(Path file, Probe probe) {
    return probe.picture().orElseThrow(() -> unsupported(file, Text.of("ground.no_picture")));
  }

  private static ClipchatException unsupported(Path file, Text why) {
    return new ClipchatException(
        new Failure.InputUnsupported(String.valueOf(file.getFileName()), why));
  }

  private static double seconds(Probe probe) {
    return Math.max(0.04, probe.duration().toMillis() / 1000.0);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** What is too small to be measured is looked at through a glass. */
  private static int larger(Probe.Video video) {
    return Quality.measures(video.shownWidth(), video.shownHeight()) ? 1 : 32;
  }

  private static int even(int side) {
    return Math.max(2, side / 2 * 2);
  }
}
