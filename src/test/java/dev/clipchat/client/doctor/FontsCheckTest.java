package dev.clipchat.client.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FontsCheckTest {

  private static final Path FONT = Path.of("/fonts/plain.ttf");

  /** As the fonts of titles do: the one that has all of it, or none. */
  private static Optional<Path> withFacesAlone(String text) {
    boolean all = text.codePoints().noneMatch(c -> c == 0x1f389 || c == 0x1f44d);
    return all ? Optional.of(FONT) : Optional.empty();
  }

  @Test
  void aFontThatHasFacesAloneDoesNotDoForEmoji() {
    List<Finding> findings = new FontsCheck(FontsCheckTest::withFacesAlone).findings();

    assertEquals(Finding.fine("Latin letters", FONT.toString()), findings.get(0));
    assertTrue(findings.get(2).toString().contains("doctor.no_font"), findings::toString);
  }
}
