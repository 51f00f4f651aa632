package dev.clipchat.engine.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.FailureCases;
import dev.clipchat.units.Size;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;
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

  static ErrorReply of(Failure failure, Phrasebook words) {
    return failure.match(new Cases(words));
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

    private final Phrasebook words;

    Cases(Phrasebook words) {
      this.words = words;
    }

    private ErrorReply told(int status, String key, Object... named) {
      return status(status, words.say(key, named));
    }

    private ErrorReply told(int status, Text text) {
      return status(status, words.say(text));
    }

    @Override
    public ErrorReply usage(Failure.Usage f) {
      return told(400, "engine.usage", "problem", f.problem(), "hint", f.hint());
    }

    @Override
    public ErrorReply inputMissing(Failure.InputMissing f) {
      return told(400, "engine.input_missing", "file", f.file());
    }

    @Override
    public ErrorReply inputUnreadable(Failure.InputUnreadable f) {
      return f.why().key().equals("engine.changed_since")
          ? told(400, f.why())
          : told(400, "engine.input_unreadable", "file", f.file(), "why", f.why());
    }

    @Override
    public ErrorReply addressUnreadable(Failure.AddressUnreadable f) {
      return told(400, "engine.address_unreadable", "address", f.address(), "why", f.why());
    }

    @Override
    public ErrorReply inputUnsupported(Failure.InputUnsupported f) {
      return own(4001, words.say("engine.unsupported", "name", f.name(), "why", f.why()))
          .with("accepted", ACCEPTED);
    }

    @Override
    public ErrorReply inputTooLarge(Failure.InputTooLarge f) {
      return own(4002, words.say("engine.too_large", "limit", f.limit())).with("limit", f.limit());
    }

    @Override
    public ErrorReply outputExists(Failure.OutputExists f) {
      return told(500, "engine.output_taken");
    }

    @Override
    public ErrorReply outputUnwritable(Failure.OutputUnwritable f) {
      return told(500, "engine.output_unwritable", "why", f.why());
    }

    private String sizeWords(Failure.SizeUnreachable f) {
      String size = new Size(Math.max(0, f.ceiling())).text();
      return !f.words().isBlank()
          ? f.words()
          : f.smallest() > f.ceiling()
              ? words.say(
                  "engine.too_small_least", "size", size, "least", new Size(f.smallest()).text())
              : words.say("engine.too_small", "size", size);
    }

    @Override
    public ErrorReply sizeUnreachable(Failure.SizeUnreachable f) {
      return status(400, sizeWords(f)).with("smallest_bytes", f.smallest());
    }

    @Override
    public ErrorReply editRefused(Failure.EditRefused f) {
      return status(400, f.words());
    }

    @Override
    public ErrorReply nothingToExport(Failure.NothingToExport f) {
      return told(400, f.missing());
    }

    @Override
    public ErrorReply tokenRefused(Failure.TokenRefused f) {
      return own(1001, words.say("engine.token_bad"));
    }

    @Override
    public ErrorReply outOfCredits(Failure.OutOfCredits f) {
      return own(2001, words.say("engine.credits_out"));
    }

    @Override
    public ErrorReply planBlocked(Failure.PlanBlocked f) {
      return told(402, "engine.export_blocked");
    }

    @Override
    public ErrorReply rateLimited(Failure.RateLimited f) {
      Duration after = f.retryAfter();
      if (after == null) {
        return told(429, "engine.one_token");
      }
      return told(
              429,
              after.compareTo(A_MOMENT) > 0 ? "engine.share_of_a_day" : "engine.renders_waiting")
          .under("Retry-After", String.valueOf(after.toSeconds()));
    }

    @Override
    public ErrorReply unreachable(Failure.Unreachable f) {
      return told(400, "engine.cannot_fetch_from", "host", f.host(), "why", f.why());
    }

    @Override
    public ErrorReply serverFailed(Failure.ServerFailed f) {
      return told(f.status(), f.why());
    }

    @Override
    public ErrorReply sessionLost(Failure.SessionLost f) {
      return own(1002, words.say("engine.session_not_found"));
    }

    @Override
    public ErrorReply outcomeUnknown(Failure.OutcomeUnknown f) {
      return told(500, "engine.outcome_unknown", "what", f.what());
    }

    @Override
    public ErrorReply renderFailed(Failure.RenderFailed f) {
      return told(500, f.why());
    }

    @Override
    public ErrorReply badConfiguration(Failure.BadConfiguration f) {
      return told(500, "engine.configuration_broken", "why", f.why());
    }

    @Override
    public ErrorReply programMissing(Failure.ProgramMissing f) {
      // Trying again would not help: not one of the statuses after which callers do.
      return told(424, "engine.does_not_run", "program", f.program(), "why", f.why())
          .with("program", f.program())
          .with("why", words.say(f.why()));
    }

    @Override
    public ErrorReply programFailed(Failure.ProgramFailed f) {
      return told(500, "engine.program_failed", "program", f.program(), "status", f.status());
    }

    @Override
    public ErrorReply stopped(Failure.Stopped f) {
      return told(503, "engine.shutting_down");
    }

    @Override
    public ErrorReply storageFailed(Failure.StorageFailed f) {
      return told(507, "engine.state_lost", "why", f.why());
    }
  }
}
