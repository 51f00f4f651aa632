package dev.clipchat.engine.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The effects on a timeline, each once, in the order in which they are done. */
public record Effects(List<Use> uses) {

  public static final Effects NONE = new Effects(List.of());

  /** An effect and how much of it there is, from 0 to 1. */
  public record Use(Effect effect, double strength) {
    public Use {
      if (!(strength >= Effect.LEAST && strength <= 1)) {
        throw new IllegalArgumentException(effect.word() + " of " + strength);
      }
    }

    public List<Effect.Filter> filters() {
      return effect.filters(strength);
    }
  }

  public Effects {
    uses = uses.stream().sorted(Comparator.comparing(Use::effect)).toList();
    if (uses.stream().map(Use::effect).distinct().count() != uses.size()) {
      throw new IllegalArgumentException("twice the same effect");
    }
  }

  public Effects with(Effect effect, double strength) {
    List<Use> all = new ArrayList<>(without(effect).uses);
    all.add(new Use(effect, strength));
    return new Effects(all);
  }

  public Effects without(Effect effect) {
    return where(e -> e != effect);
  }

  /** Only those of a stage. */
  public Effects at(Effect.Stage stage) {
    return where(e -> e.stage() == stage);
  }

  /** Only those that are not of a stage. */
  public Effects notAt(Effect.Stage stage) {
    return where(e -> e.stage() != stage);
  }

  private Effects where(Predicate<Effect> like) {
    return new Effects(uses.stream().filter(u -> like.test(u.effect())).toList());
  }

  public Optional<Use> of(Effect effect) {
    return uses.stream().filter(u -> u.effect() == effect).findFirst();
  }

  public boolean isEmpty() {
    return uses.isEmpty();
  }

  public boolean changeSound() {
    return uses.stream().anyMatch(u -> u.effect().isOfSound());
  }
}
