package dev.clipchat.client.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The sessions of each backend, and which of them is the current one; processes share it. */
public final class SessionBook {

  private static final int MOST = 200;

  private static final String LOCAL = "local";

  private final Path folder;
  private final JsonFiles shelf;

  public SessionBook(Places places, ObjectMapper json) {
    this.folder = places.state().resolve("sessions");
    this.shelf = new JsonFiles(json);
  }

  /** The last used first. */
  public List<KnownSession> list(String backend) {
    return page(backend).sessions;
  }

  public Optional<KnownSession> current(String backend) {
    Page page = page(backend);
    return page.sessions.stream().filter(s -> s.id().equals(page.current)).findFirst();
  }

  /** By id, the beginning of one, name, or number in the list (from 1). */
  public Optional<KnownSession> find(String backend, String which) {
    List<KnownSession> all = list(backend);
    Optional<KnownSession> exact =
        all.stream().filter(s -> s.id().equals(which) || s.name().equals(which)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    if (which.matches("\\d{1,3}")) {
      int n = Integer.parseInt(which);
      return n >= 1 && n <= all.size() ? Optional.of(all.get(n - 1)) : Optional.empty();
    }
    List<KnownSession> begin = all.stream().filter(s -> s.id().startsWith(which)).toList();
    return begin.size() == 1 ? Optional.of(begin.get(0)) : Optional.empty();
  }

  /** Writes a session down, in place of what was known of it. */
  public void put(String backend, KnownSession session, boolean makeCurrent) {
    change(
        backend,
        page -> {
          List<KnownSession> sessions = new ArrayList<>(page.sessions);
          sessions.removeIf(s -> s.id().equals(session.id()));
          sessions.removeIf(s -> makeCurrent && isLeftUnused(backend, s));
          sessions.add(session);
          return new Page(makeCurrent ? session.id() : page.current, sessions);
        });
  }

  /** On this computer, a session that has no name holds nothing: whoever left it wants another. */
  private static boolean isLeftUnused(String backend, KnownSession session) {
    return backend.equals(LOCAL) && session.name().isEmpty();
  }

  public void remove(String backend, String id) {
    change(
        backend,
        page ->
            new Page(
                page.current.equals(id) ? "" : page.current,
                page.sessions.stream().filter(s -> !s.id().equals(id)).toList()));
  }

  private record Page(String current, List<KnownSession> sessions) {}

  private void change(String backend, UnaryOperator<Page> change) {
    try (LockFile lock = LockFile.take(folder.resolve(JsonFiles.fileName(backend) + ".lock"))) {
      Page page = change.apply(page(backend));
      ObjectNode node = shelf.node().put("backend", backend).put("current", page.current);
      ArrayNode list = node.putArray("sessions");
      page.sessions.stream().sorted(LAST_FIRST).limit(MOST).forEach(s -> write(s, list));
      shelf.write(folder.resolve(JsonFiles.fileName(backend)), node);
    }
  }

  private static final Comparator<KnownSession> LAST_FIRST =
      Comparator.comparing(KnownSession::used).reversed();

  private static void write(KnownSession s, ArrayNode list) {
    ObjectNode node = list.addObject();
    node.put("id", s.id()).put("task", s.task()).put("bind", s.bind()).put("name", s.name());
    node.put("ceiling", s.ceiling());
    node.put("made", s.made().toString()).put("used", s.used().toString());
  }

  private Page page(String backend) {
    Optional<JsonNode> read =
        shelf
            .read(folder.resolve(JsonFiles.fileName(backend)))
            .filter(node -> node.path("backend").asText().equals(backend));
    if (read.isEmpty()) {
      return new Page("", List.of());
    }
    List<KnownSession> sessions = new ArrayList<>();
    for (JsonNode s : read.get().path("sessions")) {
      sessions.add(
          new KnownSession(
              s.path("id").asText(),
              s.path("task").asText(),
              s.path("bind").asText(),
              s.path("name").asText(),
              s.path("ceiling").asLong(),
              JsonFiles.instant(s.path("made")),
              JsonFiles.instant(s.path("used"))));
    }
    sessions.sort(LAST_FIRST);
    return new Page(read.get().path("current").asText(), sessions);
  }
}
