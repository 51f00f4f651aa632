package dev.clipchat.client.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Puts partial texts together: each piece goes on once, the whole that repeats them does not. */
final class RunningTexts {

  private record Voice(String author, String branch) {}

  private final Map<Voice, StringBuilder> running = new LinkedHashMap<>();
  private final Consumer<StreamFact> to;

  RunningTexts(Consumer<StreamFact> to) {
    this.to = to;
  }

  void add(String author, String branch, String text, boolean partial) {
    Voice voice = new Voice(author, branch);
    if (partial) {
      running.computeIfAbsent(voice, v -> new StringBuilder()).append(text);
      to.accept(new StreamFact.Text(author, branch, text));
      return;
    }
    StringBuilder before = running.remove(voice);
    String said = before == null ? "" : before.toString();
    if (text.startsWith(said)) {
      say(voice, text.substring(said.length()));
    } else if (!squeezed(text).equals(squeezed(said))) {
      // Not what the pieces were: they cannot be taken back, so it follows as a text of its own.
      to.accept(new StreamFact.TextEnd(author, branch, said));
      say(voice, text);
    }
    to.accept(new StreamFact.TextEnd(author, branch, text));
  }

  private void say(Voice voice, String text) {
    if (!text.isEmpty()) {
      to.accept(new StreamFact.Text(voice.author, voice.branch, text));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** The running text of this voice is complete as it stands. */
  void close(String author, String branch) {
    StringBuilder text = running.remove(new Voice(author, branch));
    if (text != null) {
      to.accept(new StreamFact.TextEnd(author, branch, text.toString()));
    }
  }

  void end() {
    running.forEach(
        (voice, text) ->
            to.accept(new StreamFact.TextEnd(voice.author, voice.branch, text.toString())));
    running.clear();
  }
}
