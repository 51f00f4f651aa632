package dev.clipchat.client.api;

import dev.clipchat.client.timeline.Snapshot;

/** Reads what is in a session. */
public final class States {

  private final Exchange exchange;

  States(Exchange exchange) {
    this.exchange = exchange;
  }

  public State read(String session, Errand errand) {
    Answer answer =
        exchange.run(
            Ask.get(session, "api", "state", "nemo_agent", "me", session, "latest"), errand);
    return new State(Snapshot.read(answer.text()), Sessions.bind(answer));
  }
}
