package dev.clipchat.engine.desk;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that bytes from elsewhere go into. What goes wrong with it is the disk's failure; an
 * {@link IOException} is left to mean that the sender was lost.
 */
final class IncomingFile implements AutoCloseable {

  /** How much disk an upload must leave for everything else. */
  private static final long DISK_RESERVE = 200L << 20;

  private static final long CHECK_EVERY = 64L << 20;

  private final Path file;
  private final OutputStream out;
  private long bytes;
  private long nextCheck;

  /** Makes the file, which must not be there yet. */
  IncomingFile(Path file) {
    this.file = file;
    try {
      Places.createSecret(file);
      this.out = Files.newOutputStream(file, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void write(byte[] buffer, int length) {
    try {
      if (bytes >= nextCheck) {
        checkDisk();
        nextCheck = bytes + CHECK_EVERY;
      }
      out.write(buffer, 0, length);
      bytes += length;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void checkDisk() throws IOException {
    if (Files.getFileStore(file).getUsableSpace() < DISK_RESERVE) {
      throw new IOException("the disk is full");
    }
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private ClipchatException failed(IOException e) {
    return new ClipchatException(new Failure.StorageFailed(file, WholeFile.reason(e)), e);
  }
}
