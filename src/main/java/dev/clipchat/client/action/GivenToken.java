package dev.clipchat.client.action;

import dev.clipchat.client.api.CallContext;
import dev.clipchat.client.api.CallNotice;
import dev.clipchat.client.api.TokenApi;
import dev.clipchat.client.api.TokenSource;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;

/**
 * The token that the environment gives; it is never written anywhere. Once it was refused, a free
 * one takes its place for the rest of the process.
 */
public final class GivenToken implements TokenSource {

  private final String given;
  private final TokenSource free;
  private boolean refused;

  public GivenToken(String given, TokenSource free) {
    this.given = given;
    this.free = free;
  }

  @Override
  public synchronized String token(TokenApi tokens, CallContext errand) {
    return refused ? free.token(tokens, errand) : given;
  }

  @Override
  public synchronized String renew(TokenApi tokens, String rejected, CallContext errand) {
    if (!rejected.equals(given)) {
      return free.renew(tokens, rejected, errand);
    }
    boolean first = !refused;
    refused = true;
    try {
      String token = free.token(tokens, errand);
      if (first) {
        errand.tell().accept(new CallNotice.TokenReplaced());
      }
      return token;
    } catch (ClipchatException e) {
      boolean stopped = e.failure() instanceof Failure.Stopped;
      throw stopped ? e : new ClipchatException(new Failure.TokenRefused(true), e);
    }
  }

  @Override
  public String clientId() {
    return free.clientId();
  }

  @Override
  public String freshClientId() {
    return free.freshClientId();
  }

  @Override
  public synchronized String bind() {
    return refused ? free.bind() : "";
  }

  @Override
  public synchronized boolean isAnonymous() {
    return refused;
  }
}
