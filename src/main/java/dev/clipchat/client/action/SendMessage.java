package dev.clipchat.client.action;

import dev.clipchat.client.api.StreamEnd;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.client.journal.SentMessage;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.translate.TurnContext;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says something to the backend and tells what came of it: once, unless a person wants it sent
 * again.
 */
final class SendMessage {

  private final Workplace place;
  private final CurrentSession conversation;
  private final Recovery recovery;

  SendMessage(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
    this.recovery = new Recovery(place, conversation);
  }

  /**
   * Sends the text and gives what the answer asks to be done next.
   *
   * @param fileWanted whether the person asked for the file in the same breath
   * @param known the state before it, where it was read a moment ago
   */
  List<Deed> run(Turn turn, String text, boolean fileWanted, @Nullable Snapshot known) {
    boolean[] first = {true};
    return conversation.in(
        turn,
        session -> {
          Snapshot before =
              first[0] && known != null ? known : conversation.read(turn, session.id()).snapshot();
          first[0] = false;
          said(text).ifPresent(limit -> conversation.note(session.id(), s -> s.limitedTo(limit)));
          return send(turn, session, text, before, fileWanted);
        });
  }

  private OptionalLong said(String text) {
    return new SentenceCeiling(place.targets()).in(text);
  }

  private List<Deed> send(
      Turn turn, KnownSession session, String text, Snapshot before, boolean fileWanted) {
    SentMessage entry =
        new SentMessage(
            UUID.randomUUID().toString(),
            place.backend(),
            session.id(),
            text,
            Snapshots.write(before),
            place.pace().now());
    // Nobody else knows the id yet. As long as it is held, nobody takes the message for abandoned.
    try (LockFile lock = place.journal().lockMessage(entry.id()).orElseThrow()) {
      place.journal().begin(entry);
      Optional<List<Deed>> deeds = Optional.empty();
      while (deeds.isEmpty()) {
        deeds = sent(turn, session, entry, before, fileWanted);
      }
      return deeds.get();
    }
  }

  /** What is to be done next; nothing where it is to be sent again. */
  private Optional<List<Deed>> sent(
      Turn turn, KnownSession session, SentMessage entry, Snapshot before, boolean fileWanted) {
    TurnContext circumstances = new TurnContext(turn.consent().interactive(), fileWanted);
    AnswerListener hearing = new AnswerListener(place.words(), turn, circumstances);
    try {
      StreamEnd end =
          place
              .service()
              .messages()
              .send(session.id(), entry.text(), hearing::take, place.errand(turn));
      hearing.end(end.how() == StreamEnd.How.COMPLETE);
      if (!isOver(turn, session, entry, before, end, hearing)) {
        return Optional.empty();
      }
      place.journal().endMessage(entry.id());
      return Optional.of(hearing.deeds());
    } catch (ClipchatException e) {
      if (isKnown(e.failure())) {
        place.journal().endMessage(entry.id());
      }
      throw e;
    } finally {
      hearing.end(false);
    }
  }

  private boolean isOver(
      Turn turn,
      KnownSession session,
      SentMessage entry,
      Snapshot before,
      StreamEnd end,
      AnswerListener hearing) {
    if (end.how() != StreamEnd.How.COMPLETE) {
      return recovery.afterDrop(turn, session.id(), entry.text(), before);
    }
    if (hearing.refusal() != null) {
      throw new ClipchatException(withLimit(hearing.refusal(), entry.text()));
    }
    if (!end.spoke()) {
      recovery.afterSilence(turn, session.id(), entry.text(), before, silence(end, hearing));
    }
    return true;
  }

  /** Why nothing was said, where that is a fault; empty where it is an answer's good right. */
  private static Text silence(StreamEnd end, AnswerListener hearing) {
    return end.unread() ? Text.of("client.nothing_readable") : hearing.cutShort();
  }

  /** The stream does not repeat which limit it was that cannot be met. */
  private Failure withLimit(Failure refusal, String text) {
    return refusal instanceof Failure.SizeUnreachable f && f.ceiling() == 0
        ? new Failure.SizeUnreachable(said(text).orElse(0), f.smallest(), f.words())
        : refusal;
  }

  /**
   * Whether nobody has to look again later what became of the message. Somebody who stopped the
   * waiting knows; a process that was told to end does not.
   */
  private static boolean isKnown(Failure failure) {
    return !(failure instanceof Failure.OutcomeUnknown)
        && !(failure instanceof Failure.Stopped stopped && stopped.signal() == Stop.TERMINATE);
  }
}
