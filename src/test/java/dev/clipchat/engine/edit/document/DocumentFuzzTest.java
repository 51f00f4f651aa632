package dev.clipchat.engine.edit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Applied;
import dev.clipchat.engine.edit.Apply;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, a document is read, or refused as a document. */
class DocumentFuzzTest {

  private static final Project PROJECT =
      Project.EMPTY.with(
          new Media("a", "a.mp4", Media.Kind.VIDEO, 60_000, 1920, 1080, 30, 1, true, "h264"));

  /** Keys that mean something, values that mostly do not belong to them. */
  @Provide
  Arbitrary<JsonNode> edits() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    List<String> keys = new ArrayList<>(List.of("clip", "nothing"));
    List<String> words = new ArrayList<>();
    new EditTable()
        .rows()
        .forEach(
            row -> {
              words.add(row.word());
              row.fields().forEach(f -> keys.add(f.key()));
            });
    Arbitrary<JsonNode> plain =
        Arbitraries.oneOf(
            Arbitraries.doubles().map(json::numberNode),
            Arbitraries.longs().map(json::numberNode),
            Arbitraries.integers().between(-2, 100).map(json::numberNode),
            Arbitraries.of("a", "a.mp4", "end", "16:9", "source", "top", "red", "h264", "mp4", "")
                .map(json::textNode),
            Arbitraries.of(true, false).map(json::booleanNode),
            Arbitraries.just(json.nullNode()));
    Arbitrary<JsonNode> deep =
        Arbitraries.oneOf(
            plain,
            plain.list().ofMaxSize(3).map(l -> json.arrayNode().addAll(l)),
            Arbitraries.maps(Arbitraries.of("from", "to", "before", "after"), plain)
                .ofMaxSize(2)
                .map(m -> json.objectNode().setAll(m)));
    return Arbitraries.maps(Arbitraries.of(keys), deep)
        .ofMaxSize(4)
        .flatMap(
            m ->
                Arbitraries.of(words)
                    .map(w -> json.objectNode().put("edit", w).<ObjectNode>setAll(m)));
  }

  @Property(tries = 4_000)
  void nothingElseIsThrown(@ForAll("edits") JsonNode edit) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode all = document.putArray("edits");
    all.add(edit);
    List<Step> steps;
    try {
      steps = Edits.read(document.toString(), PROJECT);
    } catch (MisreadException e) {
      return;
    }
    assertEquals(steps, Edits.read(Edits.write(steps).toString(), PROJECT));
    // What was read can be tried: it is done, or refused with a reason.
    Applied applied = Apply.all(PROJECT, steps);
    applied.match(done -> done.project().cuts().size(), refused -> refused.refusal().hashCode());
  }
}
