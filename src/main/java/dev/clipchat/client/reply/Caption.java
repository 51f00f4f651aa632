package dev.clipchat.client.reply;

/** The words that a screen puts around the facts of a block. */
public enum Caption {
  SAVED,
  WAS,
  COPIED,
  ETA,
  UPLOADED,
  ADDING,
  UPLOADING,
  EDITING,
  WAITING,
  RENDERING,
  DOWNLOADING,
  CHECKING,
  PLAN_ENCODE,
  PLAN_COPY,
  PLAN_TIME,
  ERROR,
  YES_NO,
  /** The letters that mean yes, as in a regular expression's character class. */
  YES_LETTERS
}
