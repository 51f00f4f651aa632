package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clipchat.engine.edit.document.Misread.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The plain kinds of values. */
final class Forms {

  private Forms() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static Form<Double> number(double least, double most) {
    return new Form<>(
        p -> {
          double value = p.node().doubleValue();
          if (!p.node().isNumber() || !(value >= least && value <= most)) {
            throw p.misread(Problem.NOT_A_NUMBER, plain(least) + ".." + plain(most));
          }
          return value;
        },
        Forms::written,
        object()
            .put("type", "number")
            .<ObjectNode>set("minimum", written(least))
            .set("maximum", written(most)),
        "a number from " + plain(least) + " to " + plain(most));
  }

  /** Without a needless decimal part. */
  private static JsonNode written(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static Form<Long> whole(long least, long most) {
    return new Form<>(
        p -> {
          JsonNode n = p.node();
          // 5.0 is as whole as 5 to whoever writes JSON.
          if (!n.isNumber()
              || !n.canConvertToExactIntegral()
              || !n.canConvertToLong()
              || n.longValue() < least
              || n.longValue() > most) {
            throw p.misread(Problem.NOT_A_WHOLE_NUMBER, least + ".." + most);
          }
          return n.longValue();
        },
        LongNode::valueOf,
        object().put("type", "integer").put("minimum", least).put("maximum", most),
        "a whole number from " + least + " to " + most);
  }

  static Form<Integer> count(int least, int most) {
    return whole(least, most).as(Math::toIntExact, Long::valueOf);
  }

  static Form<Boolean> flag() {
    return new Form<>(
        p -> {
          if (!p.node().isBoolean()) {
            throw p.misread(Problem.NOT_A_FLAG, "");
          }
          return p.node().booleanValue();
        },
        BooleanNode::valueOf,
        object().put("type", "boolean"),
        "true or false");
  }

  static Form<String> text(int most) {
    return new Form<>(
        p -> {
          if (!p.node().isTextual() || p.node().textValue().length() > most) {
            throw p.misread(Problem.NOT_A_TEXT, String.valueOf(most));
          }
          return p.node().textValue();
        },
        TextNode::valueOf,
        object().put("type", "string").put("maxLength", most),
        "a text of at most " + most + " characters");
  }

  static Form<String> word(List<String> words) {
    ObjectNode schema = object().put("type", "string");
    ArrayNode all = schema.putArray("enum");
    words.forEach(all::add);
    return new Form<>(
        p -> {
          if (!p.node().isTextual() || !words.contains(p.node().textValue())) {
            throw p.misread(Problem.UNKNOWN_WORD, String.join(", ", words));
          }
          return p.node().textValue();
        },
        TextNode::valueOf,
        schema,
        words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", ")));
  }

  /** One of an enum's values, written in lower case with hyphens. */
  static <E extends Enum<E>> Form<E> word(E[] values) {
    List<String> words = Arrays.stream(values).map(Forms::written).toList();
    return word(words).as(w -> values[words.indexOf(w)], Forms::written);
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <T> Form<List<T>> list(Form<T> one, int least, int most, String several) {
    ObjectNode schema = object().put("type", "array").put("minItems", least).put("maxItems", most);
    schema.set("items", one.schema());
    return new Form<>(
        p -> {
          if (!p.node().isArray() || p.node().size() < least || p.node().size() > most) {
            throw p.misread(Problem.NOT_A_LIST, least + ".." + most);
          }
          List<T> all = new ArrayList<>();
          for (int i = 0; i < p.node().size(); i++) {
            all.add(one.read(p.at(i)));
          }
          return List.copyOf(all);
        },
        values -> {
          ArrayNode array = JsonNodeFactory.instance.arrayNode();
          values.forEach(v -> array.add(one.write(v)));
          return array;
        },
        schema,
        "a list of " + several);
  }

  static ObjectNode either(ObjectNode... schemas) {
    ObjectNode schema = object();
    schema.putArray("anyOf").addAll(List.of(schemas));
    return schema;
  }
}
