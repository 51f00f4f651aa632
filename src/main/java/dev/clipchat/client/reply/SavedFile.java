package dev.clipchat.client.reply;

import java.nio.file.Path;
import java.time.Duration;
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

  /** How close to the source: a word for people, the measured figures (NaN: not measured). */
  public record Quality(String word, double xpsnr, double ssim) {}

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

  /** The share by which it shrank, in percent; negative where it grew, 0 where unknown. */
  public long percentSmaller() {
    return bytesBefore <= 0 ? 0 : Math.round(100.0 * (bytesBefore - bytesAfter) / bytesBefore);
  }
}
