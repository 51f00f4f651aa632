package dev.clipchat.engine.ceiling;

/** How the bytes of a ceiling are shared out. */
record Budget(long ceiling, long sound, long frames, double seconds) {

  /** What a file has beside picture and sound: its index. */
  private static final long INDEX = 3_000;

  private static final long INDEX_OF_A_FRAME = 12;

  static Budget of(Task task, double fps, long soundBytes) {
    return new Budget(task.ceiling(), soundBytes, Math.round(task.seconds() * fps), task.seconds());
  }

  /** What is left for the picture; not positive where there is nothing. */
  long picture() {
    return ceiling - sound - INDEX - INDEX_OF_A_FRAME * frames;
  }

  long bitsPerSecond() {
    return Math.max(0, Math.round(picture() * 8 / seconds));
  }
}
