package dev.clipchat.client.intent;

import dev.clipchat.units.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody may have meant who typed a word that is not known. */
public final class ClosestWord {

  private ClosestWord() {}

  /** The candidate that is a slip or two away, where there is one. */
  public static Optional<String> to(String word, List<String> candidates) {
    int most = word.length() <= 3 ? 1 : 2;
    return candidates.stream()
        .filter(c -> EditDistance.between(word, c) <= most)
        .min(Comparator.comparingInt(c -> EditDistance.between(word, c)));
  }
}
