package dev.clipchat.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void homeOfTheEnvironmentCounts() {
    Places places = Places.of(Map.of("HOME", "/h"), "Linux");
    assertEquals(Path.of("/h/.config/clipchat"), places.config());
    assertEquals(Path.of("/h/.local/state/clipchat"), places.state());
    assertEquals(Path.of("/h/.local/share/clipchat"), places.data());
    assertEquals(Path.of("/h/.cache/clipchat"), places.cache());
  }

  @Test
  void xdgFoldersCountWhereTheyAreAbsolute() {
    Places places =
        Places.of(
            Map.of("HOME", "/h", "XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "not/absolute"),
            "Linux");
    assertEquals(Path.of("/c/clipchat"), places.config());
    assertEquals(Path.of("/h/.local/state/clipchat"), places.state());
  }

  @Test
  void macHasItsOwnPlaces() {
    Places places = Places.of(Map.of("HOME", "/Users/a"), "Mac OS X");
    assertEquals(Path.of("/Users/a/Library/Application Support/clipchat"), places.config());
    assertEquals(Path.of("/Users/a/Library/Caches/clipchat"), places.cache());
  }
}
