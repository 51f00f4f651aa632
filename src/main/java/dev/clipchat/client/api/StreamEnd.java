package dev.clipchat.client.api;

/**
 * How the answer to a message ended.
 *
 * @param spoke whether the user was given any text
 * @param unread whether something came, and none of it could be read
 * @param why for the log, where it did not end by itself
 */
public record StreamEnd(How how, boolean spoke, boolean unread, String why) {

  public enum How {
    /** The body ended: the turn is over. */
    COMPLETE,
    /** The connection was lost: the message may or may not have run. */
    DROPPED,
    /** Nothing but signs of life for too long, or the turn's time is over. */
    TIMED_OUT
  }
}
