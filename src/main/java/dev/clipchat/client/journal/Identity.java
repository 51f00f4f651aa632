package dev.clipchat.client.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.files.LockFile;
import dev.clipchat.files.Places;
import dev.clipchat.files.WholeFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who this client is: its id, which other tools of the vendor share, and its tokens. */
public final class Identity {

  /** What a header can hold; anything else would stop every call. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");

  private final Path clientIdFile;
  private final Path tokens;
  private final JsonFiles shelf;

  public Identity(Places places, ObjectMapper json) {
    this.clientIdFile = places.home().resolve(".config/nemovideo/client_id");
    this.tokens = places.state().resolve("tokens");
    this.shelf = new JsonFiles(json);
  }

  /**
   * The id that stands in the shared file, in whatever form another tool has put it there; made
   * where it is missing or could not be sent.
   */
  public String clientId() {
    Optional<String> kept = kept();
    if (kept.isPresent()) {
      return kept.get();
    }
    try (LockFile lock = LockFile.take(tokens.resolve("client_id.lock"))) {
      return kept()
          .orElseGet(
              () -> {
                String made = UUID.randomUUID().toString();
                WholeFile.write(clientIdFile, made + "\n");
                return made;
              });
    }
  }

  private Optional<String> kept() {
    return WholeFile.read(clientIdFile).map(String::strip).filter(Identity::isId);
  }

  private static boolean isId(String text) {
    return text.matches("[\\w.:-]{8,128}");
  }

  /** The token for this backend, while it is good. */
  public Optional<StoredToken> token(String backend, Instant now) {
    return shelf
        .read(file(backend))
        .filter(node -> node.path("backend").asText().equals(backend))
        .map(Identity::stored)
        .filter(t -> TOKEN.matcher(t.token()).matches() && t.expires().isAfter(now));
  }

  private static StoredToken stored(JsonNode node) {
    return new StoredToken(
        node.path("token").asText(),
        JsonFiles.instant(node.path("expires")),
        node.path("bind").asText());
  }

  public void keep(String backend, StoredToken token) {
    ObjectNode node = shelf.node();
    node.put("backend", backend).put("token", token.token());
    node.put("expires", token.expires().toString()).put("bind", token.bind());
    shelf.write(file(backend), node);
  }

  /** Only one process at a time asks for a token: the second would be refused. */
  public Optional<LockFile> tryLock(String backend) {
    return LockFile.tryTake(tokens.resolve(JsonFiles.fileName(backend) + ".lock"));
  }

  private Path file(String backend) {
    return tokens.resolve(JsonFiles.fileName(backend));
  }
}
