package dev.clipchat.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of words: complete in every language, all of it used, each in its own language. */
class WordsTest {

  private static final Path CODE = Path.of("src/main/java");

  /**
   * Keys that the code makes up from a value: their beginnings. What they end in is enumerated by
   * the tests of the rooms that do so.
   */
  private static final List<String> MADE_UP =
      List.of(
          "answer.",
          "answer.did_",
          "answer.term_",
          "cannot.",
          "client.caption_",
          "client.fail_input_unsupported",
          "client.in_force_",
          "client.origin_",
          "client.told_",
          "client.track_",
          "commands.compress_examples",
          "doctor.what_",
          "place.");

  /** A room's words are said by these packages only; the ground's by all. */
  private static final Map<String, String> SPEAKERS =
      Map.of(
          "client", "dev/clipchat/client",
          "commands", "dev/clipchat/client",
          "doctor", "dev/clipchat/client",
          "engine", "dev/clipchat/engine",
          "answer", "dev/clipchat/engine",
          "cannot", "dev/clipchat/engine",
          "place", "dev/clipchat/engine");

  private static String literal(String rooms) {
    return "\"((?:" + rooms + ")\\.[a-z0-9_]+)\"";
  }

  private static Map<String, Set<String>> keysInCode() throws IOException {
    Pattern key = Pattern.compile(literal(String.join("|", WordFile.rooms())));
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = key.matcher(text(file));
        while (m.find()) {
          keys.computeIfAbsent(m.group(1), k -> new TreeSet<>()).add(CODE.relativize(file) + "");
        }
      }
    }
    return keys;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyLanguageHasTheSameKeysWithTheSameValues() throws IOException {
    for (String room : WordFile.rooms()) {
      Map<String, String> english = WordFile.read(room, Language.ENGLISH).lines();
      for (Language language : Language.values()) {
        Map<String, String> other = WordFile.read(room, language).lines();
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(other.keySet()), room);
        english.forEach(
            (key, words) ->
                assertEquals(
                    WordFile.places(words), WordFile.places(other.getOrDefault(key, "")), key));
      }
    }
  }

  @Test
  void everyKeyOfTheCodeHasWordsAndAllWordsAreUsed() throws IOException {
    Set<String> inCode = keysInCode().keySet();
    Set<String> unused = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    for (String room : WordFile.rooms()) {
      for (String name : WordFile.read(room, Language.ENGLISH).lines().keySet()) {
        String key = room + "." + name;
        known.add(key);
        if (!inCode.contains(key) && MADE_UP.stream().noneMatch(key::startsWith)) {
          unused.add(key);
        }
      }
    }
    Set<String> missing = new TreeSet<>(inCode);
    missing.removeAll(known);
    missing.removeIf(key -> MADE_UP.contains(key) || key.endsWith(".txt"));
    assertEquals(Set.of(), missing, "said in the code, in no file");
    assertEquals(Set.of(), unused, "in a file, nowhere in the code");
  }

  @Test
  void aRoomSaysItsOwnWordsAndTheGroundsOnly() throws IOException {
    List<String> astray = new ArrayList<>();
    keysInCode()
        .forEach(
            (key, files) -> {
              String speaker =
                  SPEAKERS.getOrDefault(key.substring(0, key.indexOf('.')), "dev/clipchat");
              files.stream()
                  .filter(
                      file -> !file.startsWith(speaker) && !file.matches("dev/clipchat/\\w+.java"))
                  .forEach(file -> astray.add(file + ": " + key));
            });
    assertEquals(List.of(), astray);
  }

  @Test
  void englishHasNoChineseAndChineseHasNoEnglishSentence() throws IOException {
    List<String> foreign = new ArrayList<>();
    for (String room : WordFile.rooms()) {
      WordFile.read(room, Language.ENGLISH)
          .lines()
          .forEach((key, words) -> collect(foreign, key, words, Foreign.inEnglish(words)));
      WordFile.read(room, Language.CHINESE)
          .lines()
          .forEach((key, words) -> collect(foreign, key, words, Foreign.inChinese(words)));
    }
    assertEquals(List.of(), foreign);
  }

  private static void collect(List<String> all, String key, String words, boolean foreign) {
    if (foreign) {
      all.add(key + " = " + words);
    }
  }
}
