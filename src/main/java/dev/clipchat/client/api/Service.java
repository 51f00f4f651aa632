package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.pace.Pace;
import java.util.function.Consumer;

/** One backend and its calls, in groups. Safe to use from several threads. */
public final class Service {

  private final Exchange exchange;
  private final TokenSource source;

  /**
   * @param log gets one line a call, without secrets
   */
  public Service(
      Connection connection,
      TokenSource source,
      Pace pace,
      ObjectMapper json,
      Consumer<String> log) {
    Http http = new Http(connection);
    Access access = new Access(source, new TokenApi(http, pace, json, log), connection.isLocal());
    this.exchange = new Exchange(http, access, new RawCall(http, json, log), pace);
    this.source = source;
  }

  public Connection connection() {
    return exchange.http().connection();
  }

  /** Whether the calls are made on behalf of somebody without an account. */
  public boolean isAnonymous() {
    return source.isAnonymous();
  }

  /** The id for a registration link: from the last refusal, else from the token. */
  public String bind() {
    String refused = exchange.access().bind();
    return refused.isEmpty() ? source.bind() : refused;
  }

  public SessionApi sessions() {
    return new SessionApi(exchange);
  }

  public MessageApi messages() {
    return new MessageApi(exchange);
  }

  public StateApi states() {
    return new StateApi(exchange);
  }

  public BalanceApi balances() {
    return new BalanceApi(exchange);
  }

  public UploadApi uploads() {
    return new UploadApi(exchange);
  }

  public RenderApi renders() {
    return new RenderApi(exchange);
  }

  public Downloads downloads() {
    return new Downloads(exchange);
  }
}
