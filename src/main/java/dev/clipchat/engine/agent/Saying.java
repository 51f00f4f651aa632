package dev.clipchat.engine.agent;

/**
 * A clause as it was said.
 *
 * @param start where it begins in the sentence
 * @param plain its words alone, see {@link Cues#plain}
 */
record Saying(int start, int end, String plain, Mood mood) {

  boolean holds(int position) {
    return position >= start && position < end;
  }
}
