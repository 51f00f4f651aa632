package dev.clipchat.client.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.failure.Secrets;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** One request and whatever came back, without any judgement. */
final class RawCall {

  private static final long LARGEST_ANSWER = 32L << 20;

  /** Fields and elements: each takes some hundred bytes once it is read. */
  private static final int MOST_VALUES = 300_000;

  private static final int SHORTEST_SECRET = 6;

  private final Http http;
  private final ObjectMapper json;
  private final Consumer<String> log;

  RawCall(Http http, ObjectMapper json, Consumer<String> log) {
    this.http = http;
    this.json = json;
    this.log = log;
  }

  /** Makes the call; whoever stops it cancels it wherever it waits. */
  ApiResponse call(OkHttpClient client, Request request, Stop stop) throws IOException {
    Call call = client.newCall(request);
    try (Stop.Hook hook = stop.onStop(call::cancel);
        Response response = call.execute()) {
      return read(response);
    }
  }

  /** Reads the body of an answer that is no stream. */
  ApiResponse read(Response response) throws IOException {
    ResponseBody body = response.body();
    if (body.source().request(LARGEST_ANSWER + 1)) {
      throw new ClipchatException(
          new Failure.ServerFailed(response.code(), Text.of("client.answer_too_large")));
    }
    String text = body.string();
    if (hasTooMuch(text)) {
      throw new ClipchatException(
          new Failure.ServerFailed(response.code(), Text.of("client.answer_too_large")));
    }
    ApiResponse answer =
        new ApiResponse(response.code(), text, response.header("Retry-After"), parse(text));
    Request request = response.request();
    if (answer.code() != 0) {
      answer = withoutToken(answer, request.header("Authorization"));
    }
    log.accept(
        "%s %s: %d, code %d"
            .formatted(
                request.method(),
                Redacted.path(request.url(), http),
                answer.status(),
                answer.code()));
    return answer;
  }

  private ApiResponse withoutToken(ApiResponse answer, @Nullable String authorization) {
    String clean = withoutToken(answer.text(), authorization);
    return clean.equals(answer.text())
        ? answer
        : new ApiResponse(answer.status(), clean, answer.retryAfter(), parse(clean));
  }

  /** Some servers say which token it was that they refused. */
  static String withoutToken(String text, @Nullable String authorization) {
    String token = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
    return token.length() < SHORTEST_SECRET ? text : text.replace(token, Secrets.GONE);
  }

  /** Counted before anything is made of it. */
  private static boolean hasTooMuch(String text) {
    int values = 0;
    for (int i = 0; i < text.length() && values <= MOST_VALUES; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '{' || c == '[') {
        values++;
      }
    }
    return values > MOST_VALUES;
  }

  @Nullable JsonNode parse(String text) {
    try {
      return text.isBlank() || hasTooMuch(text) ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  ObjectNode object() {
    return json.createObjectNode();
  }

  void log(String line) {
    log.accept(line);
  }
}
