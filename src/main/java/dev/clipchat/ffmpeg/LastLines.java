package dev.clipchat.ffmpeg;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines that a program said: enough to tell why, never more than a page. */
final class LastLines {

  private static final int LINES = 40;
  private static final int LENGTH = 500;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    lines.addLast(line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line);
    if (lines.size() > LINES) {
      lines.removeFirst();
    }
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
