package dev.clipchat.client.api;

import dev.clipchat.client.timeline.Snapshot;
import java.time.Duration;

/** Reads what is in a session. */
public final class States {

  private final Exchange exchange;

  States(Exchange exchange) {
    this.exchange = exchange;
  }

  public State read(String session, Errand errand) {
    Answer answer =
        exchange.run(Ask.get("", "api", "state", "nemo_agent", "me", session, "latest"), errand);
    return new State(Snapshot.read(answer.text()), Sessions.bind(answer));
  }

  /** An addition of the embedded backend: a moment of what an export would show. */
  public Still still(String session, Duration at, int width, Errand errand) {
    String[] path = {
      "api", "state", "nemo_agent", "me", session, "still", "" + at.toMillis(), "" + width
    };
    Answer answer = exchange.run(Ask.get("", path), errand);
    return new Still(
        Duration.ofMillis(answer.field("at").asLong()),
        answer.field("width").asInt(),
        answer.required("rgb"));
  }
}
