package dev.clipchat.client.settings;

/** Who set a value; {@code detail} is the flag, the variable, the file and line, the skill. */
public record Origin(Level level, String detail) {

  public static final Origin DEFAULT = new Origin(Level.DEFAULT, "");

  /** From the strongest to the weakest. */
  public enum Level {
    FLAG("flag"),
    ENVIRONMENT("environment"),
    FILE("file"),
    SKILL("skill"),
    DEFAULT("default");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** As a person reads it: {@code environment NEMO_TOKEN}. */
  public String text() {
    return detail.isEmpty() ? level.word() : level.word() + " " + detail;
  }
}
