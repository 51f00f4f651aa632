package dev.clipchat.engine.agent;

import java.util.Locale;
import java.util.regex.Pattern;

/** The languages that are understood and answered in. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》");

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
   * The language to answer a sentence in: Chinese where it, or the session, is Chinese. Commands
   * and what flags are written as are English in a Chinese session too. What stands in quotes is
   * content, and says nothing of the one who says it.
   */
  static Language of(String sentence, Language session) {
    String own = QUOTED.matcher(sentence).replaceAll(" ");
    return own.codePoints().anyMatch(Language::isHan) ? CHINESE : session;
  }

  static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }
}
