package dev.clipchat.engine.ceiling;

import dev.clipchat.ffmpeg.Quality;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was checked: its bytes, its duration, and that it decodes from end to end.
 *
 * @param codec by its common name, that of the sound where there is no picture
 * @param fps 0 without a picture
 * @param copied the source's streams as they were
 * @param quality against the source at its size; null where there is nothing to compare
 */
public record CheckedFile(
    Path file,
    long bytes,
    String codec,
    int width,
    int height,
    double fps,
    long durationMs,
    boolean copied,
    Quality.@Nullable Figure quality) {

  CheckedFile at(Path place) {
    return new CheckedFile(place, bytes, codec, width, height, fps, durationMs, copied, quality);
  }
}
