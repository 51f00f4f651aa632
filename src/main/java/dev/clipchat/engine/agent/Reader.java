package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Project;
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
   * @param language of the session: {@code en} or {@code zh}
   */
  Understood read(String sentence, Project project, String language, Stop stop);
}
