package dev.clipchat.client.reply;

/** Who gets what: a person gets everything in one place, a script its results on stdout. */
public enum Audience {
  /** The conversation: all of it on the screen. */
  PERSON,
  /** Answers, lists and paths on stdout. */
  ANSWERS,
  /** Only the paths of results and plans on stdout. */
  FILES
}
