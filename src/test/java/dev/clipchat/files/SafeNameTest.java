package dev.clipchat.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "clip.mp4|clip.mp4",
        "../../etc/passwd|__.._etc_passwd",
        "a\\b:c|a_b_c",
        "假期.mp4|假期.mp4",
        ".hidden|_hidden",
        "CON.mp4|_CON.mp4",
        "lpt7.mp4|_lpt7.mp4",
        "`  `|file"
      })
  void makesOnePathElement(String wanted, String name) {
    assertEquals(name, SafeName.of(wanted));
  }

  @Property
  void neverEmptyNeverAPathNeverTooLong(@ForAll String wanted) {
    String name = SafeName.of(wanted);
    assertFalse(name.isEmpty() || name.equals(".") || name.equals(".."));
    assertFalse(name.contains("/") || name.contains("\\") || name.contains("\0"));
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 201);
  }

  @Property
  void shorteningKeepsTheEnding(@ForAll String stem) {
    String name = SafeName.shorten(stem.replace('.', '_') + "字".repeat(90) + ".mp4", 80);
    assertTrue(name.endsWith(".mp4"));
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 80);
  }
}
