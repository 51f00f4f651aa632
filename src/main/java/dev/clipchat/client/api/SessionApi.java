package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** Makes sessions, and links that open them in a browser. */
public final class SessionApi {

  static final MediaType JSON = MediaType.get("application/json");

  private final Exchange exchange;

  SessionApi(Exchange exchange) {
    this.exchange = exchange;
  }

  /** A new session whose answers are in this language ({@code en}, {@code zh}, …). */
  public OpenedSession open(String language, CallContext errand) {
    ObjectNode body = exchange.bare().object().put("task_name", "project");
    body.put("language", language);
    ApiResponse answer =
        exchange.run(
            CallSpec.post(json(body), "", "api", "tasks", "me", "with-session", "nemo_agent"),
            errand);
    return new OpenedSession(
        answer.required("session_id"), answer.string("task_id").orElse(""), answer.bind());
  }

  /** An addition of the embedded backend: the session goes, with its uploads and renders. */
  public void drop(String session, CallContext errand) {
    exchange.run(
        new CallSpec(
            "DELETE",
            List.of("api", "tasks", "me", "with-session", "nemo_agent", session),
            null,
            false,
            false,
            ""),
        errand);
  }

  /** A link for the session's owner; it holds a one-time code, so it is shown and never kept. */
  public ClaimLink claim(String task, String session, CallContext errand) {
    ObjectNode body = exchange.bare().object().put("task_id", task).put("session_id", session);
    ApiResponse answer =
        exchange.run(CallSpec.post(json(body), "", "api", "auth", "claim-token"), errand);
    HttpUrl link =
        HttpUrl.get(exchange.http().webBase())
            .newBuilder()
            .addPathSegments("workspace/claim")
            .addQueryParameter("ct", answer.required("claim_token"))
            .build();
    return new ClaimLink(link.uri(), Duration.ofSeconds(answer.field("expires_in").asLong(0)));
  }

  /** Where anonymous users register, so that this client's credits and sessions become theirs. */
  public URI registerLink(String bind) {
    HttpUrl.Builder link =
        HttpUrl.get(exchange.http().webBase()).newBuilder().addPathSegment("register");
    return (bind.isEmpty() ? link : link.addQueryParameter("bind", bind)).build().uri();
  }

  static RequestBody json(ObjectNode body) {
    return new SentOnce(body.toString());
  }
}
