package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * How a kind of value stands in a document.
 *
 * @param schema its JSON Schema
 * @param told what it is, in a few words for the page about edits and for refusals
 */
record Form<T>(
    Function<Place, T> reading, Function<T, JsonNode> writing, ObjectNode schema, String told) {

  T read(Place place) {
    return reading.apply(place);
  }

  JsonNode write(T value) {
    return writing.apply(value);
  }

  /** The same form for a value that is read into, and written from, another type. */
  <R> Form<R> as(Function<T, R> to, Function<R, T> from) {
    return new Form<>(p -> to.apply(read(p)), v -> write(from.apply(v)), schema, told);
  }
}
