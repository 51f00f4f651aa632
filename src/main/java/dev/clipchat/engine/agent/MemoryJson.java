package dev.clipchat.engine.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Step;
import dev.clipchat.engine.edit.document.Edits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's memory as JSON: what is kept beside its history, and what the wire says of it. */
public final class MemoryJson {

  private MemoryJson() {}

  public static ObjectNode write(Memory memory) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Proposal open = memory.open();
    if (open != null) {
      json.set("open", choices(open));
    }
    ArrayNode turns = json.putArray("turns");
    memory.turns().forEach(t -> turns.add(Edits.write(t.steps())));
    json.put("planned", memory.planned());
    return json;
  }

  /** The memory that was written; none where it is of another time or of clips that are gone. */
  public static Memory read(JsonNode json, Project project) {
    try {
      List<Memory.Turn> turns = new ArrayList<>();
      for (JsonNode turn : json.path("turns")) {
        turns.add(new Memory.Turn(steps(turn, project)));
      }
      return new Memory(open(json.path("open"), project), turns, json.path("planned").asLong());
    } catch (IllegalArgumentException e) {
      return Memory.NONE;
    }
  }

  private static @Nullable Proposal open(JsonNode json, Project project) {
    List<Proposal.Choice> choices = new ArrayList<>();
    for (JsonNode choice : json.path("choices")) {
      choices.add(new Proposal.Choice(choice.path("undo").asInt(), steps(choice, project)));
    }
    return choices.isEmpty() ? null : new Proposal(choices, json.path("discards").asBoolean());
  }

  private static List<Step> steps(JsonNode document, Project project) {
    ObjectNode edits = JsonNodeFactory.instance.objectNode();
    edits.set("edits", document.path("edits"));
    return document.path("edits").isEmpty() ? List.of() : Edits.read(edits, project);
  }

  private static ObjectNode choices(Proposal open) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("discards", open.discards());
    ArrayNode choices = json.putArray("choices");
    for (Proposal.Choice choice : open.choices()) {
      ObjectNode document = Edits.write(choice.steps()).deepCopy();
      choices.add(choice.undo() == 0 ? document : document.put("undo", choice.undo()));
    }
    return json;
  }

  /**
   * An open proposal as {@code data.state.proposal} has it: the likeliest edits, and all choices.
   */
  public static ObjectNode state(Proposal open, Project project, Language language) {
    ObjectNode json = choices(open);
    Wording words = Wording.in(language);
    json.set("edits", json.path("choices").path(0).path("edits"));
    for (int i = 0; i < open.choices().size(); i++) {
      List<Step> steps = open.choices().get(i).steps();
      if (json.path("choices").path(i) instanceof ObjectNode choice) {
        choice.put("text", words.deeds(steps, project));
      }
    }
    return json;
  }
}
