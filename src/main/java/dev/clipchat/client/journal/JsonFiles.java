package dev.clipchat.client.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Small JSON files of ours: written whole, and read as absent where somebody damaged them. */
final class JsonFiles {

  private final ObjectMapper json;

  JsonFiles(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode node() {
    return json.createObjectNode();
  }

  Optional<JsonNode> read(Path file) {
    return WholeFile.read(file)
        .flatMap(
            text -> {
              try {
                return Optional.ofNullable(json.readTree(text)).filter(JsonNode::isObject);
              } catch (JsonProcessingException e) {
                return Optional.empty();
              }
            });
  }

  void write(Path file, ObjectNode node) {
    WholeFile.write(file, node.toString());
  }

  /** A backend's name as a file's. */
  static String fileName(String backend) {
    return SafeName.of(backend) + ".json";
  }

  static Instant instant(JsonNode node) {
    try {
      return Instant.parse(node.asText());
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
