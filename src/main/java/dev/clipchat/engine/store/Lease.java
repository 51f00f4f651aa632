package dev.clipchat.engine.store;

/**
 * Something that is held by nobody else meanwhile, in no process and on no machine that shares the
 * store. It goes with the process that holds it, however that ends.
 */
public interface Lease extends AutoCloseable {
  @Override
  void close();
}
