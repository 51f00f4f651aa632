package dev.clipchat.engine.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of file comes out.
 *
 * @param codec null where nobody asked for one
 * @param ceiling the most bytes, 0 for none; always resolved, never a percentage
 * @param smaller wanted smaller without a number: the smallest file that still looks the same
 * @param stillMs for a still: its moment on the timeline
 */
public record Output(
    Format format,
    @Nullable Codec codec,
    long ceiling,
    boolean smaller,
    Effort effort,
    long stillMs) {

  public static final Output PLAIN = new Output(Format.MP4, null, 0, false, Effort.NORMAL, 0);

  public enum Format {
    MP4,
    WEBM,
    MKV,
    MOV,
    GIF,
    MP3,
    WAV,
    M4A,
    PNG,
    JPG;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isSound() {
      return this == MP3 || this == WAV || this == M4A;
    }

    public boolean isStill() {
      return this == PNG || this == JPG;
    }

    /** Whether a picture and sound together fit in it. */
    public boolean isVideo() {
      return !isSound() && !isStill() && this != GIF;
    }

    public static Optional<Format> named(String word) {
      return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
  }

  public enum Codec {
    H264,
    HEVC,
    AV1;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Time spent against quality reached. */
  public enum Effort {
    FAST,
    NORMAL,
    BEST;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Output withFormat(Format value, long still) {
    return new Output(value, codec, ceiling, smaller, effort, still);
  }

  public Output withCodec(@Nullable Codec value) {
    return new Output(format, value, ceiling, smaller, effort, stillMs);
  }

  public Output withCeiling(long bytes) {
    return new Output(format, codec, bytes, smaller, effort, stillMs);
  }

  public Output withSmaller(boolean value) {
    return new Output(format, codec, ceiling, value, effort, stillMs);
  }

  public Output withEffort(Effort value) {
    return new Output(format, codec, ceiling, smaller, value, stillMs);
  }
}
