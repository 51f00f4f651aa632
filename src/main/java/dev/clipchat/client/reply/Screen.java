package dev.clipchat.client.reply;

/** A sink that somebody looks at, or a pipe. */
public interface Screen extends ReplySink, AutoCloseable {

  /** Waits until everything that was shown has been written. */
  void settle();

  @Override
  void close();
}
