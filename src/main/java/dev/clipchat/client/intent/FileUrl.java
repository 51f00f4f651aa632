package dev.clipchat.client.intent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** {@code file://} addresses as paths. */
final class FileUrl {

  private FileUrl() {}

  /** The path in a file address; any other text as it is. */
  static String decoded(String text) {
    if (!text.regionMatches(true, 0, "file:", 0, 5)) {
      return text;
    }
    String rest = text.substring(5);
    if (rest.startsWith("//")) {
      // A host may stand here; it is this computer.
      int path = rest.indexOf('/', 2);
      rest = path < 0 ? rest : rest.substring(path);
    }
    String path = percentDecoded(rest);
    return path.matches("/[A-Za-z]:.*") ? path.substring(1) : path;
  }

  private static String percentDecoded(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low >= 0) {
        out.put((byte) (high * 16 + low));
        i += 2;
      } else {
        out.put(in[i]);
      }
    }
    return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
  }
}
