package dev.clipchat.engine.agent;

import dev.clipchat.pace.Stop;

/**
 * Reads what a sentence means for these clips and changes nothing. It may take its time: nobody
 * holds the session meanwhile.
 */
@FunctionalInterface
public interface Reader {

  /** What the sentence means. */
  Understood read(String sentence, Talk talk, Stop stop);
}
