package dev.clipchat.engine.agent;

import dev.clipchat.units.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What works and is nearest to something that was not understood: by shared words, by words of the
 * same sense, by words a slip or two away. Where nothing is near, what fits any clip.
 */
final class Nearest {

  /** No more than this are named where something is near; more where nothing is. */
  static final int MOST = 2;

  private static final int SAME_WORD = 4;
  private static final int SIMILAR_WORD = 2;
  private static final int SAME_SENSE = 1;
  private static final int SHORTEST_SIMILAR = 4;

  /** Said where nothing is near: size, length, sound, picture, text. */
  private static final List<Integer> KINDS = List.of(0, 11, 18, 7, 24);

  private final Lexicon lexicon;
  private final Lexer lexer;
  private final List<Example> examples = new ArrayList<>();

  /** A topic, the senses of its words, and all words that are near to it. */
  private record Example(Topic topic, Set<Sense> senses, Set<String> words) {}

  private record Scored(Example example, int score) {}

  Nearest(List<Topic> topics, Lexicon lexicon, Lexer lexer) {
    this.lexicon = lexicon;
    this.lexer = lexer;
    topics.forEach(t -> examples.add(example(t)));
  }

  private Example example(Topic topic) {
    Set<String> words = new HashSet<>(words(topic.english()));
    words.addAll(topic.near());
    Set<Sense> senses = senses(topic.english());
    senses.addAll(senses(topic.chinese()));
    return new Example(topic, senses, words);
  }

  private Set<Sense> senses(String text) {
    Set<Sense> senses = EnumSet.noneOf(Sense.class);
    for (Part p : lexer.read(new Scanner(text, Names.NONE).scan())) {
      if (!SMALL.contains(p.sense())) {
        senses.add(p.sense());
      }
    }
    return senses;
  }

  private static final Set<Sense> SMALL = small();

  private static Set<Sense> small() {
    Set<Sense> small =
        EnumSet.of(
            Sense.NUMBER,
            Sense.TIMEUNIT,
            Sense.SIZEUNIT,
            Sense.MARK,
            Sense.UNKNOWN,
            Sense.OTHER,
            Sense.TEXT,
            Sense.FILE,
            Sense.CLIP,
            Sense.TIME,
            Sense.NOT,
            Sense.NO,
            Sense.PERCENTUNIT);
    small.addAll(Arrays.asList(Leftovers.IGNORABLE));
    return small;
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      Lexicon.Entry entry = lexicon.single(word);
      boolean small =
          entry != null && entry.sense() != Sense.OTHER && SMALL.contains(entry.sense());
      if (!word.isEmpty() && !small && !Character.isDigit(word.charAt(0))) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * Up to two examples, the nearest first, as they are to be quoted; or one of every kind.
   *
   * @param part what was not understood
   * @param around what it stands in, which counts where the part itself tells nothing
   */
  List<String> to(String part, String around, Language language) {
    List<Topic> near = near(part);
    if (near.isEmpty()) {
      near = near(around);
    }
    return (near.isEmpty() ? KINDS.stream().map(k -> examples.get(k).topic()) : near.stream())
        .map(t -> t.in(language))
        .toList();
  }

  private List<Topic> near(String text) {
    List<String> words = words(text);
    Set<Sense> senses = senses(text);
    List<Scored> near =
        examples.stream()
            .map(e -> new Scored(e, score(e, text, words, senses)))
            .filter(s -> s.score() > 0)
            .sorted(Comparator.comparingInt(Scored::score).reversed())
            .toList();
    int least = near.isEmpty() ? 0 : near.get(0).score() / 2;
    return near.stream()
        .filter(s -> s.score() > least)
        .limit(MOST)
        .map(s -> s.example().topic())
        .toList();
  }

  private int score(Example e, String part, List<String> words, Set<Sense> senses) {
    int score = 0;
    for (String word : words) {
      if (e.words().contains(word)) {
        score += SAME_WORD;
      } else if (e.words().stream().anyMatch(w -> similar(word, w)) || soundsLike(e, word)) {
        score += SIMILAR_WORD;
      }
    }
    for (String word : e.words()) {
      if (Language.isHan(word.codePointAt(0)) && part.contains(word)) {
        score += SAME_WORD;
      }
    }
    return score + (int) senses.stream().filter(e.senses()::contains).count() * SAME_SENSE;
  }

  /** Whether a word of the lexicon that the example's words have the sense of is written alike. */
  private boolean soundsLike(Example e, String word) {
    return lexicon.vocabulary().stream()
        .filter(known -> similar(word, known))
        .map(lexicon::single)
        .anyMatch(entry -> entry != null && e.senses().contains(entry.sense()));
  }

  private static boolean similar(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST_SIMILAR
        || a.charAt(0) != b.charAt(0)
        || Language.isHan(a.codePointAt(0))
        || Language.isHan(b.codePointAt(0))) {
      return false;
    }
    int most = longer < 7 ? 1 : 2;
    return longer - shorter <= most && EditDistance.between(a, b) <= most;
  }
}
