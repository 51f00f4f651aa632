package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of edit: its word, what it does, its keys, and how a value is made of them. From the rows
 * come reader, writer, schema and the page about edits.
 *
 * @param which of a type's values the row is for
 */
record Row<E extends Edit>(
    String word,
    Class<E> type,
    Predicate<E> which,
    String meaning,
    List<Field<E, ?>> fields,
    Function<Place, E> make) {

  /** The key that names the kind. */
  static final String KIND = "edit";

  @SafeVarargs
  static <E extends Edit> Row<E> of(
      String word, Class<E> type, String meaning, Function<Place, E> make, Field<E, ?>... fields) {
    List<Field<E, ?>> keys = new ArrayList<>();
    for (Field<E, ?> field : fields) {
      keys.add(field);
    }
    return new Row<>(word, type, e -> true, meaning, List.copyOf(keys), make);
  }

  /** The row for only some of a type. */
  Row<E> only(Predicate<E> some) {
    return new Row<>(word, type, some, meaning, fields, make);
  }

  boolean holds(Edit edit) {
    return type.isInstance(edit) && which.test(type.cast(edit));
  }

  E read(Place place) {
    return make.apply(place);
  }

  /** The keys of a value of this kind. */
  void write(Object edit, ObjectNode to) {
    E own = type.cast(edit);
    fields.forEach(f -> f.write(own, to));
  }

  /** The object's schema, with {@code more} keys that every edit may have. */
  ObjectNode schema(ObjectNode more) {
    ObjectNode schema = Forms.object().put("type", "object").put("description", meaning);
    ObjectNode properties = schema.putObject("properties");
    properties.putObject(KIND).put("const", word);
    properties.setAll(more);
    ArrayNode needed = schema.putArray("required").add(KIND);
    for (Field<E, ?> field : fields) {
      properties.set(field.key(), field.schema());
      if (field.isNeeded()) {
        needed.add(field.key());
      }
    }
    return schema.put("additionalProperties", false);
  }
}
