package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.PictureTarget;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen, and what is known by then.
 *
 * @param firstPass the coarseness at which a first pass tells most; 0 where there is none
 * @param samples of the clip, where some were taken
 */
record ChosenSize(
    PictureTarget look, int firstPass, ComplexityProfile profile, @Nullable Samples samples) {

  /** Where nobody has looked. */
  static ChosenSize unseen(PictureTarget look) {
    return new ChosenSize(look, Scan.FOR_WHAT_MOVES, ComplexityProfile.unknown(), null);
  }
}
