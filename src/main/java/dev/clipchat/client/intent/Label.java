package dev.clipchat.client.intent;

import java.util.Locale;

/** One text in the languages that the program speaks. */
public record Label(String en, String zh) {

  public String in(String language) {
    return language.toLowerCase(Locale.ROOT).startsWith("zh") ? zh : en;
  }
}
