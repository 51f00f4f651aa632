package dev.clipchat.engine.edit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The effects of a draft: {@code m.effects}, which is not there where there are none. */
final class EffectsJson {

  private static final String EFFECTS = "effects";

  private EffectsJson() {}

  static void write(Effects effects, ObjectNode m) {
    if (effects.isEmpty()) {
      return;
    }
    ArrayNode all = m.putArray(EFFECTS);
    effects
        .uses()
        .forEach(u -> all.addObject().put("name", u.effect().word()).put("strength", u.strength()));
  }

  static Effects read(Fields m) {
    if (!m.has(EFFECTS)) {
      return Effects.NONE;
    }
    return new Effects(
        m.objects(EFFECTS).stream()
            .map(
                e ->
                    new Effects.Use(
                        e.word("name", Effect.values()), e.number("strength", Effect.LEAST, 1)))
            .toList());
  }
}
