package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key of an object: the form of its value, and the value's place in what the object stands for.
 *
 * @param otherwise what it is where the key is not given; empty where it must be
 */
record Field<E, T>(
    String key, Form<T> form, Function<E, T> value, Optional<T> otherwise, String meaning) {

  static <E, T> Field<E, T> needed(String key, Form<T> form, Function<E, T> value, String meaning) {
    return new Field<>(key, form, value, Optional.empty(), meaning);
  }

  static <E, T> Field<E, T> optional(
      String key, Form<T> form, Function<E, T> value, T otherwise, String meaning) {
    return new Field<>(key, form, value, Optional.of(otherwise), meaning);
  }

  /** One that is simply not there where nothing is given. */
  static <E, T> Field<E, Optional<T>> maybe(
      String key, Form<T> form, Function<E, Optional<T>> value, String meaning) {
    Form<Optional<T>> given =
        form.as(Optional::of, v -> v.orElseThrow(() -> new IllegalStateException(key)));
    return new Field<>(key, given, value, Optional.of(Optional.empty()), meaning);
  }

  boolean isNeeded() {
    return otherwise.isEmpty();
  }

  T read(Place object) {
    Place place = object.at(key);
    return place == null ? otherwise.orElseThrow(() -> object.missing(key)) : form.read(place);
  }

  /** Nothing where it is what it would be without. */
  void write(E from, ObjectNode to) {
    T given = value.apply(from);
    if (otherwise.filter(given::equals).isEmpty()) {
      to.set(key, form.write(given));
    }
  }

  /** What it is without, for people. */
  String toldOtherwise() {
    return otherwise
        .map(value -> value.equals(Optional.empty()) ? "as it was" : "`" + form.write(value) + "`")
        .orElse("must be given");
  }

  ObjectNode schema() {
    return form.schema().deepCopy().put("description", meaning);
  }
}
