package dev.clipchat.client.terminal;

/** The few ways in which a text can stand out. */
enum Ink {
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  GOOD("32"),
  WARN("33"),
  BAD("31"),
  ACCENT("36");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The text in this ink, where the screen has colours. */
  String on(ScreenAbilities looks, String text) {
    return !looks.colour() || code.isEmpty() || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
