package dev.clipchat.client.action;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from a file's first bytes what it is; names lie. */
final class MediaSniff {

  private static final int HEAD = 16;
  private static final int TEXT = 1024;

  private MediaSniff() {}

  /** Whether a person could read it, or nothing is in it at all. */
  static boolean isText(Path file) {
    for (byte b : first(file, TEXT)) {
      if (b >= 0 && b < 0x20 && "\t\n\r\f\u001b".indexOf(b) < 0) {
        return false;
      }
    }
    return MediaSniff.mediaType(file).isEmpty();
  }

  private static byte[] first(Path file, int bytes) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file, WholeFile.reason(e)), e);
    }
  }

  /** The media type where the file is one that the cloud takes; nothing for all others. */
  static Optional<String> mediaType(Path file) {
    byte[] head = first(file, HEAD);
    return head.length < 4
        ? Optional.empty()
        : Optional.ofNullable(byHead(Arrays.copyOf(head, HEAD)));
  }

  private static @Nullable String byHead(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("RIFF")) {
      return switch (latin.substring(8, 12)) {
        case "AVI " -> "video/x-msvideo";
        case "WAVE" -> "audio/wav";
        case "WEBP" -> "image/webp";
        default -> null;
      };
    }
    String box = latin.substring(4, 8);
    if (box.equals("ftyp")) {
      return switch (latin.substring(8, 12)) {
        case "qt  " -> "video/quicktime";
        case "M4A ", "M4B " -> "audio/mp4";
        default -> "video/mp4";
      };
    }
    // Older QuickTime files begin with any of their boxes.
    if (box.equals("moov") || box.equals("mdat") || box.equals("wide") || box.equals("free")) {
      return "video/quicktime";
    }
    return byMark(latin, head[0] & 0xff, head[1] & 0xff);
  }

  private static @Nullable String byMark(String latin, int a, int b) {
    if (latin.startsWith("\u001aE\u00df\u00a3")) {
      return "video/x-matroska";
    }
    if (latin.startsWith("\u0089PNG")) {
      return "image/png";
    }
    if (latin.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (latin.startsWith("GIF8")) {
      return "image/gif";
    }
    if (a == 0xff && (b & 0xf6) == 0xf0) {
      return "audio/aac";
    }
    return latin.startsWith("ID3") || (a == 0xff && (b & 0xe0) == 0xe0) ? "audio/mpeg" : null;
  }
}
