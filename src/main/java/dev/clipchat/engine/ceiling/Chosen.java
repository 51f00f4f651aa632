package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.Look;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen, and what is known by then.
 *
 * @param firstPass the coarseness at which a first pass tells most; 0 where there is none
 * @param samples of the clip, where some were taken
 */
record Chosen(Look look, int firstPass, Course course, @Nullable Samples samples) {

  /** Where nobody has looked. */
  static Chosen unseen(Look look) {
    return new Chosen(look, Scan.FOR_WHAT_MOVES, Course.unknown(), null);
  }
}
