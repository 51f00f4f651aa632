package dev.clipchat.client.reply;

import dev.clipchat.words.Phrasebook;
import java.util.Locale;

/** The captions in one language. */
public record Captions(Phrasebook words) {

  public String of(Caption caption) {
    return words.say("client.caption_" + caption.name().toLowerCase(Locale.ROOT));
  }

  public String of(Block.Stage stage) {
    return of(Caption.valueOf(stage.name()));
  }

  /** A word or two of a backend (a stage, a quality) as the person reads them, where known. */
  public String told(String byBackend) {
    String name = byBackend.toLowerCase(Locale.ROOT).replace(' ', '_');
    return words.find("client.told_" + name).orElse(byBackend);
  }
}
