package dev.clipchat.client.action;

import dev.clipchat.client.api.StreamFact;
import dev.clipchat.client.intent.Deed;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.translate.EventTranslator;
import dev.clipchat.client.translate.TurnContext;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listens to one answer: shows it as it comes, and remembers whether it was a refusal. */
final class AnswerListener {

  private final EventTranslator translator;
  private final Turn turn;
  private @Nullable Failure refusal;
  private Text cutShort = Text.NONE;
  private boolean heard;
  private boolean ended;

  AnswerListener(Words words, Turn turn, TurnContext circumstances) {
    this.translator = new EventTranslator(words, turn.sink(), circumstances);
    this.turn = turn;
    turn.show(new Block.Progress(Block.Stage.EDITING, "", -1, Block.Carried.NOTHING, ""));
  }

  void take(StreamFact fact) {
    if (!heard && !(fact instanceof StreamFact.StillWorking)) {
      stopWaiting();
    }
    translator.take(fact);
    if (fact instanceof StreamFact.Text && refusal instanceof Failure.ServerFailed) {
      // It went on and had something to say: the error was not the end.
      refusal = null;
    }
    if (fact instanceof StreamFact.Cut cut) {
      cutShort =
          cut.message().isEmpty()
              ? Text.of("client.cut_short", "reason", cut.reason())
              : Text.asItIs(cut.message());
    }
    if (fact instanceof StreamFact.Refused refused) {
      refusal = failure(refused);
    } else if (fact instanceof StreamFact.ServerError error) {
      refusal = new Failure.ServerFailed(200, Text.asItIs(error.message()));
    }
  }

  /** The answer is over; said twice, it counts once. */
  void end(boolean complete) {
    if (!ended) {
      ended = true;
      stopWaiting();
      translator.end(complete);
    }
  }

  private void stopWaiting() {
    if (!heard) {
      heard = true;
      turn.show(new Block.ProgressEnd(Block.Stage.EDITING, ""));
    }
  }

  List<Deed> deeds() {
    return translator.deeds();
  }

  @Nullable Failure refusal() {
    return refusal;
  }

  /** Why there were no words, where the model was kept from them; empty where it was not. */
  Text cutShort() {
    return cutShort;
  }

  private static Failure failure(StreamFact.Refused refused) {
    return switch (refused.errorCode()) {
      case "SIZE_UNREACHABLE" ->
          new Failure.SizeUnreachable(0, refused.smallestBytes().orElse(0), refused.message());
      case "NOT_UNDERSTOOD", "IMPOSSIBLE" -> new Failure.EditRefused(refused.message());
      case "2001" -> new Failure.OutOfCredits(null);
      case "402" -> new Failure.PlanBlocked();
      case "429" -> new Failure.RateLimited(null);
      case "4001" -> new Failure.InputUnsupported("", Text.asItIs(refused.message()));
      default ->
          new Failure.ServerFailed(
              200,
              Text.asItIs(refused.message().isEmpty() ? refused.errorCode() : refused.message()));
    };
  }
}
