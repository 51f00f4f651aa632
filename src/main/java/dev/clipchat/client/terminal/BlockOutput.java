package dev.clipchat.client.terminal;

/** What a block becomes: a result for stdout and talk for the screen; either may be empty. */
record BlockOutput(String result, String talk) {

  static final BlockOutput NOTHING = new BlockOutput("", "");

  static BlockOutput talk(String text) {
    return new BlockOutput("", text);
  }
}
