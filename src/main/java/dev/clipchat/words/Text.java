package dev.clipchat.words;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to be said, before it is known in which language: a key, and the values that its words
 * name. A value may be a text itself. What somebody else has worded (a server, the system, a
 * person) is a text without a key.
 *
 * @param key {@code room.name}: the line {@code name} in the file {@code words/room.<language>.txt}
 */
public record Text(String key, Map<String, Object> values) {

  /** Nothing to say. */
  public static final Text NONE = new Text("", Map.of());

  private static final String AS_IT_IS = "words";

  /** {@code Text.of("room.saved", "file", name)}: names and values by turns. */
  public static Text of(String key, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return new Text(key, values);
  }

  /** Somebody else's words, shown as they are. */
  public static Text asItIs(String words) {
    return words.isBlank() ? NONE : new Text("", Map.of(AS_IT_IS, words));
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return key.isEmpty() && values.isEmpty();
  }

  /** Somebody else's words; empty where they are the program's own. */
  String foreign() {
    return key.isEmpty() ? String.valueOf(values.getOrDefault(AS_IT_IS, "")) : "";
  }

  /** For the log: no language is needed to read it. */
  @Override
  public String toString() {
    return key.isEmpty() ? foreign() : values.isEmpty() ? key : key + values;
  }
}
