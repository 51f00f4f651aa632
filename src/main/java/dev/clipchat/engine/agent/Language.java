package dev.clipchat.engine.agent;

import java.util.Locale;
import java.util.regex.Pattern;

/** The languages that are understood and answered in. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》");

  /** How a sentence begins that flags were written as. */
  private static final String OF_FLAGS = "compress this video";

  /** What only people say who speak English. */
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(?:the|it|please|my|me|i|you|a|an|is|them|this|that|can|of)\\b");

  private static final Pattern WORD = Pattern.compile("[a-z']+");
  private static final int LEAST_WORDS = 3;

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The session's language, by a code such as {@code zh-CN}; English for all others. */
  public static Language of(String code) {
    return code.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
  }

  /**
   * The language to answer a sentence in: its own where that is clear, else the session's. Commands
   * and what flags are written as are English in a Chinese session too, and so are a few words like
   * "mute" or "720p": none of them is a sign. What stands in quotes is content, and says nothing of
   * the one who says it.
   */
  static Language of(String sentence, Language session) {
    String own = QUOTED.matcher(sentence).replaceAll(" ");
    if (own.codePoints().anyMatch(Language::isHan)) {
      return CHINESE;
    }
    String plain = own.strip().toLowerCase(Locale.ROOT);
    boolean spoken = !plain.startsWith(OF_FLAGS) && SPOKEN.matcher(plain).find();
    return spoken && WORD.matcher(plain).results().count() >= LEAST_WORDS ? ENGLISH : session;
  }

  static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }
}
