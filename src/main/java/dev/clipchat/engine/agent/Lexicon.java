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
import org.jspecify.annotations.Nullable;

/** The words that are known, in both languages; the longest entry that fits wins. */
final class Lexicon {

  private static final String FILE = "/agent/lexicon.txt";

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, Entry> singles = new TreeMap<>();

  /** A word or phrase, atom by atom, and what it stands for. */
  record Entry(List<String> atoms, Sense sense, String value) {}

  private Lexicon() {}

  static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int bar = line.indexOf(" | ");
        if (bar > 0 && line.charAt(0) != '#') {
          lexicon.addAll(Sense.valueOf(line.substring(0, bar)), line.substring(bar + 3));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (List<Entry> entries : lexicon.byFirst.values()) {
      entries.sort((a, b) -> b.atoms().size() - a.atoms().size());
    }
    return lexicon;
  }

  private void addAll(Sense sense, String words) {
    int from = 0;
    while (from <= words.length()) {
      int to = words.indexOf(';', from);
      add(sense, words.substring(from, to < 0 ? words.length() : to).strip());
      from = to < 0 ? words.length() + 1 : to + 1;
    }
  }

  private void add(Sense sense, String item) {
    int equals = item.lastIndexOf('=');
    boolean valued = equals > 0 && equals < item.length() - 1;
    String word = valued ? item.substring(0, equals) : item;
    List<String> atoms = new Scanner(word, Names.NONE).scan().stream().map(Atom::text).toList();
    if (atoms.isEmpty()) {
      return;
    }
    Entry entry = new Entry(atoms, sense, valued ? item.substring(equals + 1) : word);
    List<Entry> sameStart = byFirst.computeIfAbsent(atoms.get(0), k -> new ArrayList<>());
    // The first mention counts: the file's order is the order of precedence.
    if (sameStart.stream().noneMatch(e -> e.atoms().equals(atoms))) {
      sameStart.add(entry);
      if (atoms.size() == 1) {
        singles.put(atoms.get(0), entry);
      }
    }
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

  boolean knows(String word) {
    return singles.containsKey(word);
  }

  /** The words of one atom, for the spelling. */
  Set<String> singleWords() {
    return Collections.unmodifiableSet(singles.keySet());
  }

  @Nullable Entry single(String word) {
    return singles.get(word);
  }
}
