package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks ffprobe what a file is. */
public final class Prober {

  private static final Pattern DEPTH = Pattern.compile("(9|10|12|14|16)(?:le|be)$");

  /** Containers of one picture, and those that may hold one or more. */
  private static final Pattern STILL = Pattern.compile(".*_pipe|image2|apng|gif");

  /**
   * Their length is guessed from the first and the last time stamp, which is far off where a
   * recording was interrupted and the clock jumps.
   */
  private static final Set<String> WITHOUT_INDEX = Set.of("mpegts", "mpeg");

  /** Rates beyond this are clock ticks, not frames. */
  private static final double TOP_FPS = 1000;

  private final Ffmpeg ffmpeg;

  public Prober(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * What the file is.
   *
   * @throws ClipchatException {@link Failure.InputUnsupported} if it is no picture, video or sound,
   *     {@link Failure.InputMissing} if it is not there
   */
  public Probe probe(Path file, Stop stop) {
    if (!Files.exists(file)) {
      throw new ClipchatException(new Failure.InputMissing(file));
    }
    String name = String.valueOf(file.getFileName());
    ProbeOutput facts = ask(file, List.of(), stop);
    String format = facts.text("format.format_name");
    if (STILL.matcher(format).matches()) {
      // Only the number of packets tells one picture from a moving one, and only a decoded photo
      // tells how the camera was held.
      boolean photo = format.endsWith("_pipe");
      facts =
          ask(
              file,
              photo ? List.of("-count_packets", "-show_frames") : List.of("-count_packets"),
              stop);
    }
    Probe probe = read(facts);
    if (probe.video().isEmpty() && probe.audio().isEmpty()) {
      throw new ClipchatException(
          new Failure.InputUnsupported(name, Text.of("ground.no_picture_or_sound")));
    }
    boolean doubtful = probe.duration().isZero() || WITHOUT_INDEX.contains(format);
    if (probe.kind() != Probe.Kind.IMAGE && doubtful) {
      return withDuration(probe, scanned(file, name, stop));
    }
    return probe;
  }

  /** The bytes of the first picture of a video. */
  public long firstPicture(Path file, Stop stop) {
    List<String> arguments = new ArrayList<>(List.of("-v", "error", "-select_streams", "v:0"));
    arguments.addAll(List.of("-read_intervals", "%+#1", "-show_entries", "packet=size"));
    arguments.addAll(List.of("-of", "csv=p=0"));
    arguments.addAll(Input.of(file));
    String size = ffmpeg.probe(arguments, stop).strip();
    return size.matches("\\d+") ? Long.parseLong(size) : 0;
  }

  private ProbeOutput ask(Path file, List<String> more, Stop stop) {
    List<String> arguments =
        new ArrayList<>(List.of("-v", "error", "-of", "flat", "-show_format", "-show_streams"));
    arguments.addAll(more);
    arguments.addAll(Input.of(file));
    try {
      return new ProbeOutput(ffmpeg.probe(arguments, stop));
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.ProgramFailed f) {
        throw new ClipchatException(
            new Failure.InputUnsupported(
                String.valueOf(file.getFileName()), Input.problem(f.tail(), file)),
            e);
      }
      throw e;
    }
  }

  /** The length of a file that does not tell: found by reading through it. */
  private Duration scanned(Path file, String name, Stop stop) {
    List<String> arguments = new ArrayList<>(List.of("-v", "error"));
    arguments.addAll(Input.of(file));
    arguments.addAll(List.of("-map", "0:v?", "-map", "0:a?", "-c", "copy", "-f", "null", "-"));
    try {
      Duration time = ffmpeg.run(arguments, stop).last().time();
      if (!time.isZero()) {
        return time;
      }
    } catch (ClipchatException e) {
      if (!(e.failure() instanceof Failure.ProgramFailed)) {
        throw e;
      }
    }
    throw new ClipchatException(
        new Failure.InputUnsupported(name, Text.of("ground.nothing_playable")));
  }

  private static Probe withDuration(Probe p, Duration duration) {
    return new Probe(
        p.kind(), p.format(), duration, p.bytes(), p.video(), p.audio(), p.coverArt(), p.tags());
  }

  static Probe read(ProbeOutput facts) {
    List<Probe.Video> video = new ArrayList<>();
    List<Probe.Audio> audio = new ArrayList<>();
    boolean cover = false;
    long packets = 0;
    for (int i = 0; facts.has("streams.stream." + i + ".index"); i++) {
      String s = "streams.stream." + i + ".";
      String type = facts.text(s + "codec_type");
      if (type.equals("video") && facts.number(s + "disposition.attached_pic") == 1) {
        cover = true;
      } else if (type.equals("video") && facts.count(s + "width") > 0) {
        video.add(video(facts, s));
        packets = Math.max(packets, facts.count(s + "nb_read_packets"));
      } else if (type.equals("audio") && facts.count(s + "channels") > 0) {
        audio.add(audio(facts, s));
      }
    }
    String format = facts.text("format.format_name");
    boolean still = STILL.matcher(format).matches() && packets <= 1;
    Probe.Kind kind =
        video.isEmpty() ? Probe.Kind.AUDIO : still ? Probe.Kind.IMAGE : Probe.Kind.VIDEO;
    Map<String, String> tags = facts.below("format.tags.");
    return new Probe(
        kind,
        format,
        kind == Probe.Kind.IMAGE ? Duration.ZERO : duration(facts, video, audio),
        facts.count("format.size"),
        video,
        audio,
        cover,
        tags);
  }

  /** The longest stream; the container's own figure where no stream has one. */
  private static Duration duration(
      ProbeOutput facts, List<Probe.Video> video, List<Probe.Audio> audio) {
    Duration longest = Duration.ZERO;
    for (Probe.Video v : video) {
      longest = v.duration().compareTo(longest) > 0 ? v.duration() : longest;
    }
    for (Probe.Audio a : audio) {
      longest = a.end().compareTo(longest) > 0 ? a.end() : longest;
    }
    return longest.isZero() ? facts.time("format.duration") : longest;
  }

  private static Probe.Video video(ProbeOutput facts, String s) {
    double average = sane(facts.ratio(s + "avg_frame_rate"));
    double top = sane(facts.ratio(s + "r_frame_rate"));
    double fps = average > 0 ? average : top;
    String pixels = facts.text(s + "pix_fmt");
    String fields = facts.text(s + "field_order");
    double aspect = facts.ratio(s + "sample_aspect_ratio");
    return new Probe.Video(
        (int) facts.count(s + "index"),
        facts.text(s + "codec_name"),
        (int) Math.min(Integer.MAX_VALUE, facts.count(s + "width")),
        (int) Math.min(Integer.MAX_VALUE, facts.count(s + "height")),
        rotation(facts, s),
        aspect > 0.05 && aspect < 20 ? aspect : 1,
        fps,
        Math.max(fps, top),
        pixels,
        depth(pixels),
        new Probe.Colour(
            facts.text(s + "color_transfer"),
            facts.text(s + "color_primaries"),
            facts.text(s + "color_space"),
            facts.text(s + "color_range")),
        fields.equals("tt") || fields.equals("bb") || fields.equals("tb") || fields.equals("bt"),
        length(facts, s, "format."),
        facts.count(s + "nb_frames"),
        facts.count(s + "bit_rate"));
  }

  private static Probe.Audio audio(ProbeOutput facts, String s) {
    return new Probe.Audio(
        (int) facts.count(s + "index"),
        facts.text(s + "codec_name"),
        (int) facts.count(s + "channels"),
        (int) facts.count(s + "sample_rate"),
        ProbeOutput.seconds(facts.number(s + "start_time") - facts.number("format.start_time")),
        length(facts, s, s),
        facts.count(s + "bit_rate"),
        facts.number(s + "disposition.default") == 1);
  }

  /** Matroska has it as a tag: {@code 00:00:30.021000000}. */
  private static Duration length(ProbeOutput facts, String s, String from) {
    Duration own = facts.time(s + "duration");
    if (!own.isZero()) {
      return own;
    }
    String[] clock = facts.below(s + "tags.").getOrDefault("duration", "").split(":", -1);
    if (clock.length != 3) {
      return Duration.ZERO;
    }
    try {
      // It is the end on the file's clock, on which nothing need start at nought.
      return ProbeOutput.seconds(
          Integer.parseInt(clock[0]) * 3600.0
              + Integer.parseInt(clock[1]) * 60.0
              + Double.parseDouble(clock[2])
              - Math.max(0, facts.number(from + "start_time")));
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }

  private static double sane(double rate) {
    return rate >= 0.01 && rate <= TOP_FPS ? rate : 0;
  }

  private static int depth(String pixels) {
    Matcher m = DEPTH.matcher(pixels);
    return m.find() ? Integer.parseInt(m.group(1)) : 8;
  }

  /** ffprobe counts against the clock. */
  private static int rotation(ProbeOutput facts, String s) {
    for (String place : List.of(s, "frames.frame.0.")) {
      for (int i = 0; i < 8; i++) {
        String key = place + "side_data_list.side_data." + i + ".rotation";
        if (facts.has(key)) {
          return Math.floorMod(-Math.round((float) facts.number(key) / 90) * 90, 360);
        }
      }
    }
    return 0;
  }
}
