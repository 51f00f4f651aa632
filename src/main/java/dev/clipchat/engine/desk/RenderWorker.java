package dev.clipchat.engine.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.CutJson;
import dev.clipchat.engine.store.Bytes;
import dev.clipchat.engine.store.Job;
import dev.clipchat.engine.store.Jobs;
import dev.clipchat.engine.store.Lease;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Sessions;
import dev.clipchat.engine.store.Stores;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.SafeName;
import dev.clipchat.words.Language;
import dev.clipchat.words.Text;
import java.util.Optional;

/** Does one render under its lock, from the posted draft to a file in its place. */
public final class RenderWorker implements AutoCloseable {

  /** A render that took a process down so often is not tried again. */
  private static final int MOST_ATTEMPTS = 3;

  private final Jobs jobs;
  private final Sessions sessions;
  private final Bytes bytes;
  private final Rendering rendering;
  private final RenderSupervisor supervisor;
  private final ObjectMapper json;

  public RenderWorker(
      Stores stores, Rendering rendering, RenderSupervisor supervisor, ObjectMapper json) {
    this.jobs = stores.jobs();
    this.sessions = stores.sessions();
    this.bytes = stores.bytes();
    this.rendering = rendering;
    this.supervisor = supervisor;
    this.json = json;
  }

  /**
   * Works on it unless somebody else does, or has ended it.
   *
   * @return whether it is to be done once more: the memory was short, which may not have been its
   *     doing
   */
  boolean work(Job asked) {
    if (supervisor.isClosing()) {
      return false;
    }
    Optional<Lease> lock = jobs.tryLease(asked);
    if (lock.isEmpty()) {
      return false;
    }
    try (Lease held = lock.get()) {
      Job job = jobs.find(asked.account(), asked.id()).orElse(asked);
      return !job.ended() && !end(job.started());
    }
  }

  /** Whether it has ended, or is left to a later start. */
  private boolean end(Job job) {
    jobs.save(job);
    // How far an earlier attempt came is no longer so.
    jobs.report(job, 0, "");
    boolean ended = false;
    boolean again = false;
    try (RenderSupervisor.RunningRender render = supervisor.over(job)) {
      try {
        jobs.save(render(job, render));
        ended = true;
      } catch (ClipchatException e) {
        // Without a problem the backend is closing: a later start takes the render up.
        jobs.save(
            render.problem(e.failure(), language(job)).map(job::failed).orElseGet(job::putOff));
        ended = true;
      } catch (OutOfMemoryError e) {
        again = true;
      }
    } finally {
      if (!ended && !again) {
        jobs.save(job.failed(new ProblemWords(language(job)).fault()));
      }
      bytes.dropWork(job);
    }
    return !again;
  }

  /** What the session speaks; it may be gone by now. */
  private Language language(Job job) {
    try {
      return Language.of(sessions.open(job.account(), job.session()).language());
    } catch (ClipchatException e) {
      return Language.ENGLISH;
    }
  }

  private Job render(Job job, RenderSupervisor.RunningRender render) {
    if (job.attempts() > MOST_ATTEMPTS) {
      throw new ClipchatException(
          new Failure.RenderFailed(Text.of("engine.given_up", "attempts", MOST_ATTEMPTS)));
    }
    render.stop().check();
    Session session = sessions.open(job.account(), job.session());
    Cut cut = cut(job);
    Rendering.Made made = rendering.make(session, cut, bytes.cleanWork(job), render);
    String ending = cut.output().format().word();
    bytes.keepResult(job, made.file(), "result." + ending);
    String name = SafeName.stem(SafeName.of(cut.name())) + "." + ending;
    return job.completed(new Job.Done("result." + ending, name, made.facts().toString()));
  }

  private Cut cut(Job job) {
    try {
      return CutJson.read(json.readTree(job.draft()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new ClipchatException(
          new Failure.RenderFailed(
              Text.of("engine.its_draft_unreadable", "why", String.valueOf(e.getMessage()))),
          e);
    }
  }

  /** Stops it at once if it is here, or ends it if nobody has begun it. */
  void cancelNow(Job job) {
    if (supervisor.cancel(job)) {
      return;
    }
    Optional<Lease> lock = jobs.tryLease(job);
    if (lock.isPresent()) {
      try (Lease held = lock.get()) {
        Job now = jobs.find(job.account(), job.id()).orElse(job);
        if (!now.ended()) {
          jobs.save(now.failed(RenderSupervisor.cancelled(language(now))));
        }
      }
    }
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
