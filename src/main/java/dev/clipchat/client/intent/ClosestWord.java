package dev.clipchat.client.intent;

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
        .filter(c -> distance(word, c) <= most)
        .min(Comparator.comparingInt(c -> distance(word, c)));
  }

  /** Letters that were added, left out, changed, or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
