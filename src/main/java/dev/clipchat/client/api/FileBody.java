package dev.clipchat.client.api;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A file's bytes as part of a request, never in memory at once. */
final class FileBody extends RequestBody {

  private static final int CHUNK = 1 << 16;

  private final UploadFile file;
  private final long before;
  private final Count count;

  /**
   * @param before the bytes of the files in front of it
   */
  FileBody(UploadFile file, long before, Count count) {
    this.file = file;
    this.before = before;
    this.count = count;
  }

  /** Who repeats an upload decides that with care: the library must not. */
  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public @Nullable MediaType contentType() {
    return MediaType.parse(file.mediaType());
  }

  @Override
  public long contentLength() {
    return file.bytes();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (InputStream in = open()) {
      byte[] chunk = new byte[CHUNK];
      long left = file.bytes();
      while (left > 0) {
        int read = in.read(chunk, 0, (int) Math.min(CHUNK, left));
        if (read < 0) {
          throw new ClipchatException(
              new Failure.InputUnreadable(file.path(), Text.of("client.became_shorter")));
        }
        sink.write(chunk, 0, read);
        left -= read;
        count.reached(before + file.bytes() - left);
      }
    }
  }

  /** A file that cannot be read is no fault of the network. */
  private InputStream open() {
    try {
      return Files.newInputStream(file.path());
    } catch (IOException e) {
      throw new ClipchatException(new Failure.InputUnreadable(file.path(), WholeFile.reason(e)), e);
    }
  }

  /** The bytes of all files together, told a few times a second. */
  static final class Count {
    private static final long EVERY_MILLIS = 100;

    private final LongConsumer sent;
    private final Pace pace;
    private Instant told = Instant.MIN;

    Count(LongConsumer sent, Pace pace) {
      this.sent = sent;
      this.pace = pace;
    }

    private void reached(long bytes) {
      Instant now = pace.now();
      if (now.minusMillis(EVERY_MILLIS).isAfter(told)) {
        told = now;
        sent.accept(bytes);
      }
    }
  }
}
