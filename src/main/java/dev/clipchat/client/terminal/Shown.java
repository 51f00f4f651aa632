package dev.clipchat.client.terminal;

/** What a block becomes: a result for stdout and talk for the screen; either may be empty. */
record Shown(String result, String talk) {

  static final Shown NOTHING = new Shown("", "");

  static Shown talk(String text) {
    return new Shown("", text);
  }
}
