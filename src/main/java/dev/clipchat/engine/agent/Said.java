package dev.clipchat.engine.agent;

/**
 * An answer that is already words: to a question, why something cannot be done, or small talk.
 *
 * @param kind what the answer is
 */
public record Said(Kind kind, String text) {

  public enum Kind {
    ANSWERED,
    CANNOT,
    TALK
  }
}
