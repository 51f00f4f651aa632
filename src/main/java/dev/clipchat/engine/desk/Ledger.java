package dev.clipchat.engine.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.CutJson;
import dev.clipchat.engine.edit.History;
import dev.clipchat.engine.edit.HistoryJson;
import dev.clipchat.engine.edit.Plan;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.store.Lease;
import dev.clipchat.engine.store.Session;
import dev.clipchat.engine.store.Sessions;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sessions' projects: read, changed and written under the session's lock, each with the draft
 * of its current clip as the client is to see it.
 */
public final class Ledger {

  private final Sessions sessions;
  private final ObjectMapper json;

  public Ledger(Sessions sessions, ObjectMapper json) {
    this.sessions = sessions;
    this.json = json;
  }

  /**
   * What a session's project becomes.
   *
   * @param plan for its current clip, where there is one
   * @param result what to tell whoever changed it
   */
  record Change<T>(History history, @Nullable Plan plan, T result) {}

  /** Writes what the change makes of the project; nothing where it throws. */
  <T> T change(Session session, Function<History, Change<T>> change) {
    try (Lease lock = sessions.lock(session)) {
      History before = read(session);
      Change<T> made = change.apply(before);
      if (!made.history().equals(before)) {
        write(session, made.history(), made.plan());
      }
      return made.result();
    }
  }

  /**
   * A session as it stands.
   *
   * @param draft the current clip's; nothing before the first upload
   */
  record Entry(History history, Optional<JsonNode> draft) {}

  Entry entry(Session session) {
    Optional<JsonNode> kept = kept(session);
    try {
      return new Entry(
          kept.map(node -> HistoryJson.read(node.path("history")))
              .orElse(History.of(Project.EMPTY)),
          kept.map(node -> node.path("draft")).filter(JsonNode::isObject));
    } catch (IllegalArgumentException e) {
      throw broken(session, e);
    }
  }

  History read(Session session) {
    return entry(session).history();
  }

  private Optional<JsonNode> kept(Session session) {
    Optional<Sessions.Kept> kept = sessions.project(session);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readTree(kept.get().project()));
    } catch (JsonProcessingException e) {
      throw broken(session, e);
    }
  }

  private void write(Session session, History history, @Nullable Plan plan) {
    ObjectNode all = json.createObjectNode();
    Optional<Cut> current = history.now().current();
    current.ifPresent(cut -> all.set("draft", CutJson.write(cut, plan)));
    ObjectNode kept = HistoryJson.write(history);
    try {
      HistoryJson.read(kept);
    } catch (IllegalArgumentException e) {
      // What could not be read again would make the session useless for ever.
      throw new ClipchatException(
          new Failure.EditRefused("That is more than this session can hold: " + e.getMessage()), e);
    }
    all.set("history", kept);
    try {
      sessions.saveProject(session, json.writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw broken(session, e);
    }
  }

  private ClipchatException broken(Session session, Exception e) {
    return new ClipchatException(
        new Failure.StorageFailed(Path.of(session.id()), String.valueOf(e.getMessage())), e);
  }
}
