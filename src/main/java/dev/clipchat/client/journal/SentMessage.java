package dev.clipchat.client.journal;

import java.time.Instant;

/**
 * A message whose outcome has not been seen yet.
 *
 * @param before the session's state before it, as JSON
 */
public record SentMessage(
    String id, String backend, String session, String text, String before, Instant sent) {}
