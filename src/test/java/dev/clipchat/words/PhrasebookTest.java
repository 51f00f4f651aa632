package dev.clipchat.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {

  private final Phrasebook english = new Phrasebook(Language.ENGLISH);
  private final Phrasebook chinese = new Phrasebook(Language.CHINESE);

  @Test
  void valuesAreFilledInByName() {
    assertEquals(
        "one {two} $3 \\n", english.say("test.places", "first", "one", "second", "{two} $3 \\n"));
    assertEquals("后{two}先one", chinese.say("test.places", "first", "one", "second", "{two}"));
  }

  @Test
  void aTextMayBeAValue() {
    Text inner = Text.of("test.inner", "n", 2);
    assertEquals("because of two: 2", english.say("test.outer", "why", inner));
    assertEquals("因为二：2", chinese.say("test.outer", "why", inner));
    assertEquals("because of EACCES", english.say("test.outer", "why", Text.asItIs("EACCES")));
  }

  @ParameterizedTest
  @CsvSource({"1,one export is here", "2,2 exports are here", "0,0 exports are here"})
  void oneIsSaidInItsOwnWords(int count, String said) {
    assertEquals(said, english.say("test.count", "count", count));
  }

  @Test
  void aLineMayEndInASpaceOrHoldSeveral() {
    assertEquals(": ", english.say("test.barred"));
    assertEquals("a\nb", english.say("test.lines"));
  }

  @Test
  void whatIsMissingIsAFaultOfOurs() {
    assertThrows(IllegalStateException.class, () -> english.say("test.absent"));
    assertThrows(IllegalStateException.class, () -> english.say("nowhere.absent"));
    assertThrows(IllegalStateException.class, () -> english.say("test.count"));
    assertTrue(english.find("test.absent").isEmpty());
    assertTrue(english.find("test.count_").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "zh,CHINESE",
    "zh_CN,CHINESE",
    "ZH-TW,CHINESE",
    "en,ENGLISH",
    "de,ENGLISH",
    "'',ENGLISH",
    "zhuang,ENGLISH"
  })
  void whoseLanguageIsNotSpokenGetsEnglish(String code, Language language) {
    assertEquals(language, Language.of(code));
  }

  @Test
  void aTextIsReadableInALog() {
    assertEquals("test.count{count=2}", Text.of("test.count", "count", 2).toString());
    assertEquals("disk full", Text.asItIs("disk full").toString());
    assertTrue(Text.asItIs(" ").isEmpty());
  }
}
