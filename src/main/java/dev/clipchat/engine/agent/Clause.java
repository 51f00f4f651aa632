package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a sentence that is read by itself. What a reader has made something of, it uses up. */
final class Clause {

  private final List<Part> parts;
  private final BitSet used = new BitSet();

  Clause(List<Part> parts) {
    this.parts = new ArrayList<>(parts);
  }

  int size() {
    return parts.size();
  }

  Part get(int i) {
    return parts.get(i);
  }

  List<Part> parts() {
    return parts;
  }

  int start() {
    return parts.isEmpty() ? 0 : parts.get(0).start();
  }

  /** The first place in the sentence that a part of it has. */
  int from() {
    return parts.stream().mapToInt(Part::start).min().orElse(0);
  }

  int to() {
    return parts.stream().mapToInt(Part::end).max().orElse(0);
  }

  boolean usedAny() {
    return !used.isEmpty();
  }

  boolean unused(int i) {
    return !used.get(i);
  }

  void use(int i) {
    used.set(i);
  }

  void replace(int i, Part part) {
    parts.set(i, part);
  }

  void append(Clause other) {
    parts.addAll(other.parts);
  }

  void prepend(Clause other) {
    parts.addAll(0, other.parts);
  }

  /** The first unused part of one of these senses, or -1. */
  int find(Sense... senses) {
    return findFrom(0, senses);
  }

  int findFrom(int from, Sense... senses) {
    for (int i = from; i < parts.size(); i++) {
      if (!used.get(i) && parts.get(i).is(senses)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(Sense... senses) {
    return find(senses) >= 0;
  }

  /** Whether there is one, used or not. */
  boolean mentions(Sense... senses) {
    return parts.stream().anyMatch(p -> p.is(senses));
  }

  /** Uses the first part of one of these senses, or gives null. */
  @Nullable Part take(Sense... senses) {
    int i = find(senses);
    if (i < 0) {
      return null;
    }
    used.set(i);
    return parts.get(i);
  }

  /** Uses the unused part of one of these senses that is nearest to the one at that index. */
  @Nullable Part takeNear(int index, Sense... senses) {
    int best = -1;
    for (int i = 0; i < parts.size(); i++) {
      boolean nearer = best < 0 || Math.abs(i - index) <= Math.abs(best - index);
      if (!used.get(i) && parts.get(i).is(senses) && nearer) {
        best = i;
      }
    }
    if (best < 0) {
      return null;
    }
    used.set(best);
    return parts.get(best);
  }

  /** Uses all parts of these senses. */
  List<Part> takeAll(Sense... senses) {
    List<Part> taken = new ArrayList<>();
    for (int i = find(senses); i >= 0; i = find(senses)) {
      used.set(i);
      taken.add(parts.get(i));
    }
    return taken;
  }

  /**
   * The parts of the timeline that an edit is for: those that are named, the last one first, so
   * that a change of speed does not move the others; else all of it. A clause that cuts keeps its
   * parts.
   */
  List<Span> takeParts() {
    List<Span> spans = new ArrayList<>();
    if (!has(Sense.TRIM, Sense.KEEP, Sense.REMOVE)) {
      takeAll(Sense.SPAN)
          .forEach(
              p -> {
                if (p.span() != null) {
                  spans.add(0, p.span());
                }
              });
    }
    return spans.isEmpty() ? List.of(Span.ALL) : spans;
  }

  boolean says(String... words) {
    return parts.stream().anyMatch(p -> List.of(words).contains(p.text()));
  }
}
