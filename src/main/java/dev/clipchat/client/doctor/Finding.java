package dev.clipchat.client.doctor;

/**
 * One thing that was looked at. {@code what} is its stable word; {@code fix} says what helps, and
 * is empty where nothing is amiss.
 */
public record Finding(String what, Level level, String found, String fix) {

  /** How much it matters. */
  public enum Level {
    FINE,
    /** Something is missing that one can do without. */
    NOTE,
    BROKEN
  }

  static Finding fine(String what, String found) {
    return new Finding(what, Level.FINE, found, "");
  }

  static Finding note(String what, String found, String fix) {
    return new Finding(what, Level.NOTE, found, fix);
  }

  static Finding broken(String what, String found, String fix) {
    return new Finding(what, Level.BROKEN, found, fix);
  }
}
