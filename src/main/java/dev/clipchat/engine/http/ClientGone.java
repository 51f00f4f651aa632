package dev.clipchat.engine.http;

import java.io.IOException;

/** The other side went away, or was sent away: there is nobody to tell. */
final class ClientGone extends IOException {

  private static final long serialVersionUID = 1;

  ClientGone() {
    super("the client is gone");
  }
}
