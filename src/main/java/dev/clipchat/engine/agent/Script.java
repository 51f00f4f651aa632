package dev.clipchat.engine.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Traditional Chinese and Cantonese as the lexicon knows them. What comes out is as long as what
 * goes in, so that a place in it is a place in the sentence.
 */
final class Script {

  private static final String FILE = "/agent/script.txt";

  private final Map<Character, Character> characters = new HashMap<>();
  private final List<Word> words = new ArrayList<>();

  /** Characters that only Cantonese has. */
  private String spoken = "";

  private record Word(String said, String read) {}

  private Script() {}

  static Script load() {
    Script script = new Script();
    try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      boolean pairs = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("CHARACTERS") || line.equals("WORDS")) {
          pairs = line.equals("CHARACTERS");
        } else if (line.startsWith("SPOKEN ")) {
          script.spoken = line.substring("SPOKEN ".length());
        } else if (!line.startsWith("#")) {
          script.add(line, pairs);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    script.words.sort(Comparator.comparingInt((Word w) -> w.said().length()).reversed());
    return script;
  }

  private void add(String line, boolean pairs) {
    if (pairs) {
      for (int i = 0; i + 1 < line.length(); i += 2) {
        characters.put(line.charAt(i), line.charAt(i + 1));
      }
      return;
    }
    for (String item : line.split(" ", -1)) {
      int equals = item.indexOf('=');
      String said = item.substring(0, equals);
      String read = item.substring(equals + 1);
      if (read.length() > said.length()) {
        throw new IllegalArgumentException(item + " gets longer");
      }
      words.add(new Word(said, read + " ".repeat(said.length() - read.length())));
    }
  }

  /** The sentence as it is read; what stands in quotes is left alone. */
  String read(String sentence) {
    if (sentence.codePoints().noneMatch(Language::isHan)) {
      return sentence;
    }
    StringBuilder text = new StringBuilder(sentence);
    for (int i = 0; i < text.length(); i++) {
      Character simple = characters.get(text.charAt(i));
      if (simple != null) {
        text.setCharAt(i, simple);
      }
    }
    String plain = text.toString();
    // What is written in simplified Chinese means what it says.
    if (plain.equals(sentence) && sentence.chars().noneMatch(c -> spoken.indexOf(c) >= 0)) {
      return sentence;
    }
    for (Word w : words) {
      if (plain.contains(w.said())) {
        plain = plain.replace(w.said(), w.read());
      }
    }
    return Moods.outsideQuotes(sentence, plain);
  }
}
