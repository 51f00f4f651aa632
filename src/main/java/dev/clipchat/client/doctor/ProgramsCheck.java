package dev.clipchat.client.doctor;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.ffmpeg.Binaries;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Quality;
import dev.clipchat.pace.Pace;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which ffmpeg is used and why, what it can encode, and which hardware really helps it. */
final class ProgramsCheck {

  private static final int MOST_BYTES = 1 << 20;
  private static final Text OTHER_FFMPEG = Text.of("doctor.other_ffmpeg");

  /** What some builds of ffmpeg lack, each with the key of what is done without it. */
  private static final Map<String, String> FILTERS =
      new TreeMap<>(
          Map.of(
              Quality.FILTER,
              "doctor.without_xpsnr",
              "zscale",
              "doctor.without_zscale",
              "drawtext",
              "doctor.without_drawtext"));

  private final Pace pace;
  private final Stop stop;

  ProgramsCheck(Pace pace, Stop stop) {
    this.pace = pace;
    this.stop = stop;
  }

  List<Finding> findings(Binaries.Search search) {
    List<Finding> findings = new ArrayList<>();
    boolean any = search.found().isPresent();
    for (Binaries.Finding looked : search.findings()) {
      findings.add(
          looked.used() || any
              ? Finding.fine("ffmpeg", looked.why())
              : Finding.broken("ffmpeg", looked.why(), OTHER_FFMPEG));
    }
    search
        .found()
        .ifPresent(
            binaries -> {
              // No stranger has a part in what is asked here; hardware needs its devices.
              Ffmpeg ffmpeg = new Ffmpeg(binaries.open(), pace);
              findings.add(Finding.fine("program", binaries.ffmpeg() + ", " + version(ffmpeg)));
              Set<String> encoders = encoders(ffmpeg);
              findings.add(needed(encoders));
              findings.add(wanted(encoders));
              findings.add(filters(ffmpeg));
              findings.add(WallsCheck.finding(binaries.walls()));
              findings.add(hardware(ffmpeg, encoders));
            });
    return findings;
  }

  private String version(Ffmpeg ffmpeg) {
    return text(ffmpeg, "-version")
        .lines()
        .findFirst()
        .map(line -> line.replaceFirst("^ffmpeg version ", "").replaceFirst(" Copyright.*", ""))
        .orElse("");
  }

  private Set<String> encoders(Ffmpeg ffmpeg) {
    return text(ffmpeg, "-encoders")
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("[VAS][A-Z.]{5} \\S+ .*"))
        .map(line -> line.split(" ", 3)[1])
        .collect(Collectors.toUnmodifiableSet());
  }

  private String text(Ffmpeg ffmpeg, String question) {
    try {
      return new String(
          ffmpeg.capture(List.of(question), MOST_BYTES, stop), StandardCharsets.UTF_8);
    } catch (ClipchatException e) {
      stop.check();
      return "";
    }
  }

  private static Finding needed(Set<String> encoders) {
    List<String> missing =
        Stream.of("libx264", "aac").filter(name -> !encoders.contains(name)).toList();
    return missing.isEmpty()
        ? Finding.fine("encoders", Text.of("doctor.encoders_there"))
        : Finding.broken(
            "encoders",
            Text.of("doctor.missing", "names", String.join(", ", missing)),
            OTHER_FFMPEG);
  }

  private static Finding wanted(Set<String> encoders) {
    List<String> missing =
        Stream.of("libx265", "libsvtav1").filter(name -> !encoders.contains(name)).toList();
    return missing.isEmpty()
        ? Finding.fine("more encoders", Text.of("doctor.more_encoders_there"))
        : Finding.note(
            "more encoders",
            Text.of("doctor.missing", "names", String.join(", ", missing)),
            Text.of("doctor.more_encoders_for"));
  }

  /** What an older or smaller build does without. */
  private Finding filters(Ffmpeg ffmpeg) {
    String all = text(ffmpeg, "-filters");
    return FILTERS.entrySet().stream()
        .filter(filter -> !all.contains(" " + filter.getKey() + " "))
        .map(filter -> Text.of(filter.getValue(), "name", filter.getKey()))
        .reduce((a, b) -> Text.of("ground.both", "first", a, "second", b))
        .map(missing -> Finding.note("filters", missing, Text.of("doctor.newer_ffmpeg")))
        .orElseGet(() -> Finding.fine("filters", Text.of("doctor.filters_there")));
  }

  /** What is listed may still lack its device: each is tried on a handful of pictures. */
  private Finding hardware(Ffmpeg ffmpeg, Set<String> encoders) {
    List<String> working =
        Stream.of("nvenc", "qsv", "amf", "videotoolbox", "vaapi")
            .flatMap(kind -> Stream.of("h264_" + kind, "hevc_" + kind))
            .filter(encoders::contains)
            .filter(name -> encodes(ffmpeg, name))
            .toList();
    return Finding.fine(
        "hardware encoders",
        working.isEmpty()
            ? Text.of("doctor.no_hardware")
            : Text.asItIs(String.join(", ", working)));
  }

  private boolean encodes(Ffmpeg ffmpeg, String encoder) {
    boolean uploads = encoder.endsWith("vaapi");
    List<String> arguments = new ArrayList<>();
    if (uploads) {
      arguments.addAll(List.of("-vaapi_device", "/dev/dri/renderD128"));
    }
    arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=320x240:rate=25:duration=0.2"));
    arguments.addAll(List.of("-vf", uploads ? "format=nv12,hwupload" : "format=yuv420p"));
    arguments.addAll(List.of("-c:v", encoder, "-f", "null", "-"));
    try {
      ffmpeg.run(arguments, stop);
      return true;
    } catch (ClipchatException e) {
      stop.check();
      return false;
    }
  }
}
