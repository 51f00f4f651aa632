package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen, and what is known by then.
 *
 * @param firstPass the coarseness at which a first pass tells most
 * @param cuts where something new begins, in seconds
 * @param samples of the clip, where some were taken
 */
record Chosen(Look look, int firstPass, List<Double> cuts, @Nullable Samples samples) {

  /** Where nobody has looked. */
  private static final int USUAL = 36;

  Chosen {
    cuts = List.copyOf(cuts);
  }

  static Chosen unseen(Look look) {
    return new Chosen(look, USUAL, List.of(), null);
  }
}
