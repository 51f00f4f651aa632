package dev.clipchat.engine.desk;

/**
 * Whom a token stands for. Sessions and renders are an account's.
 *
 * @param own whether it is this process talking to itself: files by reference, no limits
 */
public record Account(String id, boolean own) {

  private static final String LOCAL = "local";

  /** The process itself. */
  static Account local() {
    return new Account(LOCAL, true);
  }

  /** Whose sessions and renders have that account's id. */
  static Account of(String id) {
    return new Account(id, id.equals(LOCAL));
  }
}
