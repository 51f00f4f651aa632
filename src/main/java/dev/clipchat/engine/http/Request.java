package dev.clipchat.engine.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request, what its path named, and the ways to answer it. */
final class Request {

  /** Bounds what a draft or a message may hold; uploads do not come this way. */
  private static final int MOST_JSON = 16 << 20;

  private final HttpExchange exchange;
  private final ObjectMapper json;
  private final String base;
  private final List<String> named;

  Request(HttpExchange exchange, ObjectMapper json, String base, List<String> named) {
    this.exchange = exchange;
    this.json = json;
    this.base = base;
    this.named = named;
  }

  /** What stood in the path's n-th open place. */
  String named(int place) {
    return named.get(place);
  }

  boolean is(String method) {
    return exchange.getRequestMethod().equals(method);
  }

  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  boolean has(String name) {
    String value = header(name);
    return value != null && !value.isBlank();
  }

  /** The token of the Authorization header. */
  @Nullable String token() {
    String value = header("Authorization");
    return value != null && value.regionMatches(true, 0, "Bearer ", 0, 7)
        ? value.substring(7).strip()
        : null;
  }

  @Nullable String query(String key) {
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        if (pair.startsWith(key + "=")) {
          return pair.substring(key.length() + 1);
        }
      }
    }
    return null;
  }

  /** Who asks; a reverse proxy on this machine tells it for those behind it. */
  String address() {
    String direct = exchange.getRemoteAddress().getAddress().getHostAddress();
    String forwarded = header("X-Forwarded-For");
    if (forwarded == null || !exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
      return direct;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** The address under which the client reaches these calls. */
  String home() {
    String host = header("Host");
    String scheme = "https".equals(header("X-Forwarded-Proto")) ? "https" : "http";
    return scheme + "://" + (host == null ? "127.0.0.1" : host) + base;
  }

  /** What was sent; closing it leaves the rest to be read. */
  InputStream body() {
    return new FilterInputStream(exchange.getRequestBody()) {
      @Override
      public void close() {
        // The exchange closes what is beneath, when it is answered.
      }
    };
  }

  /** The body as a JSON object; an empty one where there is none. */
  ObjectNode object() throws IOException {
    byte[] bytes = body().readNBytes(MOST_JSON + 1);
    if (bytes.length > MOST_JSON) {
      throw new ClipchatException(new Failure.Usage("the request is too long", "16 MiB"));
    }
    if (bytes.length == 0) {
      return json.createObjectNode();
    }
    try {
      JsonNode node = json.readTree(bytes);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new ClipchatException(
          new Failure.Usage("the body is not JSON: " + e.getOriginalMessage(), "a JSON object"), e);
    }
    throw new ClipchatException(new Failure.Usage("the body is no JSON object", "a JSON object"));
  }

  ObjectNode node() {
    return json.createObjectNode();
  }

  /** An object that we wrote ourselves. */
  ObjectNode parse(String object) throws IOException {
    return (ObjectNode) json.readTree(object);
  }

  SseWriter events(OutputStream out, Pace pace) {
    return new SseWriter(out, json, pace);
  }

  void succeed(ObjectNode data) throws IOException {
    ObjectNode envelope = node().put("code", 0).put("message", "success");
    envelope.set("data", data);
    send(200, envelope);
  }

  void refuse(Refused refused) throws IOException {
    ObjectNode envelope = node().put("code", refused.code()).put("message", refused.message());
    envelope.set("data", refused.data());
    send(refused.status(), envelope);
  }

  void send(int status, ObjectNode answer) throws IOException {
    byte[] bytes = json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
    put("Content-Type", "application/json; charset=utf-8");
    put("Cache-Control", "no-store");
    if (is("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  void put(String header, String value) {
    exchange.getResponseHeaders().set(header, value);
  }

  /** Whether an answer has been begun, so that a refusal comes too late. */
  boolean answered() {
    return exchange.getResponseCode() >= 0;
  }

  /** The head of an answer whose body follows: {@code length} bytes, 0 for as many as come. */
  OutputStream begin(int status, long length) throws IOException {
    exchange.sendResponseHeaders(status, length);
    return exchange.getResponseBody();
  }
}
