package dev.clipchat.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/**
 * Holds every answer of the running server, and every request that it took, against
 * docs/openapi.yaml.
 */
final class Described implements Interceptor {

  private static final String AT = "https://clipchat.test/openapi.json";
  private static final JsonNode DOCUMENT = document();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(), b -> b.schemas(Map.of(AT, DOCUMENT.toString())));
  private static final Map<String, Schema> READY = new ConcurrentHashMap<>();

  static JsonNode document() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Path.of("docs/openapi.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String sent = json(request);
    Response response = chain.proceed(request);
    Optional<String> path = path(request.url().encodedPath());
    String method =
        request.method().equals("HEAD") ? "get" : request.method().toLowerCase(Locale.ROOT);
    if (path.isEmpty() || !DOCUMENT.path("paths").path(path.get()).has(method)) {
      assertTrue(
          List.of(404, 405, 421, 403).contains(response.code()),
          method + " " + request.url() + " is not described and answered " + response.code());
      return response;
    }
    String operation = "/paths/" + escaped(path.get()) + "/" + method;
    String told = method + " " + path.get() + " " + response.code();
    String place = place(operation, response.code(), told);
    String type = String.valueOf(response.header("Content-Type")).replaceFirst(";.*", "");
    if (request.method().equals("HEAD") || response.code() == 304 || response.code() == 416) {
      return response;
    }
    if (type.equals("application/json")) {
      String body = response.peekBody(Long.MAX_VALUE).string();
      check(place + "/content/application~1json/schema", body, told + " answered " + body);
      if (!sent.isEmpty() && body.contains("\"code\":0")) {
        check(
            operation + "/requestBody/content/application~1json/schema",
            sent,
            told + " took " + sent);
      }
    } else if (type.equals("text/event-stream")) {
      for (String line : response.peekBody(Long.MAX_VALUE).string().split("\n", -1)) {
        if (line.startsWith("data: {") && !line.startsWith("data: {\"error\"")) {
          check("/components/schemas/Event", line.substring(6), told + " streamed " + line);
        }
      }
    } else {
      assertTrue(DOCUMENT.at(place).path("content").has("*/*"), told + " answered with " + type);
    }
    return response;
  }

  /** Where the answer is described. */
  private static String place(String operation, int code, String told) {
    JsonNode responses = DOCUMENT.at(operation).path("responses");
    String key = responses.has(String.valueOf(code)) ? String.valueOf(code) : "default";
    assertTrue(responses.has(key), told + " is not described");
    String reference = responses.path(key).path("$ref").asText();
    return reference.isEmpty() ? operation + "/responses/" + key : reference.substring(1);
  }

  private static void check(String place, String json, String told) throws IOException {
    Schema schema =
        READY.computeIfAbsent(
            place,
            p -> {
              assertTrue(!DOCUMENT.at(p).isMissingNode(), told + ": nothing at " + p);
              return SCHEMAS.getSchema(SchemaLocation.of(AT + "#" + p));
            });
    List<com.networknt.schema.Error> errors = schema.validate(new ObjectMapper().readTree(json));
    assertTrue(errors.isEmpty(), told + "\n" + errors);
  }

  private static String json(Request request) throws IOException {
    if (request.body() == null
        || request.body().contentType() == null
        || !request.body().contentType().subtype().equals("json")) {
      return "";
    }
    Buffer buffer = new Buffer();
    request.body().writeTo(buffer);
    return buffer.readUtf8();
  }

  private static Optional<String> path(String asked) {
    String call = asked.replaceFirst("^.*?(/api/|/run|/list-apps|/apps/|/openapi)", "$1");
    // One description stands for all that the cloud generates.
    String[] parts = call.replaceFirst("^(/api/v1/[^/]+)/.*", "$1").split("/", -1);
    for (String described : (Iterable<String>) DOCUMENT.path("paths")::fieldNames) {
      String[] pattern = described.split("/", -1);
      boolean fits = pattern.length == parts.length;
      for (int i = 0; fits && i < parts.length; i++) {
        fits =
            pattern[i].startsWith("{")
                || (pattern[i].equals("me") && !parts[i].isEmpty())
                || pattern[i].equals(parts[i]);
      }
      if (fits) {
        return Optional.of(described);
      }
    }
    return Optional.empty();
  }

  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }
}
