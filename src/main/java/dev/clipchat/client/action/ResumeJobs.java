package dev.clipchat.client.action;

import dev.clipchat.client.api.RenderStatus;
import dev.clipchat.client.journal.Journal;
import dev.clipchat.client.journal.SentMessage;
import dev.clipchat.client.journal.StartedRender;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.SavedFile;
import dev.clipchat.client.timeline.Change;
import dev.clipchat.client.timeline.Difference;
import dev.clipchat.client.timeline.Draft;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.translate.ChangeText;
import dev.clipchat.client.translate.FailureText;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.WholeFile;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Work that outlived its process: what is there, finishing it, giving it up. */
final class ResumeJobs {

  private final Workplace place;
  private final CurrentSession conversation;

  ResumeJobs(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  void list(Turn turn) {
    Words words = place.words();
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (StartedRender render : place.journal().renders(place.backend())) {
      rows.add(
          List.of(
              Block.Cell.of(render.id()),
              Block.Cell.of(render.target().toString()),
              when(render.started()),
              Block.Cell.of(
                  words.say(
                      isHeld(place.journal().lockRender(render.id())) || goesOn(turn, render)
                          ? "client.job_running"
                          : "client.job_waiting"))));
    }
    for (SentMessage message : place.journal().messages(place.backend())) {
      boolean held = isHeld(place.journal().lockMessage(message.id()));
      rows.add(
          List.of(
              Block.Cell.of(message.id()),
              Block.Cell.of("\"" + message.text() + "\""),
              when(message.sent()),
              Block.Cell.of(words.say(held ? "client.job_running" : "client.job_unseen"))));
    }
    if (rows.isEmpty()) {
      turn.notice(words.say("client.jobs_none"));
    }
    turn.show(
        new Block.Table(
            "jobs",
            List.of(
                Block.Column.key("id", words.say("client.column_id")),
                Block.Column.key("what", words.say("client.column_what")),
                Block.Column.text("since", words.say("client.column_since")),
                Block.Column.text("state", words.say("client.column_state"))),
            rows));
  }

  private Block.Cell when(Instant time) {
    return MomentText.cell(time, place.pace().now());
  }

  private static boolean isHeld(Optional<LockFile> lock) {
    lock.ifPresent(LockFile::close);
    return lock.isEmpty();
  }

  /** Whether the backend in this process works on it, although nobody waits for it any more. */
  private boolean goesOn(Turn turn, StartedRender render) {
    if (!place.isLocal() || !place.journal().isHere(render.id())) {
      return false;
    }
    try {
      RenderStatus.Phase phase =
          place.service().renders().status(render.id(), place.errand(turn)).phase();
      return phase == RenderStatus.Phase.PENDING || phase == RenderStatus.Phase.PROCESSING;
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.Stopped) {
        throw e;
      }
      // A list is shown all the same; resuming says what is wrong with this one.
      return false;
    }
  }

  /** How many pieces of work of this terminal wait for somebody. */
  int waiting() {
    long renders =
        place.journal().renders(place.backend()).stream()
            .filter(place.journal()::isOurs)
            .filter(r -> !isHeld(place.journal().lockRender(r.id())))
            .count();
    long messages =
        place.journal().messages(place.backend()).stream()
            .filter(place.journal()::isOurs)
            .filter(m -> !isHeld(place.journal().lockMessage(m.id())))
            .count();
    return (int) (renders + messages);
  }

  /**
   * Finishes what nobody else works on; null means all of it.
   *
   * @param everybodys whether that is also what was begun in other terminals
   */
  void resume(Turn turn, @Nullable String which, boolean everybodys) {
    Chosen all = chosen(which);
    Chosen chosen = which == null && !everybodys ? all.ours(place.journal()) : all;
    @Nullable ClipchatException failed = null;
    int elsewhere = all.count() - chosen.count();
    if (elsewhere > 0) {
      turn.notice(place.words().say("client.jobs_elsewhere", "count", elsewhere));
    } else if (chosen.count() == 0) {
      turn.notice(place.words().say("client.jobs_none"));
    }
    chosen.messages.forEach(m -> lookAt(turn, m));
    for (StartedRender render : chosen.renders) {
      Optional<LockFile> held = place.journal().lockRender(render.id());
      if (held.isEmpty()) {
        turn.notice(place.words().say("client.render_elsewhere"));
        continue;
      }
      try (LockFile lock = held.get()) {
        if (place.journal().hasRender(render.id())) {
          finish(named(turn, render, chosen.renders.size()), render, render.target());
        }
      } catch (ClipchatException problem) {
        ClipchatException e = waiting(problem);
        if (chosen.renders.size() == 1 || e.failure() instanceof Failure.Stopped) {
          throw e;
        }
        if (failed != null) {
          turn.show(new FailureText(place.words()).block(failed.failure()));
        }
        // The last one is told by whoever catches it.
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** Of several, each bar says whose it is. */
  private static Turn named(Turn turn, StartedRender render, int several) {
    String name = String.valueOf(render.target().getFileName());
    return several == 1
        ? turn
        : new Turn(turn.stop(), turn.sink().lane(name, render.target().toString()), turn.consent());
  }

  /** Whoever resumes a job gives it no name: a name that is taken has to become free. */
  private static ClipchatException waiting(ClipchatException e) {
    return e.failure() instanceof Failure.OutputExists f
        ? new ClipchatException(new Failure.OutputExists(f.file(), true), e)
        : e;
  }

  private record Chosen(List<SentMessage> messages, List<StartedRender> renders) {

    Chosen ours(Journal journal) {
      return new Chosen(
          messages.stream().filter(journal::isOurs).toList(),
          renders.stream().filter(journal::isOurs).toList());
    }

    int count() {
      return messages.size() + renders.size();
    }
  }

  /** The one whose id begins so; null means all of them. */
  private Chosen chosen(@Nullable String which) {
    Predicate<String> isMeant = id -> which == null || id.startsWith(which);
    Chosen chosen =
        new Chosen(
            place.journal().messages(place.backend()).stream()
                .filter(m -> isMeant.test(m.id()))
                .toList(),
            place.journal().renders(place.backend()).stream()
                .filter(r -> isMeant.test(r.id()))
                .toList());
    if (which != null && chosen.messages.size() + chosen.renders.size() != 1) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.job_unknown", "id", which), Text.of("client.job_accepted")));
    }
    return chosen;
  }

  /** Goes on with what an earlier run of the same deed began, where there is such a thing. */
  boolean goOn(Turn turn, String wish, Path called) {
    Path target = called.toAbsolutePath().normalize();
    Optional<StartedRender> begun =
        place.journal().renders(place.backend()).stream()
            .filter(r -> r.wish().equals(wish) && r.target().equals(target))
            .findFirst();
    if (wish.isEmpty() || begun.isEmpty()) {
      return false;
    }
    Optional<LockFile> held = place.journal().lockRender(begun.get().id());
    if (held.isEmpty()) {
      throw new ClipchatException(new Failure.OutcomeUnknown(Text.of("client.render_elsewhere")));
    }
    try (LockFile lock = held.get()) {
      turn.notice(place.words().say("client.render_taken_up", "file", called));
      finish(turn, begun.get(), called);
    }
    return true;
  }

  private void finish(Turn turn, StartedRender render, Path called) {
    try {
      StartedRender running = isKnown(turn, render) ? render : again(turn, render);
      place.journal().goesOnHere(running.id());
      DeliverRender.Delivered delivered = new DeliverRender(place).run(turn, running, called);
      SavedFile file = delivered.file();
      if (file == null) {
        throw new ClipchatException(
            Failure.SizeUnreachable.over(running.ceiling(), delivered.bytes()));
      }
      turn.show(new Block.Saved(file));
    } finally {
      if (!render.wish().isEmpty()) {
        new OwnSession(place).end(render.session());
      }
    }
  }

  /** A render whose start never reached the backend, or that it has forgotten, is started again. */
  private boolean isKnown(Turn turn, StartedRender render) {
    try {
      place.service().renders().status(render.id(), place.errand(turn));
      return true;
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.ServerFailed f && f.status() == 404) {
        return false;
      }
      throw e;
    }
  }

  private StartedRender again(Turn turn, StartedRender render) {
    place
        .service()
        .renders()
        .start(
            render.id(),
            render.session(),
            new Draft(render.draft()),
            render.format(),
            place.errand(turn));
    return render;
  }

  /** What became of a message that was sent before we were cut off; it is not sent again. */
  private void lookAt(Turn turn, SentMessage message) {
    Optional<LockFile> held = place.journal().lockMessage(message.id());
    if (held.isEmpty()) {
      turn.notice(place.words().say("client.render_elsewhere"));
      return;
    }
    try (LockFile lock = held.get()) {
      if (!place.journal().hasMessage(message.id())) {
        return;
      }
      turn.notice(place.words().say("client.message_unseen", "words", message.text()));
      Snapshot now = conversation.read(turn, message.session()).snapshot();
      List<Change> changes = Difference.between(Snapshot.read(message.before()), now);
      new ChangeText(place.words()).of(changes).forEach(l -> turn.show(new Block.Answer(l)));
      place.journal().endMessage(message.id());
    } catch (ClipchatException e) {
      if (!(e.failure() instanceof Failure.SessionLost)) {
        throw e;
      }
      turn.notice(place.words().say("client.message_session_gone"));
      place.journal().endMessage(message.id());
    }
  }

  /** Gives one up: the backend is asked to stop, and in any case nobody waits any longer. */
  void cancel(Turn turn, String which) {
    Chosen chosen = chosen(which);
    for (SentMessage message : chosen.messages) {
      place.journal().endMessage(message.id());
      turn.notice(place.words().say("client.message_forgotten", "words", message.text()));
    }
    for (StartedRender render : chosen.renders) {
      boolean stopped = isStopped(turn, render);
      WholeFile.discard(render.part());
      place.journal().endRender(render.id());
      boolean gone = stopped || place.isLocal();
      turn.notice(
          place
              .words()
              .say(gone ? "client.job_cancelled" : "client.job_forgotten", "id", render.id()));
    }
  }

  /** Whether the backend has agreed; one that is not there or does not do that has not. */
  private boolean isStopped(Turn turn, StartedRender render) {
    try {
      place.service().renders().cancel(render.id(), place.errand(turn));
      return true;
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.Stopped) {
        throw e;
      }
      return false;
    }
  }
}
