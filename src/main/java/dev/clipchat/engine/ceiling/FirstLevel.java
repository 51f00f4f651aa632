package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.render.PictureTarget;

/** About the level that AV1 will need, before any of it is encoded. */
final class FirstLevel {

  /** How x264's quantizer is counted in levels, about. */
  private static final double LEVELS = 1.5;

  /** Where key frames need much of the bits, AV1 saves less than elsewhere. */
  private static final double FOR_KEY_FRAMES = 45;

  /** The same with so few bits for a pixel that it is the frames' headers that cost. */
  private static final double LEAN = 0.008;

  private static final double FOR_LEAN = 3.5;

  /** Where nobody has looked: the level at which a usual clip has so many bits for a pixel. */
  private static final double USUAL_LEVEL = 45;

  private static final double USUAL_BITS = 0.037;
  private static final double COARSER_BY_HALF = 8;

  /** How many levels finer a picture becomes with half of the pixels. */
  private static final double FINER_BY_HALF = 8.7;

  private final Task task;
  private final ComplexityProfile profile;

  FirstLevel(Task task, ComplexityProfile profile) {
    this.task = task;
    this.profile = profile;
  }

  /** With so many bytes; beyond the coarsest where that cannot be done. */
  double of(PictureTarget look, double bytes) {
    double bits = Ladder.density(look, Math.max(1, bytes) * 8 / task.seconds());
    if (profile.coarseness() == 0) {
      return USUAL_LEVEL + COARSER_BY_HALF * halvings(USUAL_BITS, bits);
    }
    return profile.coarseness() * LEVELS
        + profile.keyFrame() * FOR_KEY_FRAMES
        + Math.max(0, FOR_LEAN * halvings(LEAN, bits))
        - finer(task.natural(), look);
  }

  /** How much finer a smaller picture becomes than a larger one. */
  static double finer(PictureTarget large, PictureTarget small) {
    return FINER_BY_HALF * halvings(Ladder.pixels(large), Ladder.pixels(small));
  }

  private static double halvings(double from, double to) {
    return Math.log(from / to) / Math.log(2);
  }
}
