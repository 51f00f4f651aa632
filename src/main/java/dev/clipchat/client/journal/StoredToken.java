package dev.clipchat.client.journal;

import java.time.Instant;

/** An anonymous token and how long it is good for. */
public record StoredToken(String token, Instant expires) {

  /** A token is a secret: it never becomes part of a text by accident. */
  @Override
  public String toString() {
    return "StoredToken[expires=" + expires + "]";
  }
}
