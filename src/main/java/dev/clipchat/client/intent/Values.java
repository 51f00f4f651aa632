package dev.clipchat.client.intent;

import java.util.Arrays;
import java.util.List;

/**
 * What may stand in a place of a command line; {@code words} are the choices where they are few.
 */
public record Values(Kind kind, List<String> words) {

  public static final Values NONE = new Values(Kind.TEXT, List.of());
  public static final Values FILE = new Values(Kind.FILE, List.of());
  public static final Values FOLDER = new Values(Kind.FOLDER, List.of());
  public static final Values SKILL = new Values(Kind.SKILL, List.of());
  public static final Values SESSION = new Values(Kind.SESSION, List.of());
  public static final Values JOB = new Values(Kind.JOB, List.of());
  public static final Values COMMAND = new Values(Kind.COMMAND, List.of());
  public static final Values SETTING = new Values(Kind.SETTING, List.of());

  public Values {
    words = List.copyOf(words);
  }

  public static Values oneOf(String... words) {
    return new Values(Kind.CHOICE, Arrays.asList(words));
  }

  public static Values oneOf(List<String> words) {
    return new Values(Kind.CHOICE, words);
  }

  /** Where the choices come from when somebody asks for them. */
  public enum Kind {
    TEXT,
    CHOICE,
    FILE,
    FOLDER,
    SKILL,
    SESSION,
    JOB,
    COMMAND,
    SETTING
  }
}
