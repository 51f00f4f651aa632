package dev.clipchat.client.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which of the old things is which of the new ones. Ids decide where both sides share any; else
 * likeness does, from the closest kind to the loosest.
 */
final class Pairs<T> {

  /** What is on both sides; a list, because equal values without ids are still several. */
  private final List<Pair<T>> kept = new ArrayList<>();

  private final List<T> removed;
  private final List<T> added;

  private Pairs(List<T> before, List<T> after) {
    removed = new ArrayList<>(before);
    added = new ArrayList<>(after);
  }

  static <T> Pairs<T> match(
      List<T> before, List<T> after, Function<T, String> id, List<BiPredicate<T, T>> likeness) {
    Pairs<T> pairs = new Pairs<>(before, after);
    pairs.take((b, a) -> !id.apply(b).isEmpty() && id.apply(b).equals(id.apply(a)));
    boolean idsHold = !pairs.kept.isEmpty();
    for (BiPredicate<T, T> like : likeness) {
      pairs.take(
          (b, a) ->
              !(idsHold && !id.apply(b).isEmpty() && !id.apply(a).isEmpty()) && like.test(b, a));
    }
    return pairs;
  }

  private void take(BiPredicate<T, T> same) {
    for (T old : List.copyOf(removed)) {
      for (T now : List.copyOf(added)) {
        if (same.test(old, now)) {
          kept.add(new Pair<>(old, now));
          removed.remove(old);
          added.remove(now);
          break;
        }
      }
    }
  }

  record Pair<T>(T before, T after) {}

  List<Pair<T>> kept() {
    return kept;
  }

  List<T> removed() {
    return removed;
  }

  List<T> added() {
    return added;
  }
}
