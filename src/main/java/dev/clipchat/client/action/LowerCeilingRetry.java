package dev.clipchat.client.action;

import dev.clipchat.client.journal.KnownSession;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.units.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A result over its limit is asked for again, with a lower limit in the sentence. That may cost
 * credits, so somebody has to agree.
 */
final class LowerCeilingRetry {

  private static final int MOST = 2;

  /** Who missed a limit once aims a little below it the next time. */
  private static final double MARGIN = 0.97;

  private final Workplace place;
  private final CurrentSession conversation;
  private final SendMessage messages;

  LowerCeilingRetry(Workplace place, CurrentSession conversation, SendMessage messages) {
    this.place = place;
    this.conversation = conversation;
    this.messages = messages;
  }

  /** Asks once more, or fails where that was done often enough, or nobody agrees. */
  void ask(Turn turn, int tries, long ceiling, long bytes) {
    String came = new Size(bytes).text();
    String limit = new Size(ceiling).text();
    turn.notice(place.words().say("client.over_ceiling", "size", came, "limit", limit));
    if (tries >= MOST || place.isLocal()) {
      throw new ClipchatException(new Failure.SizeUnreachable(ceiling, 0, ""));
    }
    if (!turn.consent().given(place.words().say("client.ask_tighter"))) {
      throw new ClipchatException(Failure.SizeUnreachable.over(ceiling, bytes));
    }
    double factor = MARGIN * ceiling / bytes;
    long lower = (long) (ceiling * Math.min(MARGIN, factor));
    KnownSession session = conversation.session(turn);
    messages.run(turn, sentence(lower), false, null);
    // The limit that the person gave stays the one that the result is held to.
    conversation.note(session.id(), s -> s.limitedTo(ceiling));
  }

  static String sentence(long bytes) {
    BigDecimal megabytes =
        BigDecimal.valueOf(bytes).movePointLeft(6).setScale(3, RoundingMode.DOWN);
    if (megabytes.signum() == 0) {
      megabytes = new BigDecimal("0.001");
    }
    return "compress this video to under " + megabytes.stripTrailingZeros().toPlainString() + " MB";
  }
}
