package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.launchdarkly.eventsource.MessageEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the agent's events, in either spelling of their keys, into facts. */
final class EventReader {

  private static final List<String> KNOWN =
      List.of(
          "type",
          "author",
          "content",
          "partial",
          "actions",
          "turnComplete",
          "turn_complete",
          "invocationId",
          "invocation_id",
          "errorCode",
          "error_code",
          "error",
          "code");

  /** Reasons for which models end that leave their text whole. */
  private static final Set<String> ENDINGS = Set.of("STOP", "FINISH_REASON_UNSPECIFIED");

  /** Reasons for which they end in the middle. */
  private static final Set<String> CUTS =
      Set.of(
          "MAX_TOKENS",
          "LENGTH",
          "SAFETY",
          "CONTENT_FILTER",
          "RECITATION",
          "LANGUAGE",
          "OTHER",
          "BLOCKLIST",
          "PROHIBITED_CONTENT",
          "SPII",
          "IMAGE_SAFETY",
          "MALFORMED_FUNCTION_CALL",
          "UNEXPECTED_TOOL_CALL");

  private final RawCall bare;
  private final @Nullable String authorization;
  private final RunningTexts texts;
  private final TypedEvents typed;
  private final Consumer<JsonNode> outOfCredits;
  private final TrailingIssue out;
  private boolean unread;
  private boolean read;

  /**
   * @param authorization what the request showed: no event brings it back
   * @param outOfCredits gets each refusal for want of credits as it came
   */
  EventReader(
      RawCall bare,
      @Nullable String authorization,
      Consumer<JsonNode> outOfCredits,
      Consumer<StreamFact> to) {
    this.outOfCredits = outOfCredits;
    this.bare = bare;
    this.authorization = authorization;
    this.out = new TrailingIssue(to);
    this.texts = new RunningTexts(out);
    this.typed = new TypedEvents(texts, out);
  }

  /** Whether the event was more than a sign of life. */
  synchronized boolean accept(MessageEvent event) {
    String data = RawCall.withoutToken(event.getData(), authorization);
    if (data.isBlank() || "heartbeat".equalsIgnoreCase(event.getEventName())) {
      return false;
    }
    JsonNode json = bare.parse(data);
    if (json == null || !json.isObject()) {
      noObject(data);
      return true;
    }
    if (TypedEvents.isSign(json)) {
      return false;
    }
    if (json.path("code").asInt() == CodeTable.CREDITS) {
      outOfCredits.accept(json);
    }
    if (isKnown(json)) {
      read = true;
    } else {
      unread |= !json.isEmpty();
    }
    if (!typed.take(json)) {
      read(json);
    }
    return true;
  }

  /** Every event of either form has one of these; one without them says nothing to us. */
  private static boolean isKnown(JsonNode json) {
    return KNOWN.stream().anyMatch(json::has);
  }

  private void noObject(String data) {
    Optional<String> error = UnreadData.error(data);
    if (error.isPresent()) {
      out.accept(new StreamFact.ServerError(OneLine.of(error.get())));
    } else if (!UnreadData.isWord(data)) {
      unread = true;
      out.accept(new StreamFact.Garbled());
    }
  }

  private void read(JsonNode json) {
    String author = text(json, "author");
    if (author.isEmpty() && isServerError(json)) {
      return;
    }
    JsonNode content = json.path("content");
    boolean fromUser =
        author.equals("user") || (author.isEmpty() && "user".equals(text(content, "role")));
    StringBuilder said = new StringBuilder(text(content));
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
      String message = ApiResponse.words(json);
      out.accept(
          new StreamFact.ServerError(OneLine.of(message.isEmpty() ? error.toString() : message)));
      return true;
    }
    if (json.path("code").asInt(0) != 0 && !json.has("content")) {
      out.accept(
          new StreamFact.Refused(
              json.path("code").asText(),
              OneLine.of(ApiResponse.words(json)),
              OptionalLong.empty()));
      return true;
    }
    return false;
  }

  private void refusal(JsonNode json) {
    JsonNode code = either(json, "errorCode", "error_code");
    if (code.isMissingNode() || code.isNull() || code.asText().isBlank()) {
      return;
    }
    String message = OneLine.of(text(either(json, "errorMessage", "error_message")));
    if (ENDINGS.contains(code.asText().toUpperCase(Locale.ROOT))) {
      return;
    }
    if (CUTS.contains(code.asText().toUpperCase(Locale.ROOT))) {
      out.accept(new StreamFact.Cut(code.asText(), message));
      return;
    }
    JsonNode delta = either(json.path("actions"), "stateDelta", "state_delta");
    JsonNode smallest = delta.path("smallest_bytes");
    out.accept(
        new StreamFact.Refused(
            code.asText(),
            message,
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

  /** Something came, and none of it could be read. */
  synchronized boolean unread() {
    return unread && !read;
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
