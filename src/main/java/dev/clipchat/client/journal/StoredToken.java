package dev.clipchat.client.journal;

import java.time.Instant;

/**
 * An anonymous token and how long it is good for.
 *
 * @param bind the id for a registration link that came with it, or empty
 */
public record StoredToken(String token, Instant expires, String bind) {

  /** A token is a secret: it never becomes part of a text by accident. */
  @Override
  public String toString() {
    return "StoredToken[expires=" + expires + "]";
  }
}
