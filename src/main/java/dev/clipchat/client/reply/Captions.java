package dev.clipchat.client.reply;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The captions in one language; complete by construction. */
public final class Captions {

  private final Map<Caption, String> words;

  private final UnaryOperator<String> known;

  /** {@code known} says a backend's own short words in this language, as far as they are known. */
  public Captions(Map<Caption, String> words, UnaryOperator<String> known) {
    this.known = known;
    this.words = new EnumMap<>(words);
    for (Caption caption : Caption.values()) {
      if (!this.words.containsKey(caption)) {
        throw new IllegalArgumentException("no words for " + caption);
      }
    }
  }

  public String of(Caption caption) {
    return words.getOrDefault(caption, "");
  }

  public String of(Block.Stage stage) {
    return of(Caption.valueOf(stage.name()));
  }

  /** A word or two of a backend (a stage, a quality) as the person reads them. */
  public String told(String byBackend) {
    return known.apply(byBackend);
  }
}
