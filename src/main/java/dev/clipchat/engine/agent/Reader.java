package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.History;
import dev.clipchat.pace.Stop;

/**
 * Reads what a sentence means for these clips and changes nothing. It may take its time: nobody
 * holds the session meanwhile.
 */
@FunctionalInterface
public interface Reader {

  /**
   * What the sentence means.
   *
   * @param memory what was said before
   * @param language of the session: {@code en} or {@code zh}
   */
  Understood read(String sentence, History history, Memory memory, String language, Stop stop);
}
