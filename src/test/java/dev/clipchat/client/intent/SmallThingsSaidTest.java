package dev.clipchat.client.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that did something else than they said. */
class SmallThingsSaidTest {

  private static final FileLookup AROUND =
      new FileLookup(
          path -> List.of("a.mp4", "x.mp4").contains(path) ? Optional.of(path) : Optional.empty(),
          pattern -> List.of(),
          target -> target);

  private final CommandTable table = CommandTable.standard();

  private Intent routed(String line) {
    return new Router(table).route(line, AROUND).intent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show me a preview",
        "Show me the preview please",
        "can you show me a quick preview?",
        "preview",
        "give me a preview of the video",
        "preview it first",
        "预览",
        "给我看一下预览",
        "看看预览效果吧"
      })
  void aPreviewIsAPreview(String line) {
    assertEquals(new Deed.Preview(), routed(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"add the title \"preview\"", "cut the preview off", "make the preview brighter"})
  void whatOnlyNamesOneIsForTheBackend(String line) {
    assertNotEquals(new Deed.Preview(), routed(line));
  }

  @ParameterizedTest
  @CsvSource({
    "rename it to x.mp4,x.mp4",
    "rename it to new.mp4,new.mp4",
    "please rename the video to new.mp4,new.mp4",
    "rename this to \"my film.mp4\",my film.mp4",
    "把它改名为new.mp4,new.mp4",
    "重命名为 x.mp4,x.mp4"
  })
  void aNewNameIsAskedForAndNothingIsUploaded(String line, String name) {
    assertEquals(new Deed.Export("mp4", name, false), routed(line));
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp4 to 5MB,5000000",
    "a.mp4 under 5MB,5000000",
    "a.mp4 5MB,5000000",
    "a.mp4 TO 500k,500000",
    "a.mp4 到 5MB,5000000"
  })
  void aSizeNeedsNoOption(String words, long bytes) {
    Arguments arguments = new Arguments(Map.of("--dry-run", ""), List.of(words.split(" ")), AROUND);
    Deed.Compress compress = (Deed.Compress) CompressWords.read(arguments);

    assertEquals(List.of("a.mp4"), compress.request().files());
    assertEquals(bytes, compress.request().under().bytes());
  }
}
