package dev.clipchat.client.api;

import java.nio.charset.StandardCharsets;
import okhttp3.Headers;

/** How a file's name travels in a multipart body: as UTF-8, and once more escaped (RFC 5987). */
final class MultipartFileName {

  private static final String PLAIN = "!#$&+-.^_`|~";

  private MultipartFileName() {}

  static Headers headers(String field, String fileName) {
    StringBuilder line = new StringBuilder("form-data; name=\"").append(field).append("\"; ");
    line.append("filename=\"").append(quoted(fileName)).append('"');
    if (!fileName.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      line.append("; filename*=UTF-8''").append(escaped(fileName));
    }
    return new Headers.Builder().addUnsafeNonAscii("Content-Disposition", line.toString()).build();
  }

  /** As browsers write it: only what would end the quotes or the line is escaped. */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String escaped(String name) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0);
      out.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return out.toString();
  }
}
