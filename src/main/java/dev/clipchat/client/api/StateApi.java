package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.client.timeline.Snapshot;
import java.time.Duration;

/** Reads what is in a session. */
public final class StateApi {

  private final Exchange exchange;

  StateApi(Exchange exchange) {
    this.exchange = exchange;
  }

  public State read(String session, CallContext errand) {
    ApiResponse answer =
        exchange.run(
            CallSpec.get("", "api", "state", "nemo_agent", "me", session, "latest"), errand);
    return new State(Snapshot.read(answer.text()), bind(answer));
  }

  /** Beside the state or inside of it. */
  private static String bind(ApiResponse answer) {
    String beside = answer.bind();
    JsonNode state = answer.field("state");
    return beside.isEmpty() && state.isObject()
        ? new ApiResponse(answer.status(), "", null, state).bind()
        : beside;
  }

  /** An addition of the embedded backend: a moment of what an export would show. */
  public PreviewPicture still(String session, Duration at, int width, CallContext errand) {
    String[] path = {
      "api", "state", "nemo_agent", "me", session, "still", "" + at.toMillis(), "" + width
    };
    ApiResponse answer = exchange.run(CallSpec.get("", path), errand);
    return new PreviewPicture(
        Duration.ofMillis(answer.field("at").asLong()),
        answer.field("width").asInt(),
        answer.required("rgb"));
  }
}
