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

  /** Whether the first word that means something is a verb. */
  static boolean commands(List<Part> words) {
    Part first = words.stream().filter(p -> !p.is(Listener.BEFORE_VERBS)).findFirst().orElse(null);
    return first != null && first.is(COMMANDS);
  }

  private static final Sense[] COMMANDS = {
    Sense.TRIM,
    Sense.KEEP,
    Sense.REMOVE,
    Sense.MAKE,
    Sense.SHRINK,
    Sense.MUTE,
    Sense.SPEEDUP,
    Sense.SLOWDOWN,
    Sense.ADD,
    Sense.ROTATE,
    Sense.FLIP,
    Sense.CROP,
    Sense.LOOP,
    Sense.REVERSE,
    Sense.FADE,
    Sense.FADEIN,
    Sense.FADEOUT,
    Sense.BRIGHTER,
    Sense.DARKER,
    Sense.RESIZE,
    Sense.EXPORT,
    Sense.CHANGE,
    Sense.MOVE,
    Sense.JOIN,
    Sense.INSERT,
    Sense.INCREASE,
    Sense.DECREASE,
    Sense.LOUDER,
    Sense.QUIETER,
    Sense.NORMALIZE,
    Sense.UNDO
  };

  static boolean is(Part p) {
    return !p.is(Leftovers.IGNORABLE) && !p.is(NOT);
  }
}
