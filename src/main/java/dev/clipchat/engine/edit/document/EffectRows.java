package dev.clipchat.engine.edit.document;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Effect;
import java.util.Arrays;
import java.util.List;

/** A row for each effect. */
final class EffectRows {

  private EffectRows() {}

  static List<Row<?>> all() {
    return Arrays.stream(Effect.values()).<Row<?>>map(EffectRows::row).toList();
  }

  private static Row<?> row(Effect effect) {
    return (effect.hasStrength() ? withStrength(effect) : onOrOff(effect))
        .only(e -> e.effect() == effect);
  }

  private static Row<Edit.UseEffect> withStrength(Effect effect) {
    Field<Edit.UseEffect, Double> strength =
        Field.optional(
            "strength",
            Forms.number(0, 1),
            Edit.UseEffect::strength,
            Effect.USUAL,
            "how much of it; 0 takes it away");
    return Row.of(
        effect.word(),
        Edit.UseEffect.class,
        effect.meaning(),
        p -> new Edit.UseEffect(effect, strength.read(p)),
        strength);
  }

  private static Row<Edit.UseEffect> onOrOff(Effect effect) {
    Field<Edit.UseEffect, Boolean> on =
        Field.optional("on", Forms.flag(), e -> e.strength() > 0, true, "false takes it away");
    return Row.of(
        effect.word(),
        Edit.UseEffect.class,
        effect.meaning(),
        p -> new Edit.UseEffect(effect, on.read(p) ? Effect.USUAL : 0),
        on);
  }
}
