package dev.clipchat.engine.desk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What kind of file it is, by its first bytes. Only what is named here ever reaches ffmpeg: no
 * playlists, no scripts, no lists of other files.
 */
enum FileSignature {
  MP4,
  MATROSKA,
  AVI,
  WAV,
  WEBP,
  JPEG,
  PNG,
  GIF,
  MP3,
  AAC;

  private static final int HEAD = 16;

  static Optional<FileSignature> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      if (is(head, 0, "ID3")) {
        return Optional.of(afterTag(in, head));
      }
      return of(head);
    }
  }

  private static Optional<FileSignature> of(byte[] head) {
    if (isQuickTime(head)) {
      return Optional.of(MP4);
    }
    if (is(head, 0, "\u001aE\u00df\u00a3")) {
      return Optional.of(MATROSKA);
    }
    if (is(head, 0, "RIFF") || is(head, 0, "RF64")) {
      return is(head, 8, "AVI ")
          ? Optional.of(AVI)
          : is(head, 8, "WAVE")
              ? Optional.of(WAV)
              : is(head, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }
    if (is(head, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (is(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (is(head, 0, "GIF87a") || is(head, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    return of(head, 0);
  }

  /** MP3 and AAC have no magic word but a pattern of bits at the start of each frame. */
  private static Optional<FileSignature> of(byte[] head, int at) {
    if (head.length < at + 4 || (head[at] & 0xff) != 0xff || (head[at + 1] & 0xe0) != 0xe0) {
      return Optional.empty();
    }
    int layer = (head[at + 1] >> 1) & 3;
    if (layer == 0 && (head[at + 1] & 0xf0) == 0xf0) {
      return Optional.of(AAC);
    }
    boolean known = layer == 1 && (head[at + 2] & 0xf0) != 0xf0 && (head[at + 2] & 0x0c) != 0x0c;
    return known ? Optional.of(MP3) : Optional.empty();
  }

  /** A tag can stand before either; its length is in its head, seven bits a byte. */
  private static FileSignature afterTag(InputStream in, byte[] head) throws IOException {
    if (head.length < 10) {
      return MP3;
    }
    long length =
        ((head[6] & 0x7fL) << 21) | ((head[7] & 0x7f) << 14) | ((head[8] & 0x7f) << 7) | head[9];
    try {
      in.skipNBytes(Math.max(0, Math.min(length + 10 - HEAD, 64L << 20)));
    } catch (EOFException e) {
      return MP3; // cut off in its tag: ffprobe says what is wrong with it
    }
    return of(in.readNBytes(HEAD), 0).orElse(MP3);
  }

  private static boolean isQuickTime(byte[] head) {
    return is(head, 4, "ftyp")
        || is(head, 4, "moov")
        || is(head, 4, "mdat")
        || is(head, 4, "wide")
        || is(head, 4, "free")
        || is(head, 4, "skip");
  }

  private static boolean is(byte[] head, int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (head.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (head[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
