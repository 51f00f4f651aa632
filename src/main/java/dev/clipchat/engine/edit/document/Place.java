package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.document.Misread.Problem;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document, where it stands, and the clips that it may name. Documents come over the
 * wire: what does not fit is refused with its place, never guessed.
 */
record Place(JsonNode node, String path, Project project) {

  /** The value under a key; null where it is not given. */
  @Nullable Place at(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : new Place(value, under(key), project);
  }

  Place at(int index) {
    return new Place(node.get(index), path + "[" + index + "]", project);
  }

  private String under(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** That it is an object and has no other keys than these. */
  void onlyHas(Collection<String> keys) {
    if (!node.isObject()) {
      throw misread(Problem.NOT_AN_OBJECT, "");
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!keys.contains(name)) {
        throw new MisreadException(
            new Misread(path, Problem.UNKNOWN_KEY, name, String.join(", ", keys)));
      }
    }
  }

  MisreadException missing(String key) {
    return new MisreadException(new Misread(under(key), Problem.MISSING, "", ""));
  }

  /** That this value is not what is wanted here. */
  MisreadException misread(Problem problem, String wanted) {
    String asked = node.isContainerNode() ? node.isArray() ? "[…]" : "{…}" : node.asText();
    return new MisreadException(new Misread(path, problem, asked, wanted));
  }
}
