package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A failure as the protocol tells it.
 *
 * @param status the HTTP status; the protocol's own codes come with 200
 * @param headers that go with it
 */
record ErrorReply(
    int status, int code, String message, ObjectNode data, Map<String, String> headers) {

  /** Whoever is to wait for longer does not wait for a render. */
  private static final Duration A_MOMENT = Duration.ofSeconds(30);

  static final String ACCEPTED =
      "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac";

  static ErrorReply of(Failure failure) {
    return failure.match(new Cases());
  }

  private static ErrorReply own(int code, String message) {
    return new ErrorReply(200, code, message, JsonNodeFactory.instance.objectNode(), Map.of());
  }

  static ErrorReply status(int status, String message) {
    return new ErrorReply(status, status, message, JsonNodeFactory.instance.objectNode(), Map.of());
  }

  static ErrorReply tooLong(int most) {
    return status(400, "The request is too long: at most " + most + " bytes are read");
  }

  static ErrorReply tooManyAtOnce() {
    return status(429, "Rate limited: too many requests at once").under("Retry-After", "1");
  }

  static ErrorReply noRoom() {
    return status(503, "The server is busy").under("Retry-After", "1");
  }

  /** The same with another HTTP status. */
  ErrorReply as(int other) {
    return new ErrorReply(other, code, message, data, headers);
  }

  ErrorReply under(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ErrorReply(status, code, message, data, more);
  }

  ErrorReply with(String key, String value) {
    data.put(key, value);
    return this;
  }

  ErrorReply with(String key, long value) {
    data.put(key, value);
    return this;
  }

  private static final class Cases implements FailureCases<ErrorReply> {

    @Override
    public ErrorReply usage(Failure.Usage f) {
      return status(400, f.problem() + (f.accepted().isEmpty() ? "" : ". Wanted: " + f.accepted()));
    }

    @Override
    public ErrorReply inputMissing(Failure.InputMissing f) {
      return status(400, "The file is not there: " + f.file());
    }

    @Override
    public ErrorReply inputUnreadable(Failure.InputUnreadable f) {
      return status(400, "The file cannot be read: " + f.file() + " (" + f.why() + ")");
    }

    @Override
    public ErrorReply addressUnreadable(Failure.AddressUnreadable f) {
      return status(400, "Cannot fetch " + f.address() + ": " + f.why());
    }

    @Override
    public ErrorReply inputUnsupported(Failure.InputUnsupported f) {
      return own(4001, "Unsupported file type: " + f.name() + " (" + f.why() + ")")
          .with("accepted", ACCEPTED);
    }

    @Override
    public ErrorReply inputTooLarge(Failure.InputTooLarge f) {
      return own(
              4002, "File too large: at most " + f.limit() + " bytes. Compress or trim it first.")
          .with("limit", f.limit());
    }

    @Override
    public ErrorReply outputExists(Failure.OutputExists f) {
      return status(500, "The result's place is taken");
    }

    @Override
    public ErrorReply outputUnwritable(Failure.OutputUnwritable f) {
      return status(500, "The result cannot be written: " + f.why());
    }

    @Override
    public ErrorReply sizeUnreachable(Failure.SizeUnreachable f) {
      return status(400, f.words()).with("smallest_bytes", f.smallest());
    }

    @Override
    public ErrorReply editRefused(Failure.EditRefused f) {
      return status(400, f.words());
    }

    @Override
    public ErrorReply nothingToExport(Failure.NothingToExport f) {
      return status(400, f.missing());
    }

    @Override
    public ErrorReply tokenRefused(Failure.TokenRefused f) {
      return own(1001, "Token bad or expired");
    }

    @Override
    public ErrorReply outOfCredits(Failure.OutOfCredits f) {
      return own(2001, "Out of credits");
    }

    @Override
    public ErrorReply planBlocked(Failure.PlanBlocked f) {
      return status(
          402, "Export blocked: X-Skill-Source, X-Skill-Version and X-Skill-Platform are needed");
    }

    @Override
    public ErrorReply rateLimited(Failure.RateLimited f) {
      Duration after = f.retryAfter();
      if (after == null) {
        return status(429, "Rate limited: one token for a client in 7 days, a few for an address");
      }
      String why =
          after.compareTo(A_MOMENT) > 0
              ? "Rate limited: that is as much as one token may do in a day"
              : "Rate limited: too many renders are waiting; some have to end first";
      return status(429, why).under("Retry-After", String.valueOf(after.toSeconds()));
    }

    @Override
    public ErrorReply unreachable(Failure.Unreachable f) {
      return status(400, "Cannot fetch from " + f.host() + ": " + f.why());
    }

    @Override
    public ErrorReply serverFailed(Failure.ServerFailed f) {
      return status(f.status(), f.why());
    }

    @Override
    public ErrorReply sessionLost(Failure.SessionLost f) {
      return own(1002, "Session not found");
    }

    @Override
    public ErrorReply outcomeUnknown(Failure.OutcomeUnknown f) {
      return status(500, "The outcome is unknown: " + f.what());
    }

    @Override
    public ErrorReply renderFailed(Failure.RenderFailed f) {
      return status(500, f.why());
    }

    @Override
    public ErrorReply badConfiguration(Failure.BadConfiguration f) {
      return status(500, "The server's configuration is broken: " + f.why());
    }

    @Override
    public ErrorReply programMissing(Failure.ProgramMissing f) {
      // Trying again would not help: not one of the statuses after which callers do.
      return status(424, f.words()).with("program", f.program()).with("why", f.why());
    }

    @Override
    public ErrorReply programFailed(Failure.ProgramFailed f) {
      return status(500, f.program() + " failed with status " + f.status());
    }

    @Override
    public ErrorReply stopped(Failure.Stopped f) {
      return status(503, "The server is shutting down");
    }

    @Override
    public ErrorReply storageFailed(Failure.StorageFailed f) {
      return status(507, "The server cannot keep its state: " + f.why());
    }
  }
}
