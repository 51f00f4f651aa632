package dev.clipchat.engine.agent;

import org.jspecify.annotations.Nullable;

/** Words that are one slip of the keys away from a known one. */
final class Spelling {

  private static final int SHORTEST = 4;

  /** Below this length a changed letter makes another word too easily: face, fade. */
  private static final int SHORTEST_CHANGED = 6;

  private final Lexicon lexicon;

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What was meant, or null where nothing, or more than one thing, could be. */
  Lexicon.@Nullable Entry meant(String typed) {
    if (typed.length() < SHORTEST || !typed.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return null;
    }
    Lexicon.Entry found = null;
    int best = Integer.MAX_VALUE;
    boolean unclear = false;
    for (String word : lexicon.singleWords()) {
      int slip = word.length() < SHORTEST ? Integer.MAX_VALUE : slip(typed, word);
      Lexicon.Entry entry = slip == Integer.MAX_VALUE ? null : lexicon.single(word);
      if (entry == null || slip > best) {
        continue;
      }
      unclear = slip == best && found != null && found.sense() != entry.sense();
      if (slip < best || found == null) {
        found = entry;
        best = slip;
        unclear = false;
      }
    }
    return unclear || (found != null && found.sense() == Sense.OTHER) ? null : found;
  }

  /** How likely one is the other with a slip: 0 swapped letters, 1 one more or less, 2 another. */
  private static int slip(String typed, String word) {
    int difference = typed.length() - word.length();
    if (difference == 0) {
      return sameLength(typed, word);
    }
    if (Math.abs(difference) > 1) {
      return Integer.MAX_VALUE;
    }
    String longer = difference > 0 ? typed : word;
    String shorter = difference > 0 ? word : typed;
    int i = 0;
    while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
      i++;
    }
    boolean one = shorter.substring(i).equals(longer.substring(i + 1));
    // A plural or a tense is another word, not a slip; those that count are in the lexicon.
    boolean first = i == 0;
    return one && !first && shorter.length() >= SHORTEST ? 1 : Integer.MAX_VALUE;
  }

  private static int sameLength(String typed, String word) {
    int first = -1;
    int differences = 0;
    int last = -1;
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) != word.charAt(i)) {
        first = first < 0 ? i : first;
        last = i;
        differences++;
      }
    }
    if (differences == 2
        && last == first + 1
        && typed.charAt(first) == word.charAt(last)
        && typed.charAt(last) == word.charAt(first)) {
      return 0;
    }
    return differences == 1 && first > 0 && typed.length() >= SHORTEST_CHANGED
        ? 2
        : Integer.MAX_VALUE;
  }
}
