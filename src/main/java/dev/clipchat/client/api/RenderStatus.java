package dev.clipchat.client.api;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a render is.
 *
 * @param progress 0 to 1; negative where the backend does not say
 * @param nextPoll when to ask again, where the backend says so
 */
public record RenderStatus(
    Phase phase,
    double progress,
    String stage,
    @Nullable Duration nextPoll,
    Output output,
    Problem problem) {

  public enum Phase {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED
  }

  /** What was made; zero, empty and NaN stand for what the backend does not say. */
  public record Output(
      String url,
      String format,
      long bytes,
      int width,
      int height,
      Duration duration,
      String codec,
      String qualityWord,
      double xpsnr,
      double ssim) {}

  /** Why it failed; empty where it did not. */
  public record Problem(String code, String words, OptionalLong smallestBytes) {}
}
