package dev.clipchat.client.api;

/**
 * A token just given out, and the credits that came with it.
 *
 * @param bind the id for a registration link; empty where the backend gives none
 */
public record IssuedToken(String token, long credits, String bind) {

  /** A token is a secret: it never becomes part of a text by accident. */
  @Override
  public String toString() {
    return "IssuedToken[credits=" + credits + "]";
  }
}
