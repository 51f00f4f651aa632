package dev.clipchat.engine.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading of a JSON object. Drafts come back over the wire: what is missing, of another type
 * or out of range is refused with its name, never guessed.
 */
record Fields(JsonNode node, String where) {

  /** More than any real draft has of anything; keeps a made-up one from costing memory. */
  private static final int MOST_ELEMENTS = 2_000;

  private static final int MOST_TEXT = 10_000;

  Fields {
    if (!node.isObject()) {
      throw new IllegalArgumentException(where + " is not an object");
    }
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  Fields object(String key) {
    return new Fields(present(key), where + "." + key);
  }

  List<Fields> objects(String key) {
    JsonNode array = present(key);
    if (!array.isArray() || array.size() > MOST_ELEMENTS) {
      throw odd(key, "a list");
    }
    List<Fields> all = new ArrayList<>();
    array.forEach(element -> all.add(new Fields(element, where + "." + key)));
    return all;
  }

  String text(String key) {
    JsonNode value = present(key);
    if (!value.isTextual() || value.textValue().length() > MOST_TEXT) {
      throw odd(key, "a text");
    }
    return value.textValue();
  }

  boolean flag(String key) {
    JsonNode value = present(key);
    if (!value.isBoolean()) {
      throw odd(key, "true or false");
    }
    return value.booleanValue();
  }

  long whole(String key, long least, long most) {
    JsonNode value = present(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw odd(key, "a whole number");
    }
    long number = value.longValue();
    if (number < least || number > most) {
      throw odd(key, "from " + least + " to " + most);
    }
    return number;
  }

  int small(String key, int least, int most) {
    return (int) whole(key, least, most);
  }

  double number(String key, double least, double most) {
    JsonNode value = present(key);
    double number = value.doubleValue();
    if (!value.isNumber() || !(number >= least && number <= most)) {
      throw odd(key, "a number from " + least + " to " + most);
    }
    return number;
  }

  /** One of an enum's values, written in lower case with hyphens. */
  <E extends Enum<E>> E word(String key, E[] values) {
    String word = text(key);
    return Arrays.stream(values)
        .filter(v -> written(v).equals(word))
        .findFirst()
        .orElseThrow(
            () -> odd(key, "one of " + Arrays.stream(values).map(Fields::written).toList()));
  }

  static String written(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private JsonNode present(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException(where + " has no \"" + key + "\"");
    }
    return value;
  }

  private IllegalArgumentException odd(String key, String wanted) {
    return new IllegalArgumentException(where + "." + key + " is not " + wanted);
  }
}
