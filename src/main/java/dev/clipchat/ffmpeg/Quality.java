package dev.clipchat.ffmpeg;

import dev.clipchat.pace.Stop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a picture lost, frame by frame, as XPSNR (dB, weighted by what eyes see) and SSIM (1 is
 * the same), both of the luma. An ffmpeg before 7.1 has no XPSNR: SSIM tells alone, and XPSNR is
 * not a number.
 */
public final class Quality {

  /** The filter that an ffmpeg may lack. */
  public static final String FILTER = "xpsnr";

  private static final Pattern XPSNR = Pattern.compile("n: *(\\d+) +XPSNR y: *(\\S+).*");
  private static final Pattern SSIM = Pattern.compile("n: *(\\d+) +Y:(\\S+) .*");

  /** What the filters write about an hour at 60 frames a second, and some more. */
  private static final int MOST_BYTES = 64 << 20;

  /** A frame without any loss counts as this, not as infinitely good. */
  private static final double PERFECT = 60;

  /** By their times, of which each side rounds its own, a frame may meet the one before it. */
  private static final String BY_NUMBER = "settb=1/1000,setpts=N";

  private final Ffmpeg ffmpeg;

  public Quality(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** One word for people. The bounds are explained in docs/ceiling.md. */
  public enum Word {
    SAME("looks the same"),
    GOOD("good"),
    SOFTER("visibly softer");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** The figures of a clip or a part of it. */
  public record Figure(double xpsnr, double ssim) {

    public Word word() {
      if (atLeast(39) && ssim >= 0.98) {
        return Word.SAME;
      }
      return atLeast(33) && ssim >= 0.94 ? Word.GOOD : Word.SOFTER;
    }

    private boolean atLeast(double decibels) {
      return !weighted() || xpsnr >= decibels;
    }

    /** Whether XPSNR was measured. */
    public boolean weighted() {
      return !Double.isNaN(xpsnr);
    }

    /** Both as one number, in decibels; more is better. */
    public double level() {
      double structure = -5 * Math.log10(Math.max(1e-6, 1 - ssim));
      return structure + (weighted() ? xpsnr : structure);
    }

    /** For people. */
    public String text(int digits) {
      String seen = String.format(Locale.ROOT, "SSIM %." + (digits + 2) + "f", ssim);
      return weighted()
          ? String.format(Locale.ROOT, "XPSNR %." + digits + "f dB, ", xpsnr) + seen
          : seen;
    }
  }

  /** The figures of one frame; {@code number} counts from 0. */
  public record Frame(long number, double xpsnr, double ssim) {}

  /** All frames that were compared. */
  public record Measured(List<Frame> frames) {

    public Measured {
      frames = List.copyOf(frames);
    }

    /** Over all of them: the loss is averaged, not its logarithm. */
    public Figure figure() {
      double loss =
          frames.stream().mapToDouble(f -> Math.pow(10, -f.xpsnr / 10)).average().orElse(0);
      double ssim = frames.stream().mapToDouble(Frame::ssim).average().orElse(1);
      if (Double.isNaN(loss)) {
        return new Figure(Double.NaN, ssim);
      }
      return new Figure(loss <= 0 ? PERFECT : Math.min(PERFECT, -10 * Math.log10(loss)), ssim);
    }
  }

  /**
   * Two pictures to compare: what comes out of a filter graph under two labels, at one size and
   * rate.
   */
  public record Pair(List<String> inputs, String filters, String before, String after) {
    public Pair {
      inputs = List.copyOf(inputs);
    }
  }

  /** Whether a picture is large enough for XPSNR, which divides by zero on the smallest. */
  public static boolean measures(int width, int height) {
    return (long) width * height >= 4_096;
  }

  /**
   * Compares frame by frame; the shorter one ends it. XPSNR takes from its first picture where a
   * loss is seen, and that has to be the one before: what blurs an uneasy place must not count as
   * if the place had been calm.
   */
  public Measured measure(Pair pair, Stop stop) {
    boolean weighted = ffmpeg.hasFilter(FILTER, stop);
    String both =
        weighted
            ? ";%1$sformat=yuv420p,%3$s,split[q1][q2];%2$sformat=yuv420p,%3$s,split[q3][q4]"
                + ";[q4][q2]ssim=stats_file=-:shortest=1[q5]"
                + ";[q1][q3]xpsnr=stats_file=-:shortest=1[q6]"
            : ";%1$sformat=yuv420p,%3$s[q2];%2$sformat=yuv420p,%3$s[q4]"
                + ";[q4][q2]ssim=stats_file=-:shortest=1[q5]";
    String graph = pair.filters() + both.formatted(pair.before(), pair.after(), BY_NUMBER);
    List<String> arguments = new ArrayList<>(List.of("-v", "error"));
    arguments.addAll(pair.inputs());
    arguments.addAll(List.of("-filter_complex", graph, "-map", "[q5]"));
    if (weighted) {
      arguments.addAll(List.of("-map", "[q6]"));
    }
    arguments.addAll(List.of("-fps_mode", "passthrough", "-f", "null", "-"));
    return read(new String(ffmpeg.capture(arguments, MOST_BYTES, stop), StandardCharsets.UTF_8));
  }

  /** What the two filters wrote, in any mixture of their lines. */
  static Measured read(String text) {
    TreeMap<Long, Double> xpsnr = new TreeMap<>();
    TreeMap<Long, Double> ssim = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher x = XPSNR.matcher(line);
      Matcher s = SSIM.matcher(line);
      if (x.matches()) {
        xpsnr.put(Long.parseLong(x.group(1)) - 1, number(x.group(2)));
      } else if (s.matches()) {
        ssim.put(Long.parseLong(s.group(1)) - 1, number(s.group(2)));
      }
    }
    List<Frame> frames = new ArrayList<>();
    ssim.forEach(
        (n, s) -> {
          Double x = xpsnr.isEmpty() ? Double.valueOf(Double.NaN) : xpsnr.get(n);
          if (x != null) {
            frames.add(new Frame(n, x, s));
          }
        });
    return new Measured(frames);
  }

  private static double number(String text) {
    // "inf" and "nan": there is no difference to measure.
    return text.startsWith("inf") || text.endsWith("nan")
        ? PERFECT
        : Math.min(PERFECT, Double.parseDouble(text));
  }
}
