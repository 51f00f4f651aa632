package dev.clipchat.client.reply;

import dev.clipchat.pace.Stop;

/** Where typed lines come from: a keyboard, or a pipe. */
public interface LineSource extends Consent, AutoCloseable {

  /** Waits for the next line; the prompt shows only where somebody can see it. */
  Line next(String prompt);

  /** Runs the turn while the keys are watched: Ctrl-C asks {@code stop} to stop. */
  void during(Stop stop, Runnable turn);

  @Override
  void close();

  /** What came: a line, the wish to interrupt (Ctrl-C), or the end (Ctrl-D, the pipe closed). */
  sealed interface Line {

    /** Several pasted lines arrive as one, with line breaks inside. */
    record Typed(String text) implements Line {}

    record Interrupted(boolean emptyLine) implements Line {}

    record End() implements Line {}
  }
}
