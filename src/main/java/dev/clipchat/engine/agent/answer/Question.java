package dev.clipchat.engine.agent.answer;

/**
 * What a sentence asks.
 *
 * @param said the sentence in small letters, without what stood in quotes
 */
public record Question(Topic topic, String said) {

  /** A topic that has no facts of its own is answered by the words of its name alone. */
  public enum Topic {
    /** How, or whether, something can be done that the question names. */
    HOWTO,
    ABLE,

    VERSION,
    WHO,
    WATERMARK,
    COST,
    PRIVACY,
    LANGUAGES,
    HARDWARE,
    WHERE,
    GETFILE,
    QUIT,
    REMEMBER,
    BATCH,
    MUTED,
    UNDOWHAT,
    ORIGINAL,
    TITLES,
    MUSICWHAT,
    CHANGES,
    DIDIT,
    DONE,
    FIT,
    TARGET,
    DIFFERENCE,
    TERM,
    FORMATS,
    LIMITS,
    CANDO,
    QUALITY,
    TAKES,
    WHYBIG,
    WHY,
    SAVED,
    LOOK,
    CONTENT,
    CLIPS,
    FPS,
    BITRATE,
    CODEC,
    RESOLUTION,
    SOUND,
    SIZE,
    LENGTH;

    /** Whether the question is about the edits that it names, and nothing without them. */
    public boolean isOfEdits() {
      return this == HOWTO || this == ABLE;
    }

    /** Whether the answer changes with the edits that a question names. */
    boolean dependsOnEdits() {
      return switch (this) {
        case QUALITY, TAKES, SAVED, LOOK, FPS, BITRATE, CODEC, RESOLUTION, SOUND, SIZE, LENGTH ->
            true;
        default -> false;
      };
    }
  }
}
