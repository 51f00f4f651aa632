package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Consent;
import dev.clipchat.client.timeline.Change;
import dev.clipchat.client.timeline.Difference;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.translate.ChangeText;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds out from the state what a message did, where its answer does not say. The message has run
 * or may have: nothing that goes wrong here leads to sending it again, only a person does.
 */
final class Recovery {

  private final Workplace place;
  private final CurrentSession conversation;

  Recovery(Workplace place, CurrentSession conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  /**
   * The answer was cut: whether the message ran shows only in the state, perhaps later.
   *
   * @return false where it shows nowhere, and somebody wants the message sent again
   */
  boolean afterDrop(Turn turn, String session, String text, Snapshot before) {
    turn.notice(place.words().say("client.connection_lost"));
    List<Change> changes =
        watch(turn, place.schedule().afterDrop(), () -> ifReadable(turn, session, before));
    if (changes.isEmpty()) {
      if (!isWantedAgain(turn)) {
        throw new ClipchatException(new Failure.OutcomeUnknown(Text.asItIs(text)));
      }
      changes = afterAsking(turn, session, text, before);
    }
    if (changes.isEmpty()) {
      return false;
    }
    tell(turn, changes);
    return true;
  }

  /** Who says yes to everything has not thought of something that may be done twice. */
  private boolean isWantedAgain(Turn turn) {
    Consent consent = turn.consent();
    return consent.interactive()
        && !consent.givenBlindly()
        && consent.given(place.words().say("client.ask_again"));
  }

  /** An answer may take its time, and what was sent may show by then. */
  private List<Change> afterAsking(Turn turn, String session, String text, Snapshot before) {
    try {
      return changes(turn, session, before);
    } catch (ClipchatException e) {
      boolean stopped = e.failure() instanceof Failure.Stopped;
      throw stopped ? e : new ClipchatException(new Failure.OutcomeUnknown(Text.asItIs(text)), e);
    }
  }

  /** What cut the answer may still be there: a reading that fails counts as one without change. */
  private List<Change> ifReadable(Turn turn, String session, Snapshot before) {
    try {
      return changes(turn, session, before);
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.Stopped) {
        throw e;
      }
      return List.of();
    }
  }

  /**
   * The answer ended without words: a few looks, then what changed is told, or that nothing did.
   *
   * @param fault why there were none, where it failed unless something changed; else empty
   */
  void afterSilence(Turn turn, String session, String text, Snapshot before, Text fault) {
    List<Change> changes = afterSilence(turn, session, text, before);
    if (changes.isEmpty() && !fault.isEmpty()) {
      throw new ClipchatException(new Failure.ServerFailed(200, fault));
    }
    tell(turn, changes);
  }

  private List<Change> afterSilence(Turn turn, String session, String text, Snapshot before) {
    try {
      return watch(turn, place.schedule().afterSilence(), () -> changes(turn, session, before));
    } catch (ClipchatException e) {
      // It ran: whatever keeps us from seeing what it did is no reason to send it again.
      boolean stopped = e.failure() instanceof Failure.Stopped;
      throw stopped ? e : new ClipchatException(new Failure.OutcomeUnknown(Text.asItIs(text)), e);
    }
  }

  private List<Change> changes(Turn turn, String session, Snapshot before) {
    return Difference.between(before, conversation.read(turn, session).snapshot());
  }

  private List<Change> watch(Turn turn, List<Duration> waits, Supplier<List<Change>> look) {
    turn.show(new Block.Progress(Block.Stage.WAITING, "", -1, Block.Carried.NOTHING, ""));
    try {
      List<Change> changes = List.of();
      for (Duration pause : waits) {
        place.pace().pause(pause, turn.stop());
        changes = look.get();
        if (!changes.isEmpty()) {
          break;
        }
      }
      return changes;
    } finally {
      turn.show(new Block.ProgressEnd(Block.Stage.WAITING, ""));
    }
  }

  private void tell(Turn turn, List<Change> changes) {
    for (String line : new ChangeText(place.words()).of(changes)) {
      turn.show(new Block.Answer(line));
    }
  }
}
