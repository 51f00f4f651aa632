package dev.clipchat.client.journal;

import java.time.Instant;

/**
 * A session that this client made or used.
 *
 * @param task the backend's task around it, or empty
 * @param bind the id for a registration link, or empty
 * @param name what it is about, for people; empty until something is known
 */
public record KnownSession(
    String id, String task, String bind, String name, Instant made, Instant used) {

  public KnownSession named(String other) {
    return new KnownSession(id, task, bind, other, made, used);
  }

  public KnownSession usedAt(Instant time) {
    return new KnownSession(id, task, bind, name, made, time);
  }
}
