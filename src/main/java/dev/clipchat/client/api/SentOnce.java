package dev.clipchat.client.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that no library may send a second time on its own. */
final class SentOnce extends RequestBody {

  private final byte[] content;

  SentOnce(String json) {
    this.content = json.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable MediaType contentType() {
    return SessionApi.JSON;
  }

  @Override
  public long contentLength() {
    return content.length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(content);
  }

  @Override
  public boolean isOneShot() {
    return true;
  }
}
