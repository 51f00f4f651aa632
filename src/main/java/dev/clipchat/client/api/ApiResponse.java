package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.words.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came back: status, body and, where it is JSON, its fields. Fields are looked for under
 * {@code data} first, then at the top.
 */
record ApiResponse(int status, String text, @Nullable String retryAfter, @Nullable JsonNode json) {

  /** For a refusal that has no code; it came before anything ran. */
  private static final int REFUSED = 400;

  private static final Pattern SESSION_GONE =
      Pattern.compile(
          "(?i)\\bsession\\b.*\\b(not found|not exist|unknown|expired)|no such session");

  private static final List<String> REASONS =
      List.of(
          "message",
          "msg",
          "error_message",
          "errorMessage",
          "error",
          "reason",
          "detail",
          "content",
          "errors");

  /** Whether the body says anything in the protocol's own form. */
  boolean isJson() {
    return json != null && json.isObject();
  }

  /** The code of the body, or else the status where that says more than success. */
  int code() {
    int inBody = codeInBody();
    int code = inBody != 0 ? inBody : status >= 200 && status < 300 ? 0 : status;
    if (code == 404 && SESSION_GONE.matcher(message()).find()) {
      // As an agent server says it, which has no codes of its own.
      return CodeTable.SESSION;
    }
    return code == 0 && saysNo() ? REFUSED : code;
  }

  /** {@code "success":false}, whatever the status is. */
  boolean saysNo() {
    JsonNode success = json == null ? MissingNode.getInstance() : json.path("success");
    return success.isBoolean() && !success.booleanValue();
  }

  private int codeInBody() {
    JsonNode code = json == null ? MissingNode.getInstance() : json.path("code");
    if (code.isNumber()) {
      return code.intValue();
    }
    return code.isTextual() && code.textValue().matches("-?\\d{1,9}")
        ? Integer.parseInt(code.textValue())
        : 0;
  }

  /** The server's own words about a failure, or nothing. */
  String message() {
    JsonNode at = json == null ? MissingNode.getInstance() : json;
    String words = words(at);
    return OneLine.of(words.isEmpty() ? words(at.path("data")) : words);
  }

  /** Where an object that tells of a failure says why. */
  static String words(JsonNode object) {
    for (String name : REASONS) {
      String said = said(object.path(name));
      if (!said.isBlank() && !isPraise(said)) {
        return said;
      }
    }
    return "";
  }

  private static String said(JsonNode reason) {
    if (reason.isTextual()) {
      return reason.textValue();
    }
    if (reason.isArray()) {
      return reason.isEmpty() ? "" : said(reason.get(0));
    }
    return reason.isObject() ? words(reason) : "";
  }

  /** Some envelopes say "success" in one field and what failed in another. */
  private static boolean isPraise(String words) {
    return words.strip().toLowerCase(Locale.ROOT).matches("ok|success|successful");
  }

  JsonNode field(String name) {
    if (json == null) {
      return MissingNode.getInstance();
    }
    JsonNode inData = json.path("data").path(name);
    return inData.isMissingNode() || inData.isNull() ? json.path(name) : inData;
  }

  boolean isInData(String name) {
    return json != null && json.path("data").hasNonNull(name);
  }

  Optional<String> string(String... names) {
    for (String name : names) {
      JsonNode field = field(name);
      if (field.isTextual() && !field.textValue().isBlank()) {
        return Optional.of(field.textValue());
      }
      if (field.isIntegralNumber()) {
        // Digit for digit: ids of 19 digits are longer than any floating number is exact.
        return Optional.of(field.asText());
      }
    }
    return Optional.empty();
  }

  /** The id for a registration link, wherever the answer has it; empty where it has none. */
  String bind() {
    return string("bind", "bind_id", "bindId", "user_id", "userId", "anonymous_id", "anonymousId")
        .filter(id -> !id.equals("me"))
        .orElse("");
  }

  /** A field without which the call is useless. */
  String required(String name) {
    return string(name)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.ServerFailed(
                        status, Text.of("client.answer_lacks", "name", name))));
  }
}
