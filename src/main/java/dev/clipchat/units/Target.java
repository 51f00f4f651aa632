package dev.clipchat.units;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that takes videos, and what it takes. The figures and where they come from stand in
 * {@code targets.txt}; docs/targets.md is written from it, and the settings file can override each
 * size.
 *
 * @param shapes the shapes that it shows well as {@code 9:16}, the usual one first; empty for any
 * @param longestSeconds 0 where there is no limit worth a word
 * @param fps the most frames a second, 0 for no limit
 * @param codec the codec that it wants, empty for any
 * @param source where the figures come from
 */
public record Target(
    String word,
    List<String> english,
    List<String> chinese,
    Size size,
    List<String> shapes,
    long longestSeconds,
    double fps,
    String codec,
    String source) {

  public Target {
    english = List.copyOf(english);
    chinese = List.copyOf(chinese);
    shapes = List.copyOf(shapes);
  }

  /** Every target, in the order of the table. */
  public static List<Target> all() {
    return TargetTable.ALL;
  }

  /** The target of that name, or of another name that people use for it. */
  public static Optional<Target> named(String name) {
    String n = name.strip().toLowerCase(Locale.ROOT);
    return all().stream().filter(t -> t.names().anyMatch(n::equals)).findFirst();
  }

  public static List<String> words() {
    return all().stream().map(Target::word).toList();
  }

  /** All its names, in small letters. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(word), Stream.concat(english.stream(), chinese.stream()))
        .map(n -> n.toLowerCase(Locale.ROOT));
  }
}
