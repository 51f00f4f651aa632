package dev.clipchat.engine.agent;

import java.util.List;

/** Which words are of editing, or quantities. */
final class Editing {

  /** Beside the small words: what tells no wish by itself. */
  private static final Sense[] NOT = {
    Sense.UNKNOWN,
    Sense.OTHER,
    Sense.NOT,
    Sense.NO,
    Sense.COMPLAINT,
    Sense.MANNER,
    Sense.AFTER,
    Sense.BEFORE,
    Sense.BETWEEN,
    Sense.UNDER,
    Sense.ORMORE,
    Sense.EXCEPT,
    Sense.QUALITY,
    Sense.TIMEUNIT,
    Sense.MINUTE_OR_MEGA,
    Sense.ARTICLE,
    Sense.FIX,
    Sense.PICTURE,
    Sense.SOUND
  };

  private Editing() {}

  static boolean in(List<Part> words) {
    return words.stream().anyMatch(Editing::is);
  }

  static boolean is(Part p) {
    return !p.is(Leftovers.IGNORABLE) && !p.is(NOT);
  }
}
