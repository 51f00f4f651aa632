package dev.clipchat.engine.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.pace.Pace;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/** One request, what its path named, and the ways to answer it. */
final class Request {

  /** A stream that is JSON after all. */
  private static final int MOST_OF_A_STREAM = 1 << 16;

  /** Bounds what the parsed form of a small body can grow to. */
  private static final JsonFactory PARSERS =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxTokenCount(200_000).build())
          .build();

  private final Exchange exchange;
  private final ObjectMapper json;
  private final Asked asked;
  private final byte[] body;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private @Nullable OutputStream answer;

  /**
   * What was found out about it.
   *
   * @param named what stood in the path's open places
   * @param address who asks
   * @param home the address under which the client reaches our calls
   * @param strangers whether it need not be this process that asks
   */
  record Asked(List<String> named, String address, String home, boolean strangers) {}

  Request(Exchange exchange, ObjectMapper json, Asked asked, byte[] body) {
    this.exchange = exchange;
    this.json = json;
    this.asked = asked;
    this.body = body;
  }

  /** What stood in the path's n-th open place. */
  String named(int place) {
    return asked.named().get(place);
  }

  boolean is(String method) {
    return exchange.message().getMethod().equals(method);
  }

  @Nullable String header(String name) {
    Header header = exchange.message().getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  boolean has(String name) {
    String value = header(name);
    return value != null && !value.isBlank();
  }

  /** In the language that whoever asks would like to read. */
  Phrasebook words() {
    String accepted = header("Accept-Language");
    return new Phrasebook(Language.of(accepted == null ? "" : accepted.replaceAll("[,;].*", "")));
  }

  /** The token of the Authorization header. */
  @Nullable String token() {
    String value = header("Authorization");
    return value != null && value.regionMatches(true, 0, "Bearer ", 0, 7)
        ? value.substring(7).strip()
        : null;
  }

  @Nullable String query(String key) {
    String path = String.valueOf(exchange.message().getPath());
    int query = path.indexOf('?');
    if (query >= 0) {
      for (String pair : path.substring(query + 1).split("&", -1)) {
        if (pair.startsWith(key + "=")) {
          return pair.substring(key.length() + 1);
        }
      }
    }
    return null;
  }

  /** Who asks; a reverse proxy that was named to us tells it for those behind it. */
  String address() {
    return asked.address();
  }

  /** The address under which the client reaches these calls. */
  String home() {
    return asked.home();
  }

  /** What was sent, where the call reads it itself. */
  InputStream body() {
    return exchange.body();
  }

  /** The body as a JSON object; an empty one where there is none. */
  ObjectNode object() throws IOException {
    byte[] bytes = body.length > 0 ? body : body().readNBytes(MOST_OF_A_STREAM + 1);
    if (body.length == 0 && bytes.length > MOST_OF_A_STREAM) {
      throw new ClipchatException(
          new Failure.Usage(Text.of("engine.request_too_long"), Text.of("engine.most_request")));
    }
    if (bytes.length == 0) {
      return json.createObjectNode();
    }
    // Always UTF-8: what looks like a wider encoding would be guessed at.
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonParser parser =
        PARSERS.createParser(text.startsWith("\ufeff") ? text.substring(1) : text)) {
      JsonNode node = json.readTree(parser);
      if (parser.nextToken() != null) {
        throw new ClipchatException(
            new Failure.Usage(Text.of("engine.not_an_object"), Text.of("engine.json_object")));
      }
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("engine.not_json", "why", e.getOriginalMessage()),
              Text.of("engine.json_object")),
          e);
    }
    throw new ClipchatException(
        new Failure.Usage(Text.of("engine.not_an_object"), Text.of("engine.json_object")));
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

  void refuse(ErrorReply refused) throws IOException {
    refused.headers().forEach(this::put);
    ObjectNode envelope = node().put("code", refused.code());
    envelope.put("message", told(refused.message()));
    ObjectNode data = envelope.putObject("data");
    refused
        .data()
        .properties()
        .forEach(
            one ->
                data.set(
                    one.getKey(),
                    one.getValue().isTextual()
                        ? TextNode.valueOf(told(one.getValue().textValue()))
                        : one.getValue()));
    send(refused.status(), envelope);
  }

  /** The reason of a failure, for whoever asks. */
  String told(String reason) {
    return asked.strangers() ? PublicText.of(reason) : reason;
  }

  /** A refusal that comes after the answer has begun is too late. */
  void refuseUnlessAnswered(Failure failure) throws IOException {
    if (!exchange.answered()) {
      refuse(ErrorReply.of(failure, words()));
    }
  }

  void send(int status, JsonNode answer) throws IOException {
    put("Content-Type", "application/json; charset=utf-8");
    put("Cache-Control", "no-store");
    exchange.answer(
        status, headers(), json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
  }

  void put(String header, String value) {
    headers.put(header, value);
  }

  private List<Header> headers() {
    return headers.entrySet().stream()
        .<Header>map(header -> new BasicHeader(header.getKey(), header.getValue()))
        .toList();
  }

  /** The head of an answer whose body follows: so many bytes, a negative number for what comes. */
  OutputStream begin(int status, long length) throws IOException {
    OutputStream out = exchange.begin(status, headers(), length);
    answer = out;
    return out;
  }

  /** The call is over: so is its answer. */
  void end() throws IOException {
    OutputStream out = answer;
    if (out != null) {
      out.close();
    }
  }
}
