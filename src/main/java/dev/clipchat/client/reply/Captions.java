package dev.clipchat.client.reply;

import java.util.EnumMap;
import java.util.Map;

/** The captions in one language; complete by construction. */
public final class Captions {

  private final Map<Caption, String> words;

  public Captions(Map<Caption, String> words) {
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
}
