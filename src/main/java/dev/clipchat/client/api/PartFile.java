package dev.clipchat.client.api;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/** A file that is not complete yet, beside the place where it is to stand. */
final class PartFile {

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes\\s+(?:(\\d{1,18})-\\d{1,18}|\\*)/(\\d{1,18}|\\*)");
  private static final long EVERY_MILLIS = 100;

  private final Path path;
  private final Downloads.Received received;
  private final Pace pace;
  private Instant told = Instant.MIN;

  PartFile(Path path, Downloads.Received received, Pace pace) {
    this.path = path;
    this.received = received;
    this.pace = pace;
  }

  long length() {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  void clear() {
    WholeFile.discard(path);
  }

  /** Whether a refused range means that nothing is missing. */
  boolean isWhole(Response refused) {
    Matcher range = CONTENT_RANGE.matcher(refused.header("Content-Range", ""));
    return range.matches() && range.group(2).equals(Long.toString(length()));
  }

  /** Writes what comes, at its place, and fails where less comes than was announced. */
  void take(Response response) throws IOException {
    long from = 0;
    long total = response.body().contentLength();
    if (response.code() == 206) {
      Matcher range = CONTENT_RANGE.matcher(response.header("Content-Range", ""));
      if (!range.matches() || range.group(1) == null) {
        throw new IOException("a part without its place");
      }
      from = Long.parseLong(range.group(1));
      total = range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2));
    }
    if (from > length()) {
      clear();
      throw new IOException("a part that does not follow what is here");
    }
    copy(response.body().byteStream(), from, total);
    long arrived = length();
    received.bytes(arrived, total);
    if (total >= 0 && arrived != total) {
      throw new IOException("%d of %d bytes came".formatted(arrived, total));
    }
  }

  private void copy(InputStream in, long from, long total) throws IOException {
    try (FileChannel out = open()) {
      try {
        out.truncate(from);
        out.position(from);
      } catch (IOException e) {
        throw unwritable(e);
      }
      byte[] chunk = new byte[1 << 16];
      long arrived = from;
      int read;
      while ((read = in.read(chunk)) >= 0) {
        write(out, ByteBuffer.wrap(chunk, 0, read));
        arrived += read;
        tell(arrived, total);
      }
    }
  }

  private FileChannel open() {
    try {
      return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(FileChannel out, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void tell(long arrived, long total) {
    Instant now = pace.now();
    if (now.minusMillis(EVERY_MILLIS).isAfter(told)) {
      told = now;
      received.bytes(arrived, total);
    }
  }

  /** A full disk is no fault of the network, and trying again would not help. */
  private ClipchatException unwritable(IOException e) {
    return new ClipchatException(new Failure.OutputUnwritable(path, WholeFile.reason(e)), e);
  }
}
