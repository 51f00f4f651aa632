package dev.clipchat.client.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed while nobody reads becomes the line that it would have become. */
class TypeAheadTest {

  @ParameterizedTest
  @CsvSource({
    "mute it, mute it",
    "mute\t it\u001b[D\u001b[A\u001bOB, mute it",
    "muted\u007f it, mute it",
    "ab\uD83C\uDFAC\u007fc, abc",
    "\u007f\u007fmute it, mute it",
    "trim 3 s\u0015mute it, mute it",
    "mute all of\u0017\u0017it, mute it",
    "'mute\u0017', ''",
  })
  void keysDoWhatTheyDoAtThePrompt(String keys, String begun) {
    TypeAhead typed = new TypeAhead();
    keys.chars().forEach(key -> typed.pressed((char) key));

    assertNull(typed.line());
    assertEquals(begun, typed.beginning());
    assertFalse(typed.isInside());
  }
}
