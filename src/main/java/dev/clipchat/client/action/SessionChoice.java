package dev.clipchat.client.action;

/** Which session the deeds of one way in are done in. */
public sealed interface SessionChoice {

  /** The current one, made if there is none: scripts, and going on with the last chat. */
  record Current() implements SessionChoice {}

  /** A new one that leaves the current one alone: a single command that needs no more. */
  record Own() implements SessionChoice {}

  /** The one that was named; an id that is not in the book is taken at its word. */
  record Named(String which) implements SessionChoice {}
}
