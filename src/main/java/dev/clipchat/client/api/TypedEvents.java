package dev.clipchat.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The stream's second form: each event names its {@code type}, and nobody is named as its author.
 * Its texts are pieces of one, until a tool is called or another sentence plainly begins.
 */
final class TypedEvents {

  /** What says only that somebody is still there. */
  private static final Set<String> SIGNS = Set.of("heartbeat", "ping", "keepalive", "keep-alive");

  private final RunningTexts texts;
  private final Consumer<StreamFact> out;
  private final StringBuilder open = new StringBuilder();
  private int pieces;

  TypedEvents(RunningTexts texts, Consumer<StreamFact> out) {
    this.texts = texts;
    this.out = out;
  }

  static String type(JsonNode event) {
    JsonNode type = event.path("type");
    return type.isTextual() ? type.textValue().toLowerCase(Locale.ROOT) : "";
  }

  static boolean isSign(JsonNode event) {
    return SIGNS.contains(type(event));
  }

  /** Takes an event of this form; false where it is of the other, and nothing was done. */
  boolean take(JsonNode event) {
    switch (type(event)) {
      case "text" -> {
        return text(event);
      }
      case "error" -> error(event);
      case "tool_call" -> {
        close();
        out.accept(new StreamFact.ToolCall(event.path("name").asText("")));
      }
      // What a tool found stays inside; the text behind it is another one.
      case "tool_result" -> close();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean text(JsonNode event) {
    JsonNode content = event.has("content") ? event.path("content") : event.path("text");
    if (!content.isTextual()) {
      return false;
    }
    String piece = content.textValue();
    if (piece.isEmpty()) {
      return true;
    }
    if (pieces > 1 && piece.contentEquals(open)) {
      // The whole behind its pieces.
      close();
      return true;
    }
    if (pieces > 0 && beginsAnother(piece)) {
      close();
    }
    open.append(piece);
    pieces++;
    texts.add("", "", piece, true);
    return true;
  }

  /** Pieces of one text bring their blanks along: "Done." and "Title added" are two. */
  private boolean beginsAnother(String piece) {
    char last = open.charAt(open.length() - 1);
    return ".!?".indexOf(last) >= 0 && Character.isUpperCase(piece.codePointAt(0));
  }

  private void close() {
    texts.close("", "");
    open.setLength(0);
    pieces = 0;
  }

  private void error(JsonNode event) {
    String words = OneLine.of(ApiResponse.words(event));
    JsonNode code = event.path("code");
    if (code.isNumber() || (code.isTextual() && !code.textValue().isBlank())) {
      out.accept(new StreamFact.Refused(code.asText(), words, OptionalLong.empty()));
    } else {
      out.accept(new StreamFact.ServerError(words));
    }
  }
}
