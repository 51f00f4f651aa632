package dev.clipchat.engine.agent;

/** How a clause is meant, before anybody asks what it says. Only a wish can edit. */
enum Mood {
  WISH,
  /** "Can you trim it?": a wish in the form of a question. */
  ASKED_WISH,
  QUESTION,
  /** Of the past, of others, of how the clip was made, of a condition. */
  TOLD,
  /** What somebody thinks of a part. */
  FEELING,
  /** No word of editing and no quantity in it. */
  TALK;

  boolean mayEdit() {
    return this == WISH || this == ASKED_WISH;
  }
}
