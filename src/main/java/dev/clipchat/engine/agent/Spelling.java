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

  /** The word that was meant, or null where nothing, or more than one thing, could be. */
  @Nullable String meant(String typed) {
    if (typed.length() < SHORTEST
        || !typed.chars().allMatch(c -> c >= 'a' && c <= 'z')
        || lexicon.vocabulary().contains(typed)
        || lexicon.joined(typed) != null) {
      return null;
    }
    String found = null;
    int best = Integer.MAX_VALUE;
    boolean unclear = false;
    for (String word : lexicon.vocabulary()) {
      int slip = word.length() < SHORTEST ? Integer.MAX_VALUE : slip(typed, word);
      if (slip == Integer.MAX_VALUE || slip > best) {
        continue;
      }
      unclear = slip == best && found != null && !sameSense(found, word);
      if (slip < best || found == null) {
        found = word;
        best = slip;
        unclear = false;
      }
    }
    boolean other = found != null && senseOf(found) == Sense.OTHER;
    return unclear || other ? null : found;
  }

  private boolean sameSense(String a, String b) {
    Sense sense = senseOf(a);
    return sense != null && sense == senseOf(b);
  }

  private @Nullable Sense senseOf(String word) {
    Lexicon.Entry entry = lexicon.single(word);
    return entry == null ? null : entry.sense();
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
