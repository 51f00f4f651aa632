package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Audience;
import java.util.function.Consumer;

/** Where text goes: results to one, everything else to the other. Both write through at once. */
public record TextOutput(Consumer<String> results, Consumer<String> screen) {

  /** For a screen without Unicode; results keep their exact names. */
  TextOutput suited(ScreenAbilities looks) {
    return looks.unicode() ? this : new TextOutput(results, text -> screen.accept(asciiOf(text)));
  }

  /** For results that somebody looks at: a name can hold what a terminal would obey. */
  TextOutput seen() {
    return new TextOutput(text -> results.accept(SafeText.clean(text)), screen);
  }

  private static String asciiOf(String text) {
    // Escapes of ours pass.
    StringBuilder plain = new StringBuilder();
    for (String piece : text.split("(?<=[\u001b\n\r])|(?=[\u001b\n\r])", -1)) {
      boolean control = piece.length() == 1 && piece.charAt(0) < ' ';
      plain.append(control ? piece : Ascii.of(piece));
    }
    return plain.toString();
  }

  /**
   * The same, where results go to something that has no colours: a pipe beside a terminal. Names of
   * files have none of ours, and keep what is theirs.
   */
  TextOutput resultsFor(ScreenAbilities stream, Audience audience) {
    return stream.colour() || audience == Audience.FILES
        ? this
        : new TextOutput(text -> results.accept(text.replaceAll("\u001b\\[[0-9;]*m", "")), screen);
  }
}
