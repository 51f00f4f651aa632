package dev.clipchat.engine.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.clipchat.engine.edit.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompositionTest {

  private static final Agent AGENT = new Agent();

  /** Wordings of one edit each, of kinds that do not touch one another. */
  private static final Map<String, String> ENGLISH =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("under 9.5 MB", "under 9.5"),
              Map.entry("no sound", "mute"),
              Map.entry("720p", "size 720p"),
              Map.entry("at 24 fps", "fps 24"),
              Map.entry("codec hevc", "codec hevc"),
              Map.entry("best encode", "effort best"),
              Map.entry("trim the first 5 seconds", "remove 0..5"),
              Map.entry("crop to 9:16", "aspect 9:16 crop"),
              Map.entry("rotate 90 degrees", "rotate 90"),
              Map.entry("2x speed", "speed 2"),
              Map.entry("black and white", "grey"),
              Map.entry("fade out 2 seconds", "fadeout 2"),
              Map.entry("format mkv", "format mkv"),
              Map.entry("add a title \"Hi, you\" for 3 seconds", "title \"Hi, you\" center 0+3")));

  private static final Map<String, String> CHINESE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("压缩到10MB以内", "under 10"),
              Map.entry("静音", "mute"),
              Map.entry("分辨率改成720p", "size 720p"),
              Map.entry("每秒24帧", "fps 24"),
              Map.entry("剪掉前5秒", "remove 0..5"),
              Map.entry("裁成9:16", "aspect 9:16 crop"),
              Map.entry("旋转90度", "rotate 90"),
              Map.entry("2倍速", "speed 2"),
              Map.entry("变成黑白", "grey"),
              Map.entry("淡出2秒", "fadeout 2"),
              Map.entry("倒放", "reverse")));

  @Provide
  Arbitrary<List<String>> english() {
    return some(ENGLISH);
  }

  @Provide
  Arbitrary<List<String>> chinese() {
    return some(CHINESE);
  }

  private static Arbitrary<List<String>> some(Map<String, String> wordings) {
    return Arbitraries.shuffle(new ArrayList<>(wordings.keySet()))
        .flatMap(all -> Arbitraries.integers().between(1, 6).map(n -> all.subList(0, n)));
  }

  @Property(tries = 300)
  void composedWordingsMeanTheirEdits(
      @ForAll("english") List<String> wishes, @ForAll boolean then) {
    String sentence = String.join(then ? ", then " : ", ", wishes);
    assertEquals(meanings(wishes, ENGLISH), read(sentence), sentence);
  }

  @Property(tries = 300)
  void composedChineseWordingsMeanTheirEdits(
      @ForAll("chinese") List<String> wishes, @ForAll boolean then) {
    String sentence = String.join(then ? "，然后" : "，", wishes);
    assertEquals(meanings(wishes, CHINESE), read(sentence), sentence);
  }

  private static List<String> meanings(List<String> wishes, Map<String, String> wordings) {
    return wishes.stream().map(w -> String.valueOf(wordings.get(w))).sorted().toList();
  }

  private static List<String> read(String sentence) {
    String read = EditNotation.of(AGENT.understand(sentence, Samples.one(), "en"));
    return List.of(read.split("; ", -1)).stream().sorted().toList();
  }

  @Property(tries = 500)
  void anyTextIsReadWithoutFailing(@ForAll String text) {
    History before = History.of(Samples.many());
    Heard heard = AGENT.hear(text, before, "en");
    assertFalse(heard.text(null).isBlank());
    if (heard.errorCode() != null) {
      assertSame(before, heard.history());
    }
  }

  @Provide
  Arbitrary<List<String>> foreignWords() {
    return Arbitraries.of(
            "zebra",
            "quokka",
            "marmalade",
            "glitter",
            "xylophone",
            "unicorn",
            "waffle",
            "gnome",
            "tulip",
            "vortex",
            "pancake",
            "walrus",
            "蝴蝶",
            "西瓜",
            "恐龙")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 200)
  void wordsThatMeanNothingHereChangeNothing(@ForAll("foreignWords") List<String> words) {
    History before = History.of(Samples.one());
    Heard heard = AGENT.hear(String.join(" ", words), before, "en");
    assertEquals(Heard.NOT_UNDERSTOOD, heard.errorCode());
    assertSame(before, heard.history());
  }

  @Property(tries = 200)
  void aWishThatIsNotUnderstoodStopsTheOthers(
      @ForAll("english") List<String> wishes, @ForAll("foreignWords") List<String> words) {
    String sentence = String.join(", ", wishes) + ", then add " + String.join(" ", words);
    History before = History.of(Samples.one());
    assertSame(before, AGENT.hear(sentence, before, "en").history(), sentence);
  }
}
