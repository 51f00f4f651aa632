package dev.clipchat.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.edit.Output.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The keys of a draft lie on people's disks and go over the wire. Each keeps its name and its
 * meaning; what is new gets a new key, which an older draft may lack.
 */
class DraftKeysTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DRAFT = Path.of("src/test/resources/state-0.1.0/draft.json");

  private static final List<String> TIMELINE =
      List.of(
          "ceiling",
          "format",
          "loop",
          "name",
          "output.codec",
          "output.effort",
          "output.smaller",
          "output.still",
          "picture.aspect.height",
          "picture.aspect.width",
          "picture.colour.brightness",
          "picture.colour.contrast",
          "picture.colour.grey",
          "picture.colour.saturation",
          "picture.fadeIn",
          "picture.fadeOut",
          "picture.fit",
          "picture.fps",
          "picture.mirror",
          "picture.size.atMost",
          "picture.size.enlarge",
          "picture.size.height",
          "picture.size.lines",
          "picture.size.width",
          "picture.turn",
          "plan.action",
          "plan.audio_kbps",
          "plan.bytes",
          "plan.codec",
          "plan.duration",
          "plan.fps",
          "plan.height",
          "plan.seconds",
          "plan.width",
          "sound.fadeIn",
          "sound.fadeOut",
          "sound.muted",
          "sound.normalize",
          "sound.volume");

  private static final List<String> PIECE =
      List.of("again", "in", "kind", "level", "media", "name", "out", "reverse", "speed", "volume");

  private static final List<String> MUSIC =
      List.of("fadeIn", "fadeOut", "level", "media", "name", "repeat", "source", "volume");

  private static final List<String> TITLE = List.of("color", "length", "letters", "place", "text");

  /** A timeline on which everything is set, as its draft says it. */
  private static Cut everything() {
    Piece clip = new Piece("p1", "m1", "holiday.mp4", Media.Kind.VIDEO, 1000, 4000, 2, true, 0.5);
    Piece still = new Piece("p2", "m3", "beach.png", Media.Kind.IMAGE, 0, 750, 1, false, 1);
    return new Cut(
        "m1",
        "holiday.mp4",
        List.of(clip, still),
        2,
        List.of(new Music("m2", "m2", "song.mp3", 3000, 500, 1.5, 200, 300, false)),
        List.of(
            new Title(
                "t3",
                "Urban Dreams",
                Title.Place.TOP_LEFT,
                250,
                1000,
                Title.Letters.LARGE,
                "yellow")),
        new Picture(
            true,
            90,
            new Ratio(9, 16),
            Picture.Fit.PAD,
            new Picture.Scale(720, 1280, 720, true, true),
            12.5,
            new Colour(0.1, 1.2, 0.8, true),
            100,
            150),
        new Sound(false, 0.5, 110, 160, true),
        Effects.NONE,
        new Output(Format.WEBM, Codec.AV1, 200_000, true, Effort.BEST, 700));
  }

  private static final Plan PLAN =
      new Plan(Plan.Action.ENCODE, 198_000, "av1", 720, 1280, 12.5, 96, 4500, 12.5);

  @Test
  void anEarlierVersionsDraftMeansWhatItMeant() throws IOException {
    assertEquals(everything(), CutJson.read(JSON.readTree(DRAFT.toFile())));
  }

  @Test
  void aDraftIsWrittenWithTheValuesThatItHad() throws IOException {
    JsonNode kept = JSON.readTree(DRAFT.toFile());
    JsonNode written = JSON.readTree(CutJson.write(everything(), PLAN).toString());
    for (String key : TIMELINE) {
      String pointer = "/m/" + key.replace('.', '/');
      assertEquals(kept.at(pointer), written.at(pointer), key);
    }
    assertEquals(kept.path("t"), written.path("t"));
    assertEquals(kept.path("d"), written.path("d"));
  }

  @Test
  void theListOfKeysIsWhole() throws IOException {
    JsonNode draft = JSON.readTree(CutJson.write(everything(), PLAN).toString());

    assertEquals(TIMELINE, keys(draft.path("m")));
    assertEquals(PIECE, keys(draft.at("/t/0/sg/3/m")));
    assertEquals(MUSIC, keys(draft.at("/t/1/sg/0/m")));
    assertEquals(TITLE, keys(draft.at("/t/2/sg/0/m")));
  }

  private static List<String> keys(JsonNode node) {
    TreeSet<String> all = new TreeSet<>();
    collect(node, "", all);
    return List.copyOf(all);
  }

  private static void collect(JsonNode node, String prefix, Set<String> all) {
    node.properties()
        .forEach(
            field -> {
              if (field.getValue().isObject()) {
                collect(field.getValue(), prefix + field.getKey() + ".", all);
              } else {
                all.add(prefix + field.getKey());
              }
            });
  }
}
