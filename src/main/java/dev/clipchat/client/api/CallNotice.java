package dev.clipchat.client.api;

import dev.clipchat.words.Text;
import java.time.Duration;

/** What a person should know about a call before it has ended. */
public sealed interface CallNotice {

  /** {@code NEMO_TOKEN} was refused and a free starter token took its place. */
  record TokenReplaced() implements CallNotice {}

  /** The backend asked for patience; the call is made once more after this time. */
  record RateLimited(Duration pause) implements CallNotice {}

  /** A passing fault; the call is made again after this time. */
  record TryingAgain(Text why, Duration pause) implements CallNotice {}
}
