package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clipchat.engine.edit.Beside;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Limits;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Ratio;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Where;
import dev.clipchat.engine.edit.document.Misread.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values that timelines are spoken of with: moments, parts, clips. */
final class ClipForms {

  private static final int LONGEST_NAME = 300;
  private static final int MOST_TOLD = 12;
  private static final String END = "end";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private ClipForms() {}

  /** A length of time. */
  static Form<Long> length() {
    return Forms.whole(0, Limits.LONGEST_MS);
  }

  static Form<Moment> moment() {
    Form<Long> ms = Forms.whole(-Limits.LONGEST_MS, Limits.LONGEST_MS);
    ObjectNode end = Forms.object().put("const", END);
    return new Form<>(
        p -> {
          if (p.node().isTextual() && p.node().textValue().equals(END)) {
            return Moment.END;
          }
          long at = ms.read(p);
          return at < 0 ? Moment.beforeEnd(-at) : Moment.at(at);
        },
        ClipForms::written,
        Forms.either(ms.schema(), end),
        "a moment");
  }

  private static JsonNode written(Moment m) {
    return m.equals(Moment.END)
        ? TextNode.valueOf(END)
        : LongNode.valueOf(m.fromEnd() ? -m.ms() : m.ms());
  }

  /** The keys of a part of the timeline: all of it where neither is given. */
  static <E> Field<E, Moment> from(Function<E, Span> part) {
    return Field.optional(
        "from", moment(), e -> part.apply(e).from(), Moment.START, "where the part begins");
  }

  static <E> Field<E, Moment> to(Function<E, Span> part) {
    return Field.optional(
        "to", moment(), e -> part.apply(e).to(), Moment.END, "where the part ends");
  }

  static Form<Span> part() {
    Field<Span, Moment> from = from(s -> s);
    Field<Span, Moment> to = to(s -> s);
    ObjectNode schema = Forms.object().put("type", "object");
    schema.putObject("properties").<ObjectNode>set("from", from.schema()).set("to", to.schema());
    return new Form<>(
        p -> {
          p.onlyHas(List.of("from", "to"));
          return new Span(from.read(p), to.read(p));
        },
        span -> {
          ObjectNode json = Forms.object();
          from.write(span, json);
          to.write(span, json);
          return json;
        },
        schema.put("additionalProperties", false),
        "`from` and `to`");
  }

  /** Where something is put in: a moment, or beside a clip that plays there. */
  static Form<Where> where() {
    Form<Moment> moment = moment();
    Form<Integer> number = Forms.count(-1, Limits.MOST_PIECES);
    Form<Media> media = media();
    ObjectNode clip = Forms.either(number.schema(), media.schema());
    return new Form<>(
        p -> {
          if (!p.node().isObject()) {
            return moment.read(p);
          }
          p.onlyHas(List.of(BEFORE, AFTER));
          Place before = p.at(BEFORE);
          Place which = before == null ? p.at(AFTER) : before;
          if (which == null || p.node().size() != 1) {
            throw p.misread(Problem.UNKNOWN_WORD, BEFORE + ", " + AFTER);
          }
          if (which.node().isTextual()) {
            return Beside.named(media.read(which), before == null);
          }
          int n = number.read(which);
          if (n == 0) {
            throw which.misread(Problem.NOT_A_WHOLE_NUMBER, "1.." + Limits.MOST_PIECES + ", -1");
          }
          return Beside.number(n, before == null);
        },
        w ->
            w.match(
                ClipForms::written,
                b ->
                    Forms.object()
                        .set(
                            b.after() ? AFTER : BEFORE,
                            b.number() == 0
                                ? TextNode.valueOf(b.mediaId())
                                : LongNode.valueOf(b.number()))),
        Forms.either(moment.schema(), beside(BEFORE, clip), beside(AFTER, clip)),
        "a moment, or `{\"before\": CLIP}` or `{\"after\": CLIP}` with a clip's number on the"
            + " timeline (-1 for the last), id or name");
  }

  private static ObjectNode beside(String key, ObjectNode clip) {
    ObjectNode schema = Forms.object().put("type", "object");
    schema.putObject("properties").set(key, clip);
    schema.putArray("required").add(key);
    return schema.put("additionalProperties", false);
  }

  static Form<Ratio> ratio() {
    return new Form<>(
        p -> {
          String text = p.node().isTextual() ? p.node().textValue() : "";
          if (!text.matches("[1-9]\\d{0,4}:[1-9]\\d{0,4}")) {
            throw p.misread(Problem.NOT_A_SHAPE, "16:9");
          }
          int colon = text.indexOf(':');
          return new Ratio(
              Integer.parseInt(text.substring(0, colon)),
              Integer.parseInt(text.substring(colon + 1)));
        },
        r -> TextNode.valueOf(r.text()),
        Forms.object().put("type", "string").put("pattern", "^[1-9][0-9]{0,4}:[1-9][0-9]{0,4}$"),
        "a shape such as 16:9");
  }

  /** An upload, by its id or its name. */
  static Form<Media> media() {
    return named(Project::media, Media::id, Media::name);
  }

  /** A clip's timeline, by its id or its name. */
  static Form<String> timeline() {
    Form<Cut> cut = named(Project::cuts, Cut::id, Cut::name);
    return new Form<>(p -> cut.read(p).id(), TextNode::valueOf, cut.schema(), cut.told());
  }

  private static <T> Form<T> named(
      Function<Project, List<T>> all, Function<T, String> id, Function<T, String> name) {
    return new Form<>(
        p -> {
          List<T> known = all.apply(p.project());
          String asked = p.node().isTextual() ? p.node().textValue() : "";
          Optional<T> exact = known.stream().filter(k -> id.apply(k).equals(asked)).findFirst();
          if (exact.isPresent()) {
            return exact.get();
          }
          List<T> same = known.stream().filter(k -> name.apply(k).equals(asked)).toList();
          if (same.isEmpty()) {
            throw p.misread(Problem.NO_SUCH_CLIP, few(known, name));
          }
          if (same.size() > 1) {
            throw p.misread(Problem.WHICH_CLIP, few(same, id));
          }
          return same.get(0);
        },
        k -> TextNode.valueOf(id.apply(k)),
        Forms.object().put("type", "string").put("maxLength", LONGEST_NAME),
        "a clip's id or name");
  }

  private static <T> String few(List<T> all, Function<T, String> name) {
    return all.stream().map(name).limit(MOST_TOLD).collect(Collectors.joining(", "));
  }
}
