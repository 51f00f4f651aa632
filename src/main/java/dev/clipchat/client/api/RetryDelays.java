package dev.clipchat.client.api;

import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** How long one call waits before it is made again, and how often. */
final class RetryDelays {

  private static final Duration RATE_WAIT = Duration.ofSeconds(30);

  /** A longer wait is not worth anybody's while: the call fails and says when to come back. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final int FAULTS = 4;

  private final Pace pace;
  private final CallContext errand;
  private boolean limited;
  private int faults;

  RetryDelays(Pace pace, CallContext errand) {
    this.pace = pace;
    this.errand = errand;
  }

  /** Waits, if this answer is one to wait after; false where the call is over. */
  boolean waitsFor(ApiResponse answer, boolean repeatable) {
    Duration asked = askedFor(answer);
    if (answer.code() == CodeTable.RATE) {
      Duration pause = asked == null ? RATE_WAIT : asked;
      if (limited || pause.compareTo(LONGEST) > 0) {
        return false;
      }
      limited = true;
      errand.tell().accept(new CallNotice.RateLimited(pause));
      pace.pause(pause, errand.stop());
      return true;
    }
    int code = isPassing(answer.code()) ? answer.code() : answer.status();
    return isPassing(code)
        && repeatable
        && waits(Text.of("client.server_answered", "status", code), asked);
  }

  /**
   * A fault of the moment, wherever it is written: as the status, or in a body that came with 200.
   */
  private static boolean isPassing(int code) {
    return (code >= 500 && code <= 599) || code == 408;
  }

  /** Waits after a fault of the connection; false where enough were had. */
  boolean waitsAfter(Failure.Unreachable fault) {
    return waits(fault.why(), null);
  }

  private boolean waits(Text why, @Nullable Duration asked) {
    if (faults >= FAULTS) {
      return false;
    }
    Duration backoff = Duration.ofMillis(500L << (2 * faults++));
    Duration pause = asked == null || asked.compareTo(LONGEST) > 0 ? backoff : asked;
    if (faults > 1) {
      errand.tell().accept(new CallNotice.TryingAgain(why, pause));
    }
    pace.pause(pause, errand.stop());
    return true;
  }

  /** What the header says, in seconds or as a date. */
  @Nullable Duration askedFor(ApiResponse answer) {
    return retryAfter(answer.retryAfter(), pace.now());
  }

  static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    if (header.strip().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(header.strip()));
    }
    try {
      Instant until =
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(now, until);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
