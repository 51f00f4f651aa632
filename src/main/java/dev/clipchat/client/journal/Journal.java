package dev.clipchat.client.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The work that is under way, one file each: written before the request goes out, removed when its
 * outcome is known. Whoever works on one holds its lock.
 */
public final class Journal {

  private final Path renders;
  private final Path messages;
  private final JsonFiles shelf;
  private final String terminal;

  /** Renders that this process has set going; its backend works on them with or without us. */
  private final Set<String> here = ConcurrentHashMap.newKeySet();

  public Journal(Places places, ObjectMapper json) {
    this(places, json, "");
  }

  /**
   * @param terminal what tells the terminal in use from others; empty where nothing does
   */
  public Journal(Places places, ObjectMapper json, String terminal) {
    this.terminal = terminal;
    this.renders = places.state().resolve("journal/renders");
    this.messages = places.state().resolve("journal/messages");
    this.shelf = new JsonFiles(json);
  }

  /** This process's backend works on it from now on. */
  public void goesOnHere(String id) {
    here.add(id);
  }

  public boolean isHere(String id) {
    return here.contains(id);
  }

  public void begin(StartedRender render) {
    ObjectNode node = shelf.node();
    node.put("id", render.id()).put("backend", render.backend());
    node.put("session", render.session()).put("format", render.format());
    node.put("target", render.target().toString()).put("part", render.part().toString());
    node.put("replace", render.replace()).put("our_name", render.ourName());
    node.put("ceiling", render.ceiling());
    node.put("wish", render.wish()).put("terminal", terminal);
    node.put("input", render.input()).put("started", render.started().toString());
    node.put("draft", render.draft());
    shelf.write(file(renders, render.id()), node);
  }

  public void begin(SentMessage message) {
    ObjectNode node = shelf.node();
    node.put("id", message.id()).put("backend", message.backend());
    node.put("session", message.session()).put("text", message.text());
    node.put("before", message.before()).put("sent", message.sent().toString());
    node.put("terminal", terminal);
    shelf.write(file(messages, message.id()), node);
  }

  /** Whether it was begun in this terminal, or nobody knows where. */
  public boolean isOurs(StartedRender render) {
    return isOurs(file(renders, render.id()));
  }

  public boolean isOurs(SentMessage message) {
    return isOurs(file(messages, message.id()));
  }

  private boolean isOurs(Path entry) {
    String there = shelf.read(entry).map(n -> n.path("terminal").asText()).orElse("");
    return terminal.isEmpty() || there.isEmpty() || there.equals(terminal);
  }

  public boolean hasRender(String id) {
    return Files.exists(file(renders, id));
  }

  public boolean hasMessage(String id) {
    return Files.exists(file(messages, id));
  }

  public void endRender(String id) {
    here.remove(id);
    end(renders, id);
  }

  public void endMessage(String id) {
    end(messages, id);
  }

  /** The oldest first. */
  public List<StartedRender> renders(String backend) {
    return list(renders, Journal::render).stream()
        .filter(r -> r.backend().equals(backend))
        .sorted(Comparator.comparing(StartedRender::started))
        .toList();
  }

  public List<SentMessage> messages(String backend) {
    return list(messages, Journal::message).stream()
        .filter(m -> m.backend().equals(backend))
        .sorted(Comparator.comparing(SentMessage::sent))
        .toList();
  }

  /** Held by whoever works on the render; nothing where another process does. */
  public Optional<LockFile> lockRender(String id) {
    return LockFile.tryTake(renders.resolve(SafeName.of(id) + ".lock"));
  }

  public Optional<LockFile> lockMessage(String id) {
    return LockFile.tryTake(messages.resolve(SafeName.of(id) + ".lock"));
  }

  private static StartedRender render(JsonNode node) {
    return new StartedRender(
        node.path("id").asText(),
        node.path("backend").asText(),
        node.path("session").asText(),
        node.path("draft").asText(),
        node.path("format").asText("mp4"),
        Path.of(node.path("target").asText()),
        Path.of(node.path("part").asText()),
        node.path("replace").asBoolean(),
        node.path("our_name").asBoolean(),
        node.path("ceiling").asLong(),
        node.path("input").asText(),
        node.path("wish").asText(),
        JsonFiles.instant(node.path("started")));
  }

  private static SentMessage message(JsonNode node) {
    return new SentMessage(
        node.path("id").asText(),
        node.path("backend").asText(),
        node.path("session").asText(),
        node.path("text").asText(),
        node.path("before").asText(),
        JsonFiles.instant(node.path("sent")));
  }

  private <T> List<T> list(Path folder, Function<JsonNode, T> read) {
    List<T> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        shelf.read(file).flatMap(node -> readable(node, read)).ifPresent(entries::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new ClipchatException(new Failure.StorageFailed(folder, WholeFile.reason(e)), e);
    }
    return entries;
  }

  /** An entry that somebody damaged, so that it names no path, is as if it were not there. */
  private static <T> Optional<T> readable(JsonNode node, Function<JsonNode, T> read) {
    try {
      return Optional.of(read.apply(node));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void end(Path folder, String id) {
    WholeFile.discard(file(folder, id));
    WholeFile.discard(folder.resolve(SafeName.of(id) + ".lock"));
  }

  private static Path file(Path folder, String id) {
    return folder.resolve(SafeName.of(id) + ".json");
  }
}
