package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence: a word, a quantity, a quoted text, the name of an upload.
 *
 * @param number the quantity in its base unit (ms, bytes, a part of one for percent); {@code
 *     second} is the other number of a ratio or frame
 * @param text the word's canonical value, the quoted text, or the ids of clips, one a line
 * @param role the preposition before it, or null
 * @param start where it begins in the sentence as typed
 */
record Part(
    Sense sense,
    double number,
    double second,
    String text,
    @Nullable Span span,
    @Nullable Sense role,
    int start,
    int end) {

  static Part word(Sense sense, String text, int start, int end) {
    return new Part(sense, 0, 0, text, null, null, start, end);
  }

  static Part quantity(Sense sense, double number, int start, int end) {
    return new Part(sense, number, 0, "", null, null, start, end);
  }

  static Part pair(Sense sense, double first, double second, int start, int end) {
    return new Part(sense, first, second, "", null, null, start, end);
  }

  static Part span(Span span, @Nullable Sense role, int start, int end) {
    return new Part(Sense.SPAN, 0, 0, "", span, role, start, end);
  }

  boolean is(Sense... senses) {
    for (Sense s : senses) {
      if (sense == s) {
        return true;
      }
    }
    return false;
  }

  boolean hasRole(Sense... senses) {
    for (Sense s : senses) {
      if (role == s) {
        return true;
      }
    }
    return false;
  }

  long ms() {
    return Math.round(number);
  }

  Part withRole(@Nullable Sense value) {
    return new Part(sense, number, second, text, span, value, start, end);
  }

  Part withSense(Sense value) {
    return new Part(value, number, second, text, span, role, start, end);
  }

  /** The same, reaching from there to there in the sentence. */
  Part over(int from, int to) {
    return new Part(sense, number, second, text, span, role, from, to);
  }
}
