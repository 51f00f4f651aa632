package dev.clipchat.client.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What is typed while nobody reads: whole lines, pasted ones held together, and a beginning. */
final class TypeAhead {

  private static final char ESCAPE = 0x1b;
  private static final int CTRL_D = 4;
  private static final int CTRL_U = 0x15;
  private static final int CTRL_W = 0x17;
  private static final String PASTE_BEGINS = "[200~";
  private static final String PASTE_ENDS = "[201~";

  private final Deque<String> lines = new ArrayDeque<>();
  private final StringBuilder begun = new StringBuilder();
  private @Nullable StringBuilder sequence;
  private boolean pasting;
  private boolean leaving;

  void pressed(char key) {
    if (sequence != null) {
      inSequence(key, sequence);
    } else if (key == ESCAPE) {
      sequence = new StringBuilder();
    } else if (key == '\r' || key == '\n') {
      if (pasting) {
        begun.append('\n');
      } else {
        lines.add(begun.toString());
        begun.setLength(0);
      }
    } else if (key == CTRL_D && begun.length() == 0) {
      leaving = true;
    } else if (key == 0x7f || key == '\b') {
      int length = begun.length();
      begun.setLength(length == 0 ? 0 : begun.offsetByCodePoints(length, -1));
    } else if (key == CTRL_U) {
      begun.setLength(0);
    } else if (key == CTRL_W) {
      String kept = begun.toString().replaceFirst("\\S+\\s*$", "");
      begun.setLength(kept.length());
    } else if (key >= ' ') {
      begun.append(key);
    }
  }

  /** Keys that send several characters say nothing here, but for the ends of a paste. */
  private void inSequence(char key, StringBuilder soFar) {
    soFar.append(key);
    boolean over = soFar.length() > 1 ? key >= '@' && key <= '~' : key != '[' && key != 'O';
    if (over) {
      pasting =
          !soFar.toString().equals(PASTE_ENDS)
              && (pasting || soFar.toString().equals(PASTE_BEGINS));
      sequence = null;
    }
  }

  @Nullable String line() {
    return lines.poll();
  }

  /** The beginning of a line; it is handed out once. */
  String beginning() {
    String text = begun.toString();
    begun.setLength(0);
    return text;
  }

  /** Whether a paste or a key's sequence is not complete. */
  boolean isInside() {
    return pasting || sequence != null;
  }

  boolean isLeaving() {
    return leaving && lines.isEmpty();
  }

  void forget() {
    lines.clear();
    begun.setLength(0);
    leaving = false;
  }
}
