package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.timeline.Change;
import dev.clipchat.client.timeline.Difference;
import dev.clipchat.client.timeline.Snapshot;
import dev.clipchat.client.translate.ChangeText;
import dev.clipchat.client.translate.Say;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.time.Duration;
import java.util.List;

/** Finds out from the state what a message did, where its answer does not say. */
final class Recovery {

  private final Workplace place;
  private final Conversation conversation;

  Recovery(Workplace place, Conversation conversation) {
    this.place = place;
    this.conversation = conversation;
  }

  /** The answer was cut: whether the message ran shows only in the state, perhaps later. */
  void afterDrop(Turn turn, String session, String text, Snapshot before) {
    turn.notice(place.words().say(Say.CONNECTION_LOST));
    List<Change> changes = watch(turn, session, before, place.schedule().afterDrop());
    if (changes.isEmpty()) {
      throw new ClipchatException(new Failure.OutcomeUnknown(text));
    }
    tell(turn, changes);
  }

  /**
   * The answer ended without words: a few looks, then what changed is told, or that nothing did.
   */
  void afterSilence(Turn turn, String session, Snapshot before) {
    tell(turn, watch(turn, session, before, place.schedule().afterSilence()));
  }

  private List<Change> watch(Turn turn, String session, Snapshot before, List<Duration> waits) {
    turn.show(progress());
    try {
      List<Change> changes = List.of();
      for (Duration pause : waits) {
        place.pace().pause(pause, turn.stop());
        changes = Difference.between(before, conversation.read(turn, session).snapshot());
        if (!changes.isEmpty()) {
          break;
        }
      }
      return changes;
    } finally {
      turn.show(new Block.ProgressEnd(Block.Stage.WAITING, ""));
    }
  }

  private static Block progress() {
    return new Block.Progress(Block.Stage.WAITING, "", -1, Block.Carried.NOTHING, "");
  }

  private void tell(Turn turn, List<Change> changes) {
    for (String line : new ChangeText(place.words()).of(changes)) {
      turn.show(new Block.Answer(line));
    }
  }
}
