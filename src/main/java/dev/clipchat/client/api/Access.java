package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.failure.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who calls, and what a refusal at the door leads to. */
final class Access {

  private final TokenSource source;
  private final TokenApi tokens;
  private final boolean local;

  /** What a refusal for want of credits has said about whose they are; empty before one did. */
  private volatile String bind = "";

  Access(TokenSource source, TokenApi tokens, boolean local) {
    this.source = source;
    this.tokens = tokens;
    this.local = local;
  }

  Credentials pass(CallContext errand) {
    return Credentials.of(source.token(tokens, errand));
  }

  /** Whether the token is one that the environment gave, and not one of ours. */
  boolean isGiven() {
    return !source.isAnonymous() && !local;
  }

  /** Whoever is out of credits, as the last such refusal named them. */
  String bind() {
    return bind;
  }

  /** A refusal for want of credits that came as an event of a stream. */
  void outOfCredits(JsonNode event) {
    String id = new ApiResponse(200, "", null, event).bind();
    bind = id.isEmpty() ? bind : id;
  }

  /** What an answer means, by the code table. */
  Failure refusal(ApiResponse answer, String subject, @Nullable Duration retryAfter) {
    Failure failure = CodeTable.of(answer, subject, retryAfter);
    if (failure instanceof Failure.OutOfCredits) {
      bind = answer.bind();
    }
    return failure instanceof Failure.TokenRefused ? new Failure.TokenRefused(isGiven()) : failure;
  }

  /** Another pass to try once, where the refusal was about the pass; else nothing. */
  @Nullable Credentials another(Credentials pass, ApiResponse answer, CallContext errand) {
    if (CodeTable.isToken(answer) && !pass.renewed() && pass.token() != null) {
      return pass.renewed(source.renew(tokens, pass.token(), errand));
    }
    if (CodeTable.isClientId(answer) && pass.clientId() == null) {
      return pass.identified(source.clientId());
    }
    return null;
  }
}
