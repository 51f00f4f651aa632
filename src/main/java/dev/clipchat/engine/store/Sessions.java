package dev.clipchat.engine.store;

import java.util.List;
import java.util.Optional;

/** The conversations. */
public interface Sessions {

  Session create(String account, String name, String language);

  /** The session, if there is one and it belongs to that account. */
  Session open(String account, String id);

  /** All of an account, the newest first. */
  List<Session> of(String account);

  /** Throws it away with all that was uploaded to it. */
  void remove(Session session);

  /** Held while the session is read, changed and written: one message or upload at a time. */
  Lease lock(Session session);

  /**
   * A project as it is kept.
   *
   * @param version changes whenever the project does
   */
  record Kept(String version, String project) {}

  /** Nothing before it was first saved. */
  Optional<Kept> project(Session session);

  /** Whole or not at all; the session must be locked. */
  void saveProject(Session session, String project);
}
