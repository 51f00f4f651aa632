package dev.clipchat.client.doctor;

import dev.clipchat.words.Text;

/**
 * One thing that was looked at. {@code what} is its stable word; {@code fix} says what helps, and
 * is empty where nothing is amiss.
 */
public record Finding(String what, Level level, Text found, Text fix) {

  /** How much it matters. */
  public enum Level {
    FINE,
    /** Something is missing that one can do without. */
    NOTE,
    BROKEN
  }

  static Finding fine(String what, Text found) {
    return new Finding(what, Level.FINE, found, Text.NONE);
  }

  static Finding note(String what, Text found, Text fix) {
    return new Finding(what, Level.NOTE, found, fix);
  }

  static Finding broken(String what, Text found, Text fix) {
    return new Finding(what, Level.BROKEN, found, fix);
  }

  /** What is the same in every language: a path, a version, a name. */
  static Finding fine(String what, String found) {
    return fine(what, Text.asItIs(found));
  }
}
