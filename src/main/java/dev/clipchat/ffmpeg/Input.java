package dev.clipchat.ffmpeg;

import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file that a stranger may have made is opened: as one of these kinds, and nothing else. */
public final class Input {

  /** What opens other files than itself. */
  private static final Set<String> LISTS =
      Set.of(
          "hls",
          "applehttp",
          "dash",
          "concat",
          "sdp",
          "rtsp",
          "image2",
          "imf",
          "webm_dash_manifest");

  private static final Pattern TOO_LARGE =
      Pattern.compile("picture size (\\d+x\\d+) (?:exceeds specified max pixel count|is invalid)");

  /** ffmpeg's words, with the name of the one that it was about to use. */
  private static final Pattern DECODER = Pattern.compile("codec \\(([^)\\s]+)\\) not on whitelist");

  private static final Pattern FORMAT =
      Pattern.compile("\\[([^\\s@]+) @ [^]]+] format not on whitelist");

  /** More than is worked on: what is refused has to be read first, to say how large it is. */
  private static final String MOST_PIXELS = Long.toString(16_384L * 8_192L);

  private Input() {}

  /** The arguments that open it. The name is never read as an option, a protocol or a pattern. */
  public static List<String> of(Path file) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-protocol_whitelist", "file", "-max_streams", "64", "-max_pixels"));
    arguments.add(MOST_PIXELS);
    arguments.addAll(Accepted.options());
    picture(file).ifPresent(format -> arguments.addAll(List.of("-f", format)));
    arguments.add("-i");
    arguments.add("file:" + file.toAbsolutePath());
    return arguments;
  }

  /**
   * The reader for a picture. Left alone, ffmpeg goes by the name, and one like {@code a%d.png} is
   * to it a series of other files.
   */
  private static Optional<String> picture(Path file) {
    String text = head(file);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("jpeg_pipe");
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(text.contains("acTL") ? "apng" : "png_pipe");
    }
    if (text.startsWith("GIF8")) {
      return Optional.of("gif");
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of("webp_pipe");
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return Optional.of("tiff_pipe");
    }
    boolean bitmap = text.startsWith("BM") && text.startsWith("\0\0\0\0", 6);
    return bitmap ? Optional.of("bmp_pipe") : Optional.empty();
  }

  /** The first bytes, one a character; empty where it cannot be read: who opens it says why. */
  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** What a program said about a file that it cannot open, in a few words and without its path. */
  static Text problem(String said, Path file) {
    String text = said.toLowerCase(Locale.ROOT);
    if (file.toFile().length() == 0) {
      return Text.of("ground.empty");
    }
    // A text that is only called .mp4 lacks an index, too.
    if (text.contains("moov atom not found") && head(file).matches("(?s).{4}(ftyp|mdat|wide).*")) {
      return Text.of("ground.incomplete");
    }
    Matcher decoder = DECODER.matcher(text);
    if (decoder.find()) {
      return Text.of("ground.codec_not_opened", "codec", decoder.group(1));
    }
    Matcher format = FORMAT.matcher(text);
    if (format.find() && !LISTS.contains(format.group(1))) {
      return Text.of("ground.format_not_opened", "format", format.group(1));
    }
    if (text.contains("not on whitelist")) {
      return Text.of("ground.list_of_files");
    }
    Matcher size = TOO_LARGE.matcher(text);
    if (size.find()) {
      return Text.of("ground.picture_beyond", "size", size.group(1));
    }
    if (text.contains("permission denied")) {
      return Text.of("ground.permission_denied");
    }
    if (text.contains("is a directory")) {
      return Text.of("ground.is_folder");
    }
    return Text.of("ground.not_media");
  }
}
