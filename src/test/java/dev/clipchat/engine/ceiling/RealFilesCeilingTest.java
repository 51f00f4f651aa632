package dev.clipchat.engine.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.TestClips;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as cameras, phones and recorders make them, under a ceiling. */
class RealFilesCeilingTest {

  @TempDir Path folder;

  private final Ffmpeg ffmpeg = TestClips.ffmpeg();

  private static Path made(String name, String picture, String options, boolean sound) {
    List<String> all = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
    if (sound) {
      all.addAll(List.of("-f", "lavfi", "-i", "sine=440:r=48000:d=2"));
    }
    all.addAll(Arrays.asList(options.split(" ", -1)));
    return TestClips.made(name, all.toArray(new String[0]));
  }

  private static String noise(String size, int rate) {
    return "testsrc2=s=" + size + ":r=" + rate + ":d=2,noise=alls=40:allf=t";
  }

  private static Path file(String kind) {
    String plain = "-pix_fmt yuv420p -crf 12 -preset ultrafast";
    return switch (kind) {
      case "rotated" ->
          TestClips.made(
              "ceiling-turned.mp4",
              "-display_rotation",
              "-90",
              "-i",
              made("ceiling-flat.mp4", noise("160x90", 25), plain, true).toString(),
              "-c",
              "copy");
      case "variable rate" ->
          made(
              "ceiling-variable.mp4",
              noise("160x90", 50) + ",select='lt(t,0.5)+not(mod(n,5))'",
              "-fps_mode vfr " + plain,
              true);
      case "interlaced" ->
          made(
              "ceiling-interlaced.mp4",
              noise("160x120", 50) + ",tinterlace=interleave_top,setfield=tff",
              "-flags +ilme+ildct -top 1 -pix_fmt yuv420p -crf 12",
              true);
      case "odd sides" ->
          made("ceiling-odd.mkv", noise("161x91", 25), "-c:v ffv1 -pix_fmt yuv444p", true);
      case "ten bits" ->
          made(
              "ceiling-deep.mp4",
              noise("160x90", 25),
              "-c:v libx265 -preset ultrafast -x265-params log-level=error:crf=12"
                  + " -pix_fmt yuv422p10le",
              true);
      case "no sound" -> made("ceiling-mute.mp4", noise("160x90", 25), plain, false);
      default -> made("ceiling-tone.wav", "anoisesrc=d=2:r=48000:a=0.3", "-ac 2", false);
    };
  }

  /** A picture of 4 s with a small sound track of its own that does not last as long. */
  private static Path uneven(String name, String soundStarts, int soundLasts) {
    return TestClips.made(
        name,
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=160x90:r=25:d=4,noise=alls=40:allf=t",
        "-itsoffset",
        soundStarts,
        "-f",
        "lavfi",
        "-i",
        "sine=440:r=48000:d=" + soundLasts,
        "-crf",
        "12",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-b:a",
        "32k");
  }

  @ParameterizedTest
  @CsvSource({"ends early, 0, 3", "starts late, 1, 3", "lies in the middle, 1, 2"})
  void soundThatEndsBesideThePictureStaysWhereItWas(String kind, String starts, int lasts)
      throws IOException {
    Path file = uneven("ceiling-" + kind.replace(' ', '-') + ".mp4", starts, lasts);
    long ceiling = Files.size(file) / 4;
    Jobs.Clip clip = Jobs.clip(file, TestClips.places().cache(), ffmpeg);

    CheckedFile made =
        new CeilingSearch(ffmpeg)
            .run(
                clip.job(Jobs.under(Jobs.fast(clip.cut()), ceiling), folder),
                new Stop(),
                step -> {});

    assertTrue(Files.size(made.file()) <= ceiling, "over: " + Files.size(made.file()));
    double start = Double.parseDouble(starts);
    assertEquals(start > 0, level(made.file(), 0.1, 0.7) < -60, "silent before it starts");
    assertTrue(level(made.file(), start + 0.2, lasts - 0.4) > -40, "heard where it was");
    assertEquals(start + lasts < 4, level(made.file(), 3.2, 0.7) < -60, "silent behind its end");
  }

  /** The mean level in dB of a part of the sound. */
  private double level(Path file, double from, double length) {
    List<String> said = new ArrayList<>();
    String part = "atrim=%s:%s,aresample=48000,volumedetect".formatted(from, from + length);
    ffmpeg.run(
        List.of("-v", "info", "-i", file.toString(), "-vn", "-af", part, "-f", "null", "-"),
        new Stop(),
        p -> {},
        said::add);
    Matcher m = Pattern.compile("mean_volume: (-?[0-9.]+) dB").matcher(String.join("\n", said));
    return m.find() ? Double.parseDouble(m.group(1)) : -91;
  }

  @ParameterizedTest
  @CsvSource({
    "rotated, 60000, 0.5625",
    "variable rate, 40000, 1.7778",
    "interlaced, 60000, 1.3333",
    "odd sides, 60000, 1.7692",
    "ten bits, 60000, 1.7778",
    "no sound, 40000, 1.7778",
    "sound alone, 30000, 0",
  })
  void holdTheCeilingTheirLengthAndTheirShape(String kind, long ceiling, double aspect)
      throws IOException {
    Path file = file(kind);
    assertTrue(Files.size(file) > ceiling, "there is something to do: " + Files.size(file));
    Jobs.Clip clip = Jobs.clip(file, TestClips.places().cache(), ffmpeg);

    CheckedFile made =
        new CeilingSearch(ffmpeg)
            .run(
                clip.job(Jobs.under(Jobs.fast(clip.cut()), ceiling), folder),
                new Stop(),
                step -> {});

    assertTrue(Files.size(made.file()) <= ceiling, "over: " + Files.size(made.file()));
    Probe probe = TestClips.probe(made.file());
    assertEquals(clip.probe().duration().toMillis(), probe.duration().toMillis(), 100);
    assertEquals(clip.probe().sound().isPresent(), probe.sound().isPresent());
    assertEquals(aspect > 0, probe.picture().isPresent());
    if (aspect > 0) {
      Probe.Video video = probe.picture().orElseThrow();
      assertEquals(0, video.rotation(), "turned in its pixels, not by a note");
      assertEquals(aspect, (double) video.width() / video.height(), aspect * 0.03);
      assertEquals(made.width() + "x" + made.height(), video.width() + "x" + video.height());
    }
  }
}
