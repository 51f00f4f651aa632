package dev.clipchat.words;

import java.util.Locale;
import java.util.Optional;

/** A language that the program speaks; a new one is a row here and a file for each room. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one that a code such as {@code zh-CN} means, where it is spoken. */
  public static Optional<Language> spoken(String code) {
    String plain = code.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (plain.equals(language.code)
          || plain.startsWith(language.code + "-")
          || plain.startsWith(language.code + "_")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The same; English for every other. */
  public static Language of(String code) {
    return spoken(code).orElse(ENGLISH);
  }
}
