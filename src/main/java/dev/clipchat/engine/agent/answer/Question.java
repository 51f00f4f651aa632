package dev.clipchat.engine.agent.answer;

/**
 * What a sentence asks.
 *
 * @param said the sentence in small letters, without what stood in quotes
 */
public record Question(Topic topic, String said) {

  /** A topic that has no facts of its own is answered by the words of its name alone. */
  public enum Topic {
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
    LENGTH
  }
}
