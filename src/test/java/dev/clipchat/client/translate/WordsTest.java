package dev.clipchat.client.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.client.reply.Caption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Map<String, String> ENGLISH = Words.table("en");
  private static final Map<String, String> CHINESE = Words.table("zh");

  @Test
  void bothLanguagesHaveExactlyTheKeysOfTheProgram() {
    Set<String> keys =
        Stream.concat(
                Arrays.stream(Say.values()).map(Words::name),
                Arrays.stream(Caption.values()).map(c -> "caption." + Words.name(c)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(keys, new TreeSet<>(ENGLISH.keySet()));
    assertEquals(keys, new TreeSet<>(CHINESE.keySet()));
  }

  @Test
  void aSentenceHasTheSamePlacesInBothLanguages() {
    ENGLISH.forEach(
        (key, english) ->
            assertEquals(places(english), places(CHINESE.getOrDefault(key, "")), key));
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(r -> r.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void englishHasNoChineseAndChineseHasNoEnglishSentence() {
    ENGLISH.forEach((key, text) -> assertFalse(text.matches(".*\\p{IsHan}.*"), key));
    // Commands, flags, formats and names stay; three plain words in a row are a sentence left over.
    CHINESE.forEach(
        (key, text) ->
            assertFalse(
                text.replaceAll("clipchat [a-z ]+", "").matches(".*\\b[a-z]+ [a-z]+ [a-z]+\\b.*"),
                key + ": " + text));
  }

  @Test
  void valuesAreFilledInAsTheyAre() {
    Words words = Words.of("en");
    assertEquals("Format: {1} $2 \\n", words.say(Say.FORMAT_SET, "{1} $2 \\n"));
    assertEquals("Frame size: 1280x720", words.say(Say.FRAME_SET, 1280, 720));
  }

  @ParameterizedTest
  @CsvSource({"zh,zh", "zh_CN,zh", "ZH-TW,zh", "en,en", "de,en", "'',en"})
  void whoDoesNotReadChineseGetsEnglish(String language, String words) {
    assertEquals(words, Words.of(language).language());
  }

  @Test
  void everyCaptionHasWordsInBothLanguages() {
    for (Caption caption : Caption.values()) {
      assertFalse(Words.of("en").captions().of(caption).isBlank());
      assertFalse(Words.of("zh").captions().of(caption).isBlank());
    }
    assertTrue(Words.of("en").captions().of(Caption.YES_LETTERS).contains("y"));
  }
}
