package dev.clipchat.client.api;

/** Who we are to a backend. Safe to use from several threads. */
public interface TokenSource {

  /** The token in use; asks for one where there is none yet. */
  String token(TokenApi tokens, CallContext errand);

  /** Another token in place of the one that was refused, or a failure where there is none. */
  String renew(TokenApi tokens, String refused, CallContext errand);

  String clientId();

  /** A new client id in place of one that the backend does not see or take. */
  String freshClientId();

  /** The id for a registration link that came with the token in use; empty where none did. */
  String bind();

  /** Whether the token belongs to nobody in particular: such users get credits by registering. */
  boolean isAnonymous();
}
