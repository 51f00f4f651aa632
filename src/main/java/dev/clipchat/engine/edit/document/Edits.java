package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.document.Misread.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits as a document: {@code {"edits":[{"edit":"remove","parts":[{"to":5000}]}]}}. Strict: what is
 * unknown, missing or out of range is refused with its place, and then nothing is taken.
 */
public final class Edits {

  /** As many as one wish may hold. */
  static final int MOST = 100;

  static final String EDITS = "edits";
  static final String CLIP = "clip";
  static final String CLIP_MEANING =
      "the clip whose timeline it changes, by id or name; the current one if not given";

  private Edits() {}

  /** Whether a message is meant as a document rather than as a sentence. */
  public static boolean isDocument(String message) {
    return DocumentText.isMeant(message);
  }

  /**
   * The edits of a message that is a document.
   *
   * @param project whose clips it may name
   * @throws MisreadException with what is wrong, and where
   */
  public static List<Step> read(String message, Project project) {
    return read(DocumentText.parse(message), project);
  }

  /** The same, of a document that was parsed already. */
  public static List<Step> read(JsonNode document, Project project) {
    Place whole = new Place(document, "", project);
    whole.onlyHas(List.of(EDITS));
    Field<List<Step>, List<Step>> edits = Field.needed(EDITS, list(), all -> all, "");
    return edits.read(whole);
  }

  /** One edit's object. */
  public static Step readOne(JsonNode edit, Project project) {
    return one(new EditTable()).read(new Place(edit, "edit", project));
  }

  public static ObjectNode write(List<Step> steps) {
    ObjectNode document = Forms.object();
    ArrayNode all = document.putArray(EDITS);
    Form<Step> one = one(new EditTable());
    steps.forEach(step -> all.add(one.write(step)));
    return document;
  }

  /** The JSON Schema (2020-12) of a document, for whoever writes one. */
  public static ObjectNode schema() {
    ObjectNode schema =
        Forms.object()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", "Edits of a clipchat timeline")
            .put("description", "Done in order, all of them or none. Times are milliseconds.")
            .put("type", "object");
    schema.putObject("properties").set(EDITS, list().schema());
    schema.putArray("required").add(EDITS);
    return schema.put("additionalProperties", false);
  }

  private static Form<List<Step>> list() {
    return Forms.list(one(new EditTable()), 1, MOST, "edits");
  }

  private static Form<Step> one(EditTable table) {
    ObjectNode schema = Forms.object();
    ArrayNode kinds = schema.putArray("anyOf");
    ObjectNode clip = Forms.object();
    clip.set(CLIP, ClipForms.timeline().schema().put("description", CLIP_MEANING));
    table.rows().forEach(row -> kinds.add(row.schema(clip.deepCopy())));
    return new Form<>(place -> read(place, table), step -> write(step, table), schema, "an edit");
  }

  private static Step read(Place place, EditTable table) {
    if (!place.node().isObject()) {
      throw place.misread(Problem.NOT_AN_OBJECT, "");
    }
    Place kind = place.at(Row.KIND);
    if (kind == null) {
      throw place.missing(Row.KIND);
    }
    Row<?> row = table.row(kind);
    List<String> keys = new ArrayList<>(List.of(Row.KIND, CLIP));
    row.fields().forEach(f -> keys.add(f.key()));
    place.onlyHas(keys);
    Place clip = place.at(CLIP);
    return new Step(clip == null ? null : ClipForms.timeline().read(clip), row.read(place));
  }

  private static JsonNode write(Step step, EditTable table) {
    Row<?> row = table.row(step.edit());
    ObjectNode json = Forms.object().put(Row.KIND, row.word());
    String clip = step.clipId();
    if (clip != null) {
      json.set(CLIP, TextNode.valueOf(clip));
    }
    row.write(step.edit(), json);
    return json;
  }
}
