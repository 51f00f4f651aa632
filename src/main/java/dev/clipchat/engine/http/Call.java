package dev.clipchat.engine.http;

import java.io.IOException;

/** One call of the protocol. */
@FunctionalInterface
interface Call {
  void answer(Request request) throws IOException;
}
