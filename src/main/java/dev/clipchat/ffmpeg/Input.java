package dev.clipchat.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How a file that a stranger may have made is opened: as one of these kinds, and nothing else. */
public final class Input {

  /**
   * Kinds of files that hold their own data. Playlists and lists of other files (hls, dash, concat,
   * sdp, image sequences…) are not among them.
   */
  private static final String FORMATS =
      String.join(
          ",",
          "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,asf,mpegts,mpeg,mpegvideo,m4v,h264,hevc",
          "ogg,mp3,wav,w64,aac,flac,aiff,caf,amr,ac3,eac3,yuv4mpegpipe",
          "gif,apng,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe");

  private static final String MOST_PIXELS = Long.toString(Limits.MOST_PIXELS);

  private Input() {}

  /** The arguments that open it. The name is never read as an option, a protocol or a pattern. */
  public static List<String> of(Path file) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-format_whitelist",
        FORMATS,
        "-max_streams",
        "64",
        "-max_pixels",
        MOST_PIXELS,
        "-i",
        "file:" + file.toAbsolutePath());
  }

  /** What a program said about a file that it cannot open, in a few words and without its path. */
  static String problem(String said, Path file) {
    String text = said.toLowerCase(Locale.ROOT);
    if (text.contains("moov atom not found")) {
      return "it is incomplete: its index is missing";
    }
    if (text.contains("format not on whitelist") || text.contains("not on whitelist")) {
      return "it is a list of other files, not a video";
    }
    if (text.contains("permission denied")) {
      return "permission denied";
    }
    if (text.contains("is a directory")) {
      return "it is a folder";
    }
    if (file.toFile().length() == 0) {
      return "it is empty";
    }
    return "it is no video, picture or sound that can be read";
  }
}
