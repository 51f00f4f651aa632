package dev.clipchat.client.action;

import dev.clipchat.client.api.CallContext;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.pace.Stop;

/**
 * The end of a session that one deed had for itself: it goes unless something is left to finish.
 */
final class OwnSession {

  private final Workplace place;

  OwnSession(Workplace place) {
    this.place = place;
  }

  /** Only the embedded backend throws sessions away; a cloud's stays in the list. */
  void end(String session) {
    if (!place.isLocal() || isUnfinished(session)) {
      return;
    }
    try {
      // Also where the deed was stopped: what it leaves is nobody's.
      place.service().sessions().drop(session, CallContext.quiet(new Stop()));
      place.book().remove(place.backend(), session);
    } catch (ClipchatException e) {
      // The deed has its own outcome to tell, and the backend throws old sessions away in time.
      return;
    }
  }

  private boolean isUnfinished(String session) {
    return place.journal().renders(place.backend()).stream()
            .anyMatch(r -> r.session().equals(session))
        || place.journal().messages(place.backend()).stream()
            .anyMatch(m -> m.session().equals(session));
  }
}
