package dev.clipchat.client.api;

import org.jspecify.annotations.Nullable;

/** Who calls, and what a refusal at the door leads to. */
final class Access {

  private final TokenSource source;
  private final Tokens tokens;

  Access(TokenSource source, Tokens tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  Pass pass(Errand errand) {
    return Pass.of(source.token(tokens, errand));
  }

  /** Another pass to try once, where the refusal was about the pass; else nothing. */
  @Nullable Pass another(Pass pass, Answer answer, Errand errand) {
    if (Refusal.isToken(answer) && !pass.renewed() && pass.token() != null) {
      return pass.renewed(source.renew(tokens, pass.token(), errand));
    }
    if (Refusal.isClientId(answer) && pass.clientId() == null) {
      return pass.identified(source.clientId());
    }
    return null;
  }
}
