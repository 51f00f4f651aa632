package dev.clipchat.client.action;

import dev.clipchat.client.api.CallContext;
import dev.clipchat.client.api.CallNotice;
import dev.clipchat.client.api.Service;
import dev.clipchat.client.journal.Journal;
import dev.clipchat.client.journal.SessionBook;
import dev.clipchat.client.translate.Words;
import dev.clipchat.pace.Pace;
import dev.clipchat.units.Size;
import dev.clipchat.units.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/**
 * What every deed works with.
 *
 * @param language the language of new sessions
 * @param targets what each target takes, such as a chat service's uploads
 * @param folder where files without a place of their own are saved
 */
public record Workplace(
    Service service,
    SessionBook book,
    Journal journal,
    Release release,
    Words words,
    SessionLanguage language,
    Schedule schedule,
    Function<Target, Size> targets,
    Pace pace,
    Path folder) {

  String backend() {
    return service.connection().backend();
  }

  boolean isLocal() {
    return service.connection().isLocal();
  }

  /** A call's errand in a turn: what it has to say by the way is told there. */
  CallContext errand(Turn turn) {
    return new CallContext(turn.stop(), notice -> turn.notice(text(notice)));
  }

  private String text(CallNotice notice) {
    if (notice instanceof CallNotice.RateLimited limited) {
      return words.say("client.notice_rate_limited", "seconds", seconds(limited.pause()));
    }
    if (notice instanceof CallNotice.TryingAgain again) {
      return words.say("client.notice_trying_again", "why", again.why());
    }
    return words.say("client.notice_token_replaced");
  }

  private static long seconds(Duration time) {
    return Math.max(1, time.toSeconds());
  }
}
