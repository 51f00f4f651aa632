package dev.clipchat.engine.http;

import dev.clipchat.engine.desk.Desk;
import dev.clipchat.engine.desk.Renders;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finished file, whole or a part of it. */
final class DownloadCall implements Call {

  private final Desk desk;

  DownloadCall(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void answer(Request request) throws IOException {
    if (request.token() == null && request.query("key") == null) {
      unknown(request);
      return;
    }
    Renders.Result result;
    try {
      result = find(request);
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.TokenRefused) {
        unknown(request);
        return;
      }
      throw e;
    }
    try (Bytes.Content content = result.content()) {
      send(request, result, content);
    }
  }

  /** Not the code in a 200 that other calls answer with: a program would save it as the film. */
  private static void unknown(Request request) throws IOException {
    request.refuse(
        ErrorReply.of(new Failure.TokenRefused(false), request.words())
            .as(401)
            .under("WWW-Authenticate", "Bearer"));
  }

  private Renders.Result find(Request request) {
    String key = request.query("key");
    if (key != null && request.token() == null) {
      return desk.renders().byKey(request.named(0), key);
    }
    return desk.renders().result(desk.accounts().open(request.token()), request.named(0));
  }

  private static void send(Request request, Renders.Result result, Bytes.Content content)
      throws IOException {
    long size = content.size();
    String tag = "\"" + result.tag() + "\"";
    request.put("ETag", tag);
    request.put("Accept-Ranges", "bytes");
    request.put("Content-Type", type(result.name()));
    request.put("Content-Disposition", disposition(result.name()));
    request.put("X-Content-Type-Options", "nosniff");
    if (names(request.header("If-Match"), tag, false)) {
      request.refuse(ErrorReply.status(412, "That file is another one now"));
      return;
    }
    if (names(request.header("If-None-Match"), tag, true)) {
      request.begin(304, 0).close();
      return;
    }
    Optional<ByteRange> span = asked(request, tag, size);
    if (span.isPresent() && span.get().from() >= size) {
      request.put("Content-Range", "bytes */" + size);
      request.begin(416, 0).close();
      return;
    }
    ByteRange part = span.orElse(new ByteRange(0, size - 1));
    if (span.isPresent()) {
      request.put("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + size);
    }
    int status = span.isPresent() ? 206 : 200;
    if (request.is("HEAD")) {
      request.begin(status, part.length()).close();
      return;
    }
    try (OutputStream out = request.begin(status, part.length())) {
      copy(content.from(part.from()), out, part.length());
    }
  }

  /** Whether the condition is there, and names the tag (or, otherwise, does not). */
  private static boolean names(@Nullable String condition, String tag, boolean wanted) {
    if (condition == null) {
      return false;
    }
    boolean named =
        condition.strip().equals("*")
            || Arrays.stream(condition.split(",", -1))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals);
    return named == wanted;
  }

  private static Optional<ByteRange> asked(Request request, String tag, long size) {
    String condition = request.header("If-Range");
    boolean stale = condition != null && !condition.strip().equals(tag);
    return stale ? Optional.empty() : ByteRange.of(request.header("Range"), size);
  }

  private static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new ClipchatException(
            new Failure.ServerFailed(500, Text.of("engine.file_became_shorter")));
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private static String type(@Nullable String name) {
    String ending = name == null ? "" : name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "mp4" -> "video/mp4";
      case "webm" -> "video/webm";
      case "mkv" -> "video/x-matroska";
      case "mov" -> "video/quicktime";
      case "gif" -> "image/gif";
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      case "mp3" -> "audio/mpeg";
      case "m4a" -> "audio/mp4";
      case "wav" -> "audio/wav";
      default -> "application/octet-stream";
    };
  }

  /** The name twice: in ASCII for the old, and as it is for the rest. */
  private static String disposition(String name) {
    StringBuilder ascii = new StringBuilder();
    name.codePoints()
        .map(c -> c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? '_' : c)
        .forEach(ascii::appendCodePoint);
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }
}
