package dev.clipchat.engine.store.disk;

import dev.clipchat.engine.store.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** An open file: if it is cleaned away meanwhile, what was begun is still read to its end. */
final class DiskContent implements Bytes.Content {

  private final FileChannel file;
  private final long size;

  DiskContent(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream from(long position) throws IOException {
    return Channels.newInputStream(file.position(position));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
