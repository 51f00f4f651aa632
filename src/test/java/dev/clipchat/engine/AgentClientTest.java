package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The official client library of the agent servers, where it is installed: {@code npm install
 * @google/adk-devtools} in some folder, and that folder in {@code CLIPCHAT_FAMILY}.
 */
class AgentClientTest {

  @TempDir Path data;

  @Test
  void theirLibraryTalksToUs() throws Exception {
    String folder = System.getenv("CLIPCHAT_FAMILY");
    assumeTrue(
        folder != null && Files.isDirectory(Path.of(folder, "node_modules/@google/adk-devtools")),
        "CLIPCHAT_FAMILY names no folder with the library");
    try (Backend backend = Backend.start(Backends.served(data))) {
      String token =
          new Wire(backend.url(), null)
              .askForToken(UUID.randomUUID().toString())
              .path("data")
              .path("token")
              .asText();
      Process node =
          new ProcessBuilder(
                  "node",
                  "src/test/resources/family/agent-client.mjs",
                  folder,
                  backend.url(),
                  token)
              .redirectErrorStream(true)
              .start();
      String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, node.waitFor(), said);
      assertEquals(
          List.of(
              "app \"nemo_agent\"",
              "listed true",
              "all 1",
              "read true",
              "answered true",
              "gone \"Session not found\""),
          said.lines().toList());
    }
  }
}
