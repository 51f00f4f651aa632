package dev.clipchat.client.action;

import dev.clipchat.client.api.RenderStatus;
import dev.clipchat.client.journal.StartedRender;
import dev.clipchat.client.timeline.Draft;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Has the backend begin a render. Its lock is held before it is written down and asked for, so that
 * nobody takes it for abandoned, and it is forgotten only where it surely did not begin.
 */
final class StartRender {

  private static final int SERVERS_FAULT = 500;

  private final Workplace place;

  StartRender(Workplace place) {
    this.place = place;
  }

  /** A render under way, and the lock that says that somebody waits for it. */
  record Begun(StartedRender render, LockFile lock) implements AutoCloseable {
    @Override
    public void close() {
      lock.close();
    }
  }

  /**
   * A start that failed is tried once more, under another id: where it may have begun all the same,
   * only if the backend does not know it. One wish is paid once.
   */
  Begun run(Turn turn, StartedRender wanted, Draft draft) {
    Begun first = claim(wanted);
    boolean kept = false;
    try {
      kept = begunAfterAll(turn, first, draft);
      return kept ? first : again(turn, first, wanted, draft);
    } finally {
      if (!kept) {
        first.close();
      }
    }
  }

  private boolean begunAfterAll(Turn turn, Begun first, Draft draft) {
    try {
      begin(turn, first.render, draft);
      return true;
    } catch (ClipchatException e) {
      if (!mayPass(e.failure())) {
        throw e;
      }
      if (surelyDidNotBegin(e) || !goesOn(turn, first.render)) {
        return false;
      }
      place.journal().goesOnHere(first.render.id());
      return true;
    }
  }

  /**
   * Whether the backend works on it, or has done so. Where it cannot be asked, nobody knows: then
   * there is no second one, and the first stays in the journal.
   */
  private boolean goesOn(Turn turn, StartedRender render) {
    try {
      return place.service().renders().status(render.id(), place.errand(turn)).phase()
          != RenderStatus.Phase.FAILED;
    } catch (ClipchatException e) {
      if (isUnknown(e.failure())) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isUnknown(Failure failure) {
    return failure instanceof Failure.ServerFailed failed && failed.status() < SERVERS_FAULT;
  }

  private Begun again(Turn turn, Begun first, StartedRender wanted, Draft draft) {
    Begun second = claim(wanted);
    try {
      begin(turn, second.render, draft);
    } catch (ClipchatException e) {
      second.close();
      if (place.journal().hasRender(second.render.id())) {
        // Either may have begun: one of them is enough to go on with.
        place.journal().endRender(first.render.id());
      }
      throw e;
    }
    place.journal().endRender(first.render.id());
    return second;
  }

  private static boolean mayPass(Failure failure) {
    return failure instanceof Failure.ServerFailed || failure instanceof Failure.Unreachable;
  }

  private void begin(Turn turn, StartedRender render, Draft draft) {
    place.journal().begin(render);
    try {
      place
          .service()
          .renders()
          .start(render.id(), render.session(), draft, render.format(), place.errand(turn));
      place.journal().goesOnHere(render.id());
    } catch (ClipchatException e) {
      if (surelyDidNotBegin(e)) {
        place.journal().endRender(render.id());
      }
      throw e;
    }
  }

  /** An answer that refuses, or a server that was never reached. */
  private static boolean surelyDidNotBegin(ClipchatException e) {
    Failure failure = e.failure();
    if (failure instanceof Failure.Unreachable) {
      Throwable why = e.getCause();
      return why instanceof ConnectException
          || why instanceof UnknownHostException
          || why instanceof NoRouteToHostException;
    }
    return failure instanceof Failure.ServerFailed failed
        ? failed.status() < SERVERS_FAULT
        : !(failure instanceof Failure.Stopped || failure instanceof Failure.OutcomeUnknown);
  }

  /** The id is the time in milliseconds; whoever holds its lock has it, so no two get the same. */
  private Begun claim(StartedRender wanted) {
    for (long time = place.pace().now().toEpochMilli(); ; time++) {
      String id = "render_" + time;
      Optional<LockFile> lock = place.journal().lockRender(id);
      if (lock.isPresent()) {
        if (!place.journal().hasRender(id)) {
          return new Begun(wanted.withId(id), lock.get());
        }
        lock.get().close();
      }
    }
  }
}
