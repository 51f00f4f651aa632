package dev.clipchat.client.terminal;

import java.util.Map;
import java.util.Set;

/** How a terminal takes pictures, judged by what it says of itself without being asked. */
enum Imaging {
  /** Half blocks in colour, which every terminal has. */
  CELLS("half blocks"),
  KITTY("kitty"),
  ITERM("iTerm"),
  SIXEL("sixel");

  private static final Set<String> LIKE_ITERM = Set.of("iTerm.app", "WezTerm", "mintty");

  private final String text;

  Imaging(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  static Imaging of(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    boolean multiplexed =
        environment.containsKey("TMUX")
            || environment.containsKey("STY")
            || term.startsWith("screen")
            || term.startsWith("tmux");
    if (multiplexed) {
      // What stands between would swallow the pictures.
      return CELLS;
    }
    if (environment.containsKey("KITTY_WINDOW_ID")
        || term.equals("xterm-kitty")
        || term.equals("xterm-ghostty")) {
      return KITTY;
    }
    if (LIKE_ITERM.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || environment.getOrDefault("LC_TERMINAL", "").equals("iTerm2")) {
      return ITERM;
    }
    boolean sixel =
        term.startsWith("foot")
            || term.startsWith("mlterm")
            || term.startsWith("contour")
            || term.contains("sixel");
    return sixel ? SIXEL : CELLS;
  }
}
