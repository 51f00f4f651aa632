package dev.clipchat.engine.agent.answer;

import dev.clipchat.units.Target;
import dev.clipchat.words.Phrasebook;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the places take that people send videos to. */
final class PlaceFacts {

  private final Phrasebook words;

  PlaceFacts(Phrasebook words) {
    this.words = words;
  }

  /** The place of the longest name that stands in the sentence. */
  static Optional<Target> named(String said) {
    record Found(Target target, int length) {}
    return Target.all().stream()
        .flatMap(t -> t.names().filter(n -> stands(n, said)).map(n -> new Found(t, n.length())))
        .max(Comparator.comparingInt(Found::length))
        .map(Found::target);
  }

  private static boolean stands(String name, String said) {
    if (name.length() < 2 || !said.contains(name)) {
      return false;
    }
    return name.codePoints().anyMatch(c -> c > 0x2e80)
        || Pattern.compile("\\b" + Pattern.quote(name) + "s?\\b").matcher(said).find();
  }

  private String name(Target target) {
    return words.find("place." + target.word()).orElse(target.word());
  }

  /** "Discord takes up to 10 MB." */
  Optional<String> limits(String said) {
    return named(said)
        .map(
            t ->
                words.say("answer.target_size", "place", name(t), "size", t.size().text())
                    + (t.longestSeconds() > 0
                        ? words.say(
                            "answer.target_long",
                            "length",
                            Amounts.clock(t.longestSeconds() * 1000))
                        : "")
                    + (t.shapes().isEmpty()
                        ? ""
                        : words.say("answer.target_shape", "shape", String.join(", ", t.shapes())))
                    + words.say("answer.target_say", "place", name(t)));
  }

  /** Whether what an export would be is taken there. */
  boolean isTaken(String said, ClipFacts clip) {
    return named(said).map(t -> !tooBig(t, clip) && !tooLong(t, clip)).orElse(true);
  }

  private static boolean tooBig(Target t, ClipFacts clip) {
    return clip.bytes() > t.size().bytes();
  }

  private static boolean tooLong(Target t, ClipFacts clip) {
    return t.longestSeconds() > 0 && clip.durationMs() > t.longestSeconds() * 1000 + 500;
  }

  /** The same, in words. */
  String fits(String said, ClipFacts clip) {
    Target t = named(said).orElse(null);
    if (t == null) {
      return words.say("answer.fit");
    }
    String size = Amounts.size(clip.bytes());
    String place = name(t);
    String limit = t.size().text();
    if (tooBig(t, clip)) {
      return words.say("answer.too_big", "place", place, "size", size, "limit", limit);
    }
    String longest = Amounts.clock(t.longestSeconds() * 1000);
    String length = Amounts.clock(clip.durationMs());
    return tooLong(t, clip)
        ? words.say("answer.too_long", "place", place, "length", length, "limit", longest)
        : words.say("answer.fits", "place", place, "size", size, "limit", limit);
  }
}
