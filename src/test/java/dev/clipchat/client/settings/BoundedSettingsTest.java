package dev.clipchat.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.Places;
import dev.clipchat.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a setting, the answer is clear and comes at once. */
class BoundedSettingsTest {

  private static final String LARGE = "1234567890".repeat(2_000_000);

  @TempDir Path home;

  private Settings load(Map<String, String> more, Map<Setting, String> flags) {
    Map<String, String> environment = new HashMap<>(Map.of("HOME", home.toString()));
    environment.putAll(more);
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> new SettingsLoader(environment, Places.of(environment, "Linux")).load(flags));
  }

  private Failure refused(Map<String, String> more, Map<Setting, String> flags) {
    return assertThrows(ClipchatException.class, () -> load(more, flags)).failure();
  }

  @Test
  void aFileOfTwentyMegabytesIsNoSettingsFile() throws IOException {
    Path file = home.resolve(".config/clipchat/config.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "font: \"" + LARGE + "\"\n");

    assertEquals(
        new Failure.BadConfiguration(file.toString(), Text.of("client.settings_too_large")),
        refused(Map.of(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLIPCHAT_UNDER",
        "NEMO_API_URL",
        "NEMO_TOKEN",
        "CLIPCHAT_SKILL",
        "NO_PROXY",
        "LANG"
      })
  void aVariableOfTwentyMegabytesIsNamed(String variable) {
    assertEquals(
        new Failure.BadConfiguration(variable, Text.of("client.value_too_long", "key", variable)),
        refused(Map.of(variable, LARGE), Map.of()));
  }

  @Test
  void soIsAFlag() {
    Failure failure = refused(Map.of(), Map.of(Setting.UNDER, LARGE));
    assertEquals(
        Text.of("client.value_too_long", "key", "--under"), ((Failure.Usage) failure).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000b", "tökén", "two words"})
  void aTokenThatNoHeaderCanHoldIsRefusedAndNotShown(String token) {
    Failure failure = refused(Map.of("NEMO_TOKEN", token), Map.of());
    assertTrue(failure instanceof Failure.BadConfiguration, failure::toString);
    assertTrue(!failure.toString().contains("Evil"), failure::toString);
  }
}
