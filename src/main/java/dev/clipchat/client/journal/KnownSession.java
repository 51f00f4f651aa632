package dev.clipchat.client.journal;

import java.time.Instant;

/**
 * A session that this client made or used.
 *
 * @param task the backend's task around it, or empty
 * @param bind the id for a registration link, or empty
 * @param name what it is about, for people; empty until something is known
 * @param ceiling the size limit that was last asked for in it, in bytes; 0 without one
 */
public record KnownSession(
    String id, String task, String bind, String name, long ceiling, Instant made, Instant used) {

  public KnownSession named(String other) {
    return new KnownSession(id, task, bind, other, ceiling, made, used);
  }

  public KnownSession usedAt(Instant time) {
    return new KnownSession(id, task, bind, name, ceiling, made, time);
  }

  public KnownSession limitedTo(long bytes) {
    return new KnownSession(id, task, bind, name, bytes, made, used);
  }
}
