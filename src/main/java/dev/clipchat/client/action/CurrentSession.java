package dev.clipchat.client.action;

import dev.clipchat.client.api.OpenedSession;
import dev.clipchat.client.api.State;
import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The session that deeds are done in. It is made when it is first needed, and made anew where the
 * backend has lost it.
 */
public final class CurrentSession {

  /** How the ids of people without an account begin, whoever gave us their token. */
  private static final String ANONYMOUS = "anon_";

  private final Workplace place;
  private final SessionChoice choice;
  private final UploadedFiles brought = new UploadedFiles();
  private @Nullable KnownSession session;

  /** What somebody typed last: a session that it brings about speaks its language. */
  private String heard = "";

  public CurrentSession(Workplace place, SessionChoice choice) {
    this.place = place;
    this.choice = choice;
  }

  /** The session, made or found now where none was needed before. */
  public synchronized KnownSession session(Turn turn) {
    KnownSession known = session;
    if (known == null) {
      known = chosen(turn);
      session = known;
    }
    return known;
  }

  synchronized void heard(String words) {
    heard = words;
  }

  /** The session, if anything was done in one yet. */
  synchronized Optional<KnownSession> opened() {
    return Optional.ofNullable(session);
  }

  private KnownSession chosen(Turn turn) {
    if (choice instanceof SessionChoice.Current) {
      Optional<KnownSession> current = place.book().current(place.backend());
      if (current.isPresent()) {
        return current.get();
      }
    }
    if (choice instanceof SessionChoice.Named named) {
      return place
          .book()
          .find(place.backend(), named.which())
          .orElseGet(() -> unlisted(turn, named.which()));
    }
    return open(turn);
  }

  /** An id that is not in the book may have been made elsewhere; a slip of the hand was not. */
  private KnownSession unlisted(Turn turn, String id) {
    try {
      String bind = place.service().states().read(id, place.errand(turn)).bind();
      Instant now = place.pace().now();
      KnownSession found = new KnownSession(id, "", bind, "", 0, now, now);
      remember(found);
      return found;
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.SessionLost) {
        throw new ClipchatException(
            new Failure.Usage(
                Text.of("client.session_unknown", "name", id), Text.of("client.session_accepted")),
            e);
      }
      throw e;
    }
  }

  private KnownSession open(Turn turn) {
    OpenedSession opened =
        place.service().sessions().open(place.language().of(heard), place.errand(turn));
    Instant now = place.pace().now();
    KnownSession made =
        new KnownSession(opened.session(), opened.task(), opened.bind(), "", 0, now, now);
    remember(made);
    return made;
  }

  /** Leaves the session for a new one. */
  public synchronized KnownSession restart(Turn turn) {
    KnownSession made = open(turn);
    session = made;
    return made;
  }

  /** Leaves the session for another one of the book. */
  public synchronized void use(KnownSession other) {
    session = other;
    remember(other.usedAt(place.pace().now()));
  }

  private void remember(KnownSession known) {
    boolean becomesCurrent = choice instanceof SessionChoice.Current;
    place.book().put(place.backend(), known, becomesCurrent);
  }

  /**
   * Does something in the session. Where the backend does not know it any more, it is done once
   * more in a new one, and the person hears that the timeline started afresh.
   */
  <T> T in(Turn turn, Function<KnownSession, T> deed) {
    KnownSession known = session(turn);
    try {
      return deed.apply(known);
    } catch (ClipchatException e) {
      if (!(e.failure() instanceof Failure.SessionLost)) {
        throw explained(e, known, turn);
      }
      KnownSession fresh = restartAfterLoss(turn, known);
      turn.notice(place.words().say("client.session_afresh"));
      try {
        return deed.apply(fresh);
      } catch (ClipchatException again) {
        throw explained(again, fresh, turn);
      }
    }
  }

  private synchronized KnownSession restartAfterLoss(Turn turn, KnownSession lost) {
    KnownSession now = session;
    if (now != null && !now.id().equals(lost.id())) {
      return now;
    }
    KnownSession made = open(turn);
    session = made;
    place.book().remove(place.backend(), lost.id());
    return made;
  }

  /**
   * People without an account get more credits by registering; their link holds an id of theirs.
   */
  private ClipchatException explained(ClipchatException e, KnownSession known, Turn turn) {
    if (!(e.failure() instanceof Failure.OutOfCredits)) {
      return e;
    }
    String bind = bind(turn, known);
    if (!place.service().isAnonymous() && !bind.startsWith(ANONYMOUS)) {
      return e;
    }
    String link = place.service().sessions().registerLink(bind).toString();
    return new ClipchatException(new Failure.OutOfCredits(link), e);
  }

  /** The refusal or the token knows it best, then whatever was heard of the session. */
  private String bind(Turn turn, KnownSession known) {
    String said = place.service().bind();
    String heard = said.isEmpty() ? latest(known).bind() : said;
    return heard.isEmpty() && place.service().isAnonymous() ? bindOf(known, turn) : heard;
  }

  /** The same session with what was learned of it meanwhile. */
  private synchronized KnownSession latest(KnownSession known) {
    KnownSession now = session;
    return now != null && now.id().equals(known.id()) ? now : known;
  }

  private String bindOf(KnownSession known, Turn turn) {
    try {
      return read(turn, known.id()).bind();
    } catch (ClipchatException e) {
      // The link works without the id too, it only does not carry the session over.
      return "";
    }
  }

  /** The state as it is now. */
  State read(Turn turn, String id) {
    State state = place.service().states().read(id, place.errand(turn));
    note(id, known -> known.bind().isEmpty() ? withBind(known, state.bind()) : known);
    return state;
  }

  private static KnownSession withBind(KnownSession s, String bind) {
    return bind.isEmpty()
        ? s
        : new KnownSession(s.id(), s.task(), bind, s.name(), s.ceiling(), s.made(), s.used());
  }

  /** The files of this computer that were brought into it. */
  UploadedFiles brought() {
    return brought;
  }

  /** What was learned about the session; written down where it is news. */
  synchronized void note(String id, Function<KnownSession, KnownSession> change) {
    KnownSession known = session;
    if (known != null && known.id().equals(id)) {
      KnownSession changed = change.apply(known);
      if (!changed.equals(known)) {
        session = changed;
        place.book().put(place.backend(), changed, false);
      }
    }
  }
}
