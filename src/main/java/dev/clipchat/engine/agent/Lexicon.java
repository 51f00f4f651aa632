package dev.clipchat.engine.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words that are known, in both languages; the longest entry that fits wins. */
final class Lexicon {

  private static final String FILE = "/agent/lexicon.txt";
  private static final String STATE = "STATE";

  /** What an apostrophe makes another word of. */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "its", "were", "well", "ill", "id", "shed", "wed", "hell", "shell", "cant", "wont", "s");

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, Entry> singles = new TreeMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, Entry> joined = new HashMap<>();
  private final Set<String> vocabulary = new TreeSet<>();

  /** A word or phrase, atom by atom, and what it stands for. */
  record Entry(List<String> atoms, Sense sense, String value) {}

  private Lexicon() {}

  /** The words of the file, and those of the topics, which are known to mean no edit. */
  static Lexicon load(List<Topic> topics) {
    Lexicon lexicon = new Lexicon();
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int bar = line.indexOf(" | ");
        if (bar > 0 && line.charAt(0) != '#') {
          lexicon.addAll(line.substring(0, bar), line.substring(bar + 3));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // What only tells how a clip is has no other sense, unless a line gives it one.
    lexicon.states.keySet().forEach(state -> lexicon.add(Sense.OTHER, state));
    topics.forEach(t -> t.near().forEach(word -> lexicon.add(Sense.OTHER, word)));
    for (List<Entry> entries : lexicon.byFirst.values()) {
      entries.sort((a, b) -> b.atoms().size() - a.atoms().size());
    }
    return lexicon;
  }

  private void addAll(String kind, String words) {
    int from = 0;
    while (from <= words.length()) {
      int to = words.indexOf(';', from);
      String item = words.substring(from, to < 0 ? words.length() : to).strip();
      if (kind.equals(STATE)) {
        int equals = item.indexOf('=');
        states.put(item.substring(0, equals), item.substring(equals + 1));
      } else {
        add(Sense.valueOf(kind), item);
      }
      from = to < 0 ? words.length() + 1 : to + 1;
    }
  }

  private void add(Sense sense, String item) {
    int equals = item.lastIndexOf('=');
    boolean valued = equals > 0 && equals < item.length() - 1;
    String word = valued ? item.substring(0, equals) : item;
    String value = valued ? item.substring(equals + 1) : word;
    add(word, sense, value);
    String bare = word.replace("'", "");
    if (bare.length() < word.length() && !OTHER_WORDS.contains(bare)) {
      // In a hurry the apostrophe stays out: dont, whats.
      add(bare, sense, value);
    }
  }

  private void add(String word, Sense sense, String value) {
    List<String> atoms = new Scanner(word, Names.NONE).scan().stream().map(Atom::text).toList();
    if (atoms.isEmpty()) {
      return;
    }
    Entry entry = new Entry(atoms, sense, value);
    List<Entry> sameStart = byFirst.computeIfAbsent(atoms.get(0), k -> new ArrayList<>());
    // The first mention counts: the file's order is the order of precedence.
    if (sameStart.stream().anyMatch(e -> e.atoms().equals(atoms))) {
      return;
    }
    sameStart.add(entry);
    vocabulary.addAll(atoms);
    if (atoms.size() == 1) {
      singles.put(atoms.get(0), entry);
    } else if (atoms.stream().allMatch(Lexicon::isLatin)) {
      joined.putIfAbsent(String.join("", atoms), entry);
    }
  }

  private static boolean isLatin(String atom) {
    return atom.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
  }

  /** What the word tells of a clip that is so (dark, loud), or null. */
  @Nullable String state(String word) {
    return states.get(word);
  }

  /** The phrase that was typed without its spaces: blackandwhite, slowmotion; or null. */
  @Nullable Entry joined(String word) {
    return joined.get(word);
  }

  /** Every word that occurs in an entry. */
  Set<String> vocabulary() {
    return Collections.unmodifiableSet(vocabulary);
  }

  /** The longest entry that the atoms from there on begin with, or null. */
  @Nullable Entry longest(List<Atom> atoms, int from) {
    for (Entry e : byFirst.getOrDefault(atoms.get(from).text(), List.of())) {
      if (fits(e, atoms, from)) {
        return e;
      }
    }
    return null;
  }

  private static boolean fits(Entry e, List<Atom> atoms, int from) {
    int length = e.atoms().size();
    if (from + length > atoms.size()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      Atom atom = atoms.get(from + i);
      boolean word = atom.kind() != Atom.Kind.QUOTED && atom.kind() != Atom.Kind.CLIP;
      if (!word || !atom.text().equals(e.atoms().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word means something for an edit. */
  boolean means(String word) {
    Entry entry = singles.get(word);
    return entry != null && entry.sense() != Sense.OTHER;
  }

  boolean knows(String word) {
    return singles.containsKey(word);
  }

  @Nullable Entry single(String word) {
    return singles.get(word);
  }
}
