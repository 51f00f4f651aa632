package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Output;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The encoders and what they are told, where no size limits them. */
public final class RenderArgs {

  private RenderArgs() {}

  /** At which level of quality a codec looks like its source, and the levels around it. */
  private enum Level {
    H264("libx264", 19, 23),
    HEVC("libx265", 21, 25),
    AV1("libsvtav1", 28, 34),
    VP9("libvpx-vp9", 27, 33);

    private final String encoder;
    private final int fine;
    private final int small;

    Level(String encoder, int fine, int small) {
      this.encoder = encoder;
      this.fine = fine;
      this.small = small;
    }
  }

  /** The picture's encoder for an output. */
  public static List<String> picture(Output output) {
    Level level = level(output);
    String quality = Integer.toString(output.smaller() ? level.small : level.fine);
    List<String> a = new ArrayList<>(List.of("-c:v", level.encoder, "-crf", quality));
    switch (level) {
      case H264 -> a.addAll(List.of("-preset", preset(output.effort()), "-profile:v", "high"));
      case HEVC ->
          a.addAll(List.of("-preset", preset(output.effort()), "-x265-params", "log-level=error"));
      case AV1 ->
          a.addAll(List.of("-preset", svtPreset(output.effort()), "-svtav1-params", "tune=0"));
      case VP9 ->
          a.addAll(List.of("-b:v", "0", "-deadline", "good", "-row-mt", "1", "-cpu-used", "4"));
    }
    a.addAll(List.of("-pix_fmt", "yuv420p"));
    if (level == Level.HEVC && isMp4(output.format())) {
      a.addAll(List.of("-tag:v", "hvc1"));
    }
    return a;
  }

  private static Level level(Output output) {
    Output.@Nullable Codec codec = output.codec();
    if (output.format() == Output.Format.WEBM) {
      return codec == Output.Codec.AV1 ? Level.AV1 : Level.VP9;
    }
    if (codec == null || codec == Output.Codec.H264) {
      return Level.H264;
    }
    return codec == Output.Codec.HEVC ? Level.HEVC : Level.AV1;
  }

  private static String preset(Output.Effort effort) {
    return effort == Output.Effort.FAST
        ? "veryfast"
        : effort == Output.Effort.BEST ? "slow" : "medium";
  }

  private static String svtPreset(Output.Effort effort) {
    return effort == Output.Effort.FAST ? "10" : effort == Output.Effort.BEST ? "5" : "8";
  }

  /** The sound's encoder for an output. */
  public static List<String> sound(Output output) {
    return switch (output.format()) {
      case MP3 -> List.of("-c:a", "libmp3lame", "-q:a", output.smaller() ? "5" : "2");
      case WAV -> List.of("-c:a", "pcm_s16le");
      case WEBM -> List.of("-c:a", "libopus", "-b:a", output.smaller() ? "96k" : "128k");
      default -> List.of("-c:a", "aac", "-b:a", output.smaller() ? "128k" : "192k");
    };
  }

  /**
   * What the container is told: players may start before they have all of it, and picture and sound
   * take turns second by second. By frames, as ffmpeg does it, the index becomes several percent of
   * a small file.
   */
  public static List<String> container(Output.Format format) {
    return switch (format) {
      case MP4, MOV, M4A -> List.of("-movflags", "+faststart", "-chunk_duration", "1000000");
      case MP3 -> List.of("-id3v2_version", "3");
      default -> List.of();
    };
  }

  public static boolean isMp4(Output.Format format) {
    return format == Output.Format.MP4 || format == Output.Format.MOV;
  }

  /** The name of ffmpeg's writer for a format. */
  public static String muxer(Output.Format format) {
    return switch (format) {
      case MKV -> "matroska";
      case M4A -> "ipod";
      case PNG, JPG -> "image2";
      default -> format.word();
    };
  }
}
