package dev.clipchat.client.api;

import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The code table: what each code of an answer means as a failure. */
final class CodeTable {

  static final int TOKEN = 1001;
  static final int SESSION = 1002;
  static final int CREDITS = 2001;
  static final int TYPE = 4001;
  static final int SIZE = 4002;
  static final int PLAN = 402;
  static final int RATE = 429;

  /** A program that the embedded backend needs does not start on this computer. */
  static final int PROGRAM = 424;

  private static final long CLOUD_UPLOAD_LIMIT = 500_000_000L;

  private CodeTable() {}

  /** The token was not taken; an HTTP 401 says the same in the transport's own words. */
  static boolean isToken(ApiResponse answer) {
    return answer.code() == TOKEN || answer.code() == 401;
  }

  /** Only a 400 that names the header is about the client id; any other is a plain refusal. */
  static boolean isClientId(ApiResponse answer) {
    String words = answer.message().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    return answer.code() == 400 && words.contains("clientid");
  }

  /**
   * @param subject what a person calls the files that the call was about; empty for any other call
   */
  static Failure of(ApiResponse answer, String subject, @Nullable Duration retryAfter) {
    int code = answer.code();
    return switch (code) {
      case TOKEN, 401 -> new Failure.TokenRefused(false);
      case SESSION -> new Failure.SessionLost("");
      case CREDITS -> new Failure.OutOfCredits(null);
      case TYPE, 415 -> new Failure.InputUnsupported(subject, Text.asItIs(answer.message()));
      case SIZE, 413 -> new Failure.InputTooLarge(subject, 0, limit(answer));
      case PLAN -> new Failure.PlanBlocked();
      case 407 -> new Failure.Unreachable("", Faults.PROXY);
      case PROGRAM -> program(answer);
      case RATE -> new Failure.RateLimited(retryAfter);
      default -> new Failure.ServerFailed(code == 0 ? answer.status() : code, why(answer));
    };
  }

  private static Failure program(ApiResponse answer) {
    String program = answer.string("program").orElse("");
    return program.isEmpty()
        ? new Failure.ServerFailed(PROGRAM, why(answer))
        : new Failure.ProgramMissing(
            program, answer.string("why").map(Text::asItIs).orElse(why(answer)));
  }

  private static long limit(ApiResponse answer) {
    long said = answer.field("limit").asLong(0);
    return said > 0 ? said : CLOUD_UPLOAD_LIMIT;
  }

  private static Text why(ApiResponse answer) {
    if (!answer.message().isEmpty()) {
      return Text.asItIs(answer.message());
    }
    if (answer.text().isBlank()) {
      return answer.code() == 0 ? Text.of("client.empty_answer") : Text.of("client.no_reason");
    }
    if (!answer.isJson()) {
      boolean page = answer.text().stripLeading().startsWith("<");
      return page ? Text.of("client.web_page") : Text.of("client.answer_unreadable");
    }
    return Text.of("client.no_reason");
  }
}
