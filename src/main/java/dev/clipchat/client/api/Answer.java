package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back: status, body and, where it is JSON, its fields. Fields are looked for under
 * {@code data} first, then at the top.
 */
record Answer(int status, String text, @Nullable String retryAfter, @Nullable JsonNode json) {

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
    if (inBody != 0) {
      return inBody;
    }
    return status >= 200 && status < 300 ? 0 : status;
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

  Optional<String> string(String... names) {
    for (String name : names) {
      JsonNode field = field(name);
      if (field.isTextual() && !field.textValue().isBlank()) {
        return Optional.of(field.textValue());
      }
      if (field.isIntegralNumber()) {
        return Optional.of(field.asText());
      }
    }
    return Optional.empty();
  }

  /** A field without which the call is useless. */
  String required(String name) {
    return string(name)
        .orElseThrow(
            () ->
                new ClipchatException(
                    new Failure.ServerFailed(status, "the answer has no " + name)));
  }
}
