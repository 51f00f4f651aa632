package dev.clipchat.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.clipchat.pace.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml: the description is one, it is whole, and it is the one that is served. */
class DescriptionTest {

  private static final Path SERVED = Path.of("src/main/resources/openapi.json");

  private static JsonNode document() throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(Path.of("docs/openapi.yaml").toFile());
  }

  @Test
  void isWhatItsStandardWants() throws IOException {
    String standard = Files.readString(Path.of("src/test/resources/openapi-3.1.json"));
    List<?> errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(standard)
            .validate(document());
    assertEquals(List.of(), errors);
  }

  /** Written anew with {@code -Dclipchat.write.docs}. */
  @Test
  void isServedAsJson() throws IOException {
    String json = document().toString() + "\n";
    if (System.getProperty("clipchat.write.docs") != null) {
      Files.writeString(SERVED, json);
    }
    assertEquals(json, Files.readString(SERVED));
  }

  @Test
  @SuppressWarnings("NullAway") // no call is made
  void describesEveryCallAndNothingElse() throws IOException {
    Set<String> described = new TreeSet<>();
    JsonNode paths = document().path("paths");
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                paths
                    .path(path)
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (!method.equals("parameters")) {
                            described.add(
                                method.toUpperCase(Locale.ROOT)
                                    + " "
                                    + path.replaceAll("\\{[^}]*}", "*"));
                          }
                        }));
    Set<String> served = new TreeSet<>(new Calls(null, Pace.real()).routes().listed());
    // One description stands for all that the cloud generates.
    served.removeIf(route -> route.matches(".*/api/v1/\\*/.*"));
    assertEquals(served, described);
  }
}
