package dev.clipchat.client.reply;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A result and its numbers. Zero, empty or null stands for what is not known; {@code took} is how
 * long the work was, {@code copied} says that the input fitted and was not encoded again.
 */
public record SavedFile(
    @Nullable Path input,
    Path output,
    long bytesBefore,
    long bytesAfter,
    Duration duration,
    int width,
    int height,
    String codec,
    Duration took,
    @Nullable Quality quality,
    boolean copied) {

  /** Whether it went out as bytes and stands under no name. */
  public boolean isStream() {
    return output.toString().equals("-");
  }

  /** How close to the source: a word for people, the measured figures (NaN: not measured). */
  public record Quality(String word, double xpsnr, double ssim) {

    private Map<String, @Nullable Object> facts() {
      Map<String, @Nullable Object> facts = new LinkedHashMap<>();
      facts.put("word", word);
      facts.put("xpsnr", known(xpsnr));
      facts.put("ssim", known(ssim));
      return facts;
    }

    private static @Nullable Object known(double figure) {
      return Double.isNaN(figure) ? null : figure;
    }
  }

  /** The same, called as somebody typed it. */
  public SavedFile madeFrom(Path typed) {
    return new SavedFile(
        typed,
        output,
        bytesBefore,
        bytesAfter,
        duration,
        width,
        height,
        codec,
        took,
        quality,
        copied);
  }

  /** The same under another name. */
  public SavedFile called(Path other) {
    return new SavedFile(
        input,
        other,
        bytesBefore,
        bytesAfter,
        duration,
        width,
        height,
        codec,
        took,
        quality,
        copied);
  }

  /** The same, made from a file of that size. */
  public SavedFile madeFrom(Path source, long bytes) {
    return new SavedFile(
        source, output, bytes, bytesAfter, duration, width, height, codec, took, quality, copied);
  }

  /** What scripts read of it; null where something is not known. */
  public Map<String, @Nullable Object> facts() {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("input", input == null ? null : input.toString());
    facts.put("output", output.toString());
    facts.put("bytes_before", positive(bytesBefore));
    facts.put("bytes_after", bytesAfter);
    facts.put("duration", seconds(duration));
    facts.put("resolution", width > 0 ? width + "x" + height : null);
    facts.put("width", positive(width));
    facts.put("height", positive(height));
    facts.put("codec", codec.isEmpty() ? null : codec);
    facts.put("seconds", seconds(took));
    facts.put("copied", copied);
    facts.put("quality", quality == null ? null : quality.facts());
    return facts;
  }

  private static @Nullable Object positive(long number) {
    return number > 0 ? number : null;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  /** The share by which it shrank, in percent; negative where it grew, 0 where unknown. */
  public long percentSmaller() {
    return bytesBefore <= 0 ? 0 : Math.round(100.0 * (bytesBefore - bytesAfter) / bytesBefore);
  }
}
