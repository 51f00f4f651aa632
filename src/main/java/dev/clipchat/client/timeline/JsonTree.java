package dev.clipchat.client.timeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose shape we cannot count on, as plain values: maps, lists, strings, {@link BigDecimal}s,
 * truth values, null. Asking for what is not there, or is of another type, gives nothing.
 */
final class JsonTree {

  private static final JsonFactory JSON = new JsonFactory();

  /** Deeper than any draft; a text that nests further is somebody's joke. */
  private static final int DEEPEST = 200;

  private JsonTree() {}

  /** The value, or nothing where the text is no JSON. */
  static Optional<Object> read(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return parser.nextToken() == null ? Optional.empty() : Optional.ofNullable(value(parser, 0));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (depth > DEEPEST) {
      parser.skipChildren();
      return null;
    }
    return switch (token) {
      case START_OBJECT -> object(parser, depth);
      case START_ARRAY -> array(parser, depth);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> null;
    };
  }

  private static List<@Nullable Object> array(JsonParser parser, int depth) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser, depth + 1));
    }
    return list;
  }

  private static Map<String, @Nullable Object> object(JsonParser parser, int depth)
      throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      map.put(key, value(parser, depth + 1));
    }
    return map;
  }

  /** A number too wild for arithmetic counts as absent. */
  private static @Nullable BigDecimal number(String text) {
    try {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      return Math.abs((long) number.precision() - number.scale()) > 18 ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> m ? m : Map.of();
  }

  /** A list; a single object counts as a list of one, a map of objects as its values. */
  static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> l) {
      return l;
    }
    if (value instanceof Map<?, ?> m) {
      return m.values().stream().allMatch(Map.class::isInstance)
          ? List.copyOf(m.values())
          : List.of(m);
    }
    return List.of();
  }

  /** The first of the keys that holds a text that is not blank, or a number as text. */
  static Optional<String> text(Map<?, ?> map, String... keys) {
    for (String key : keys) {
      Object value = map.get(key);
      if (value instanceof String s && !s.isBlank()) {
        return Optional.of(s);
      }
      if (value instanceof BigDecimal n) {
        return Optional.of(n.toPlainString());
      }
    }
    return Optional.empty();
  }

  /** The first of the keys that holds a number, or a text that is one. */
  static Optional<BigDecimal> number(Map<?, ?> map, String... keys) {
    for (String key : keys) {
      Object value = map.get(key);
      BigDecimal number =
          value instanceof BigDecimal n ? n : value instanceof String s ? number(s.strip()) : null;
      if (number != null) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /**
   * The raw text of the object or list at the path, exactly as it stands; nothing where there is
   * none. The first key that leads on is taken where a path has alternatives.
   */
  static Optional<String> raw(String json, List<String> path) {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() == null || !goTo(parser, path)) {
        return Optional.empty();
      }
      int start = (int) parser.currentTokenLocation().getCharOffset();
      if (!parser.currentToken().isStructStart()) {
        return Optional.empty();
      }
      parser.skipChildren();
      return Optional.of(json.substring(start, (int) parser.currentLocation().getCharOffset()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean goTo(JsonParser parser, List<String> path) throws IOException {
    for (String wanted : path) {
      if (parser.currentToken() != JsonToken.START_OBJECT || !enter(parser, wanted)) {
        return false;
      }
    }
    return true;
  }

  private static boolean enter(JsonParser parser, String wanted) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(wanted);
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
