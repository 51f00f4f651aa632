package dev.clipchat.engine.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sessions' projects: read, changed and written under the session's lock, each with the draft
 * of its current clip as the client is to see it.
 */
public final class SessionProjects {

  /** Beside the history: older builds read past it. */
  private static final String TALK = "talk";

  private final Sessions sessions;
  private final ObjectMapper json;

  public SessionProjects(Sessions sessions, ObjectMapper json) {
    this.sessions = sessions;
    this.json = json;
  }

  /**
   * What a session's project becomes.
   *
   * @param plan for its current clip, where there is one
   * @param result what to tell whoever changed it
   * @param memory what of the talk is kept for the next sentence; null leaves it as it is
   */
  record Change<T>(History history, @Nullable Plan plan, T result, @Nullable ObjectNode memory) {
    Change(History history, @Nullable Plan plan, T result) {
      this(history, plan, result, null);
    }
  }

  Session open(String account, String id) {
    return sessions.open(account, id);
  }

  Session create(String account, String name, String language) {
    return sessions.create(account, name, language);
  }

  /**
   * The same for a change that was thought out for the project as it was: nothing, and nothing is
   * written, where it is another one by now.
   */
  <T> Optional<T> changeFrom(Session session, String version, Function<History, Change<T>> change) {
    try (Lease lock = sessions.lock(session)) {
      return entry(session).version().equals(version)
          ? Optional.of(changed(session, change))
          : Optional.empty();
    }
  }

  /** Writes what the change makes of the project; nothing where it throws. */
  <T> T change(Session session, Function<History, Change<T>> change) {
    try (Lease lock = sessions.lock(session)) {
      return changed(session, change);
    }
  }

  private <T> T changed(Session session, Function<History, Change<T>> change) {
    History before = read(session);
    Change<T> made = change.apply(before);
    if (!made.history().equals(before)) {
      write(session, made.history(), made.plan(), made.memory());
    } else if (made.memory() != null) {
      remember(session, made.memory());
    }
    return made.result();
  }

  /**
   * A session as it stands.
   *
   * @param draft the current clip's; nothing before the first upload
   * @param version another one after each change
   */
  record Entry(History history, Optional<JsonNode> draft, String version) {}

  Entry entry(Session session) {
    Optional<Sessions.Kept> found = sessions.project(session);
    Optional<JsonNode> kept = found.map(f -> parsed(session, f.project()));
    try {
      return new Entry(
          kept.map(node -> HistoryJson.read(node.path("history")))
              .orElse(History.of(Project.EMPTY)),
          kept.map(node -> node.path("draft")).filter(JsonNode::isObject),
          found.map(Sessions.Kept::version).orElse(""));
    } catch (IllegalArgumentException e) {
      throw broken(session, e);
    }
  }

  History read(Session session) {
    return entry(session).history();
  }

  /** What was kept of the talk; a missing node before anything was said. */
  JsonNode memory(Session session) {
    return kept(session).map(node -> node.path(TALK)).orElse(MissingNode.getInstance());
  }

  /** Keeps what was said without touching what was made. */
  private void remember(Session session, ObjectNode memory) {
    if (kept(session).orElse(null) instanceof ObjectNode all && !all.path(TALK).equals(memory)) {
      all.set(TALK, memory);
      save(session, all);
    }
  }

  private void save(Session session, ObjectNode all) {
    try {
      sessions.saveProject(session, json.writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw broken(session, e);
    }
  }

  private Optional<JsonNode> kept(Session session) {
    return sessions.project(session).map(f -> parsed(session, f.project()));
  }

  private JsonNode parsed(Session session, String project) {
    try {
      return json.readTree(project);
    } catch (JsonProcessingException e) {
      throw broken(session, e);
    }
  }

  private void write(
      Session session, History history, @Nullable Plan plan, @Nullable ObjectNode memory) {
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
    JsonNode talk = memory == null ? memory(session) : memory;
    if (!talk.isMissingNode()) {
      all.set(TALK, talk);
    }
    save(session, all);
  }

  private ClipchatException broken(Session session, Exception e) {
    return new ClipchatException(
        new Failure.StorageFailed(
            Path.of(session.id()), Text.asItIs(String.valueOf(e.getMessage()))),
        e);
  }
}
