package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.launchdarkly.eventsource.MessageEvent;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the agent's events, in either spelling of their keys, into facts. */
final class EventReader {

  private final Bare bare;
  private final @Nullable String authorization;
  private final RunningTexts texts;
  private final TrailingIssue out;

  /**
   * @param authorization what the request showed: no event brings it back
   */
  EventReader(Bare bare, @Nullable String authorization, Consumer<StreamFact> to) {
    this.bare = bare;
    this.authorization = authorization;
    this.out = new TrailingIssue(to);
    this.texts = new RunningTexts(out);
  }

  /** Whether the event was more than a sign of life. */
  synchronized boolean accept(MessageEvent event) {
    String data = Bare.withoutToken(event.getData(), authorization);
    if (data.isBlank() || "heartbeat".equalsIgnoreCase(event.getEventName())) {
      return false;
    }
    JsonNode json = bare.parse(data);
    if (json == null || !json.isObject()) {
      out.accept(new StreamFact.Garbled());
      return true;
    }
    if (isHeartbeat(json)) {
      return false;
    }
    read(json);
    return true;
  }

  private static boolean isHeartbeat(JsonNode json) {
    return "heartbeat".equalsIgnoreCase(json.path("type").asText())
        || "ping".equalsIgnoreCase(json.path("type").asText());
  }

  private void read(JsonNode json) {
    String author = text(json, "author");
    if (author.isEmpty() && isServerError(json)) {
      return;
    }
    JsonNode content = json.path("content");
    boolean fromUser =
        author.equals("user") || (author.isEmpty() && "user".equals(text(content, "role")));
    StringBuilder said = new StringBuilder();
    for (JsonNode part : content.path("parts")) {
      String tool = text(either(part, "functionCall", "function_call"), "name");
      if (!tool.isEmpty()) {
        out.accept(new StreamFact.ToolCall(tool));
      } else if (!part.path("thought").asBoolean(false)) {
        said.append(text(part, "text"));
      }
    }
    if (!fromUser && said.length() > 0) {
      texts.add(author, text(json, "branch"), said.toString(), json.path("partial").asBoolean());
    }
    refusal(json);
  }

  /** An error without an author, or an answer in the envelope's form that came as an event. */
  private boolean isServerError(JsonNode json) {
    JsonNode error = json.path("error");
    if (!error.isMissingNode() && !error.isNull()) {
      String message = error.isObject() ? text(error, "message") : error.asText();
      out.accept(
          new StreamFact.ServerError(OneLine.of(message.isEmpty() ? error.toString() : message)));
      return true;
    }
    if (json.path("code").asInt(0) != 0 && !json.has("content")) {
      out.accept(
          new StreamFact.Refused(
              json.path("code").asText(), OneLine.of(text(json, "message")), OptionalLong.empty()));
      return true;
    }
    return false;
  }

  private void refusal(JsonNode json) {
    JsonNode code = either(json, "errorCode", "error_code");
    if (code.isMissingNode() || code.isNull() || code.asText().isBlank()) {
      return;
    }
    JsonNode delta = either(json.path("actions"), "stateDelta", "state_delta");
    JsonNode smallest = delta.path("smallest_bytes");
    out.accept(
        new StreamFact.Refused(
            code.asText(),
            OneLine.of(text(either(json, "errorMessage", "error_message"))),
            smallest.canConvertToLong() && smallest.isNumber()
                ? OptionalLong.of(smallest.longValue())
                : OptionalLong.empty()));
  }

  synchronized void stillWorking(Duration since) {
    out.accept(new StreamFact.StillWorking(since));
  }

  /** The body is over: what was not closed stands as it is. */
  synchronized void end(boolean complete) {
    texts.end();
    out.end(complete);
  }

  synchronized boolean spoke() {
    return out.spoke();
  }

  private static JsonNode either(JsonNode node, String camel, String snake) {
    return node.has(camel) ? node.path(camel) : node.path(snake);
  }

  private static String text(JsonNode node, String name) {
    return text(node.path(name));
  }

  private static String text(JsonNode field) {
    return field.isTextual() ? field.textValue() : "";
  }
}
