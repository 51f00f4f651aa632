package dev.clipchat.client.timeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that an export does to the whole clip, which no track shows: a size limit, a speed, a
 * colour. Read from what a backend writes into the draft's {@code m}; where it writes none, there
 * is none.
 */
public record InForce(What what, List<Object> values) {

  public enum What {
    /** The most bytes. */
    CEILING("limit"),
    SMALLER,
    /** Width and height. */
    FRAME("width height"),
    CROPPED("ratio"),
    PADDED("ratio"),
    FPS("fps"),
    /** Degrees, clockwise. */
    TURNED("degrees"),
    MIRRORED,
    GREY,
    /** This and the next two in percent, with a sign. */
    BRIGHTNESS("percent"),
    CONTRAST("percent"),
    SATURATION("percent"),
    SPEED("times"),
    SPEED_OF_PARTS,
    REVERSED,
    REVERSED_PARTS,
    LOOP("times"),
    SILENT,
    SILENT_PARTS,
    /** In percent. */
    VOLUME("percent"),
    VOLUME_OF_PARTS,
    NORMALIZED,
    /** This and the next in seconds. */
    FADE_IN("seconds"),
    FADE_OUT("seconds"),
    CODEC("codec"),
    FORMAT("format"),
    BEST,
    FAST;

    private final String names;

    What() {
      this("");
    }

    What(String names) {
      this.names = names;
    }

    /** What each of its values is called in the words. */
    public List<String> names() {
      return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
    }
  }

  public InForce {
    values = List.copyOf(values);
  }

  static List<InForce> of(Draft draft) {
    Reader reader = new Reader(draft, JsonTree.map(draft.root().get("m")));
    reader.size();
    reader.picture();
    reader.pieces();
    reader.sound();
    reader.file();
    return List.copyOf(reader.all);
  }

  /** Goes through the draft, and passes over whatever is missing or odd. */
  private static final class Reader {
    private final List<InForce> all = new ArrayList<>();
    private final Draft draft;
    private final Map<?, ?> m;
    private final Map<?, ?> picture;
    private final Map<?, ?> sound;

    Reader(Draft draft, Map<?, ?> m) {
      this.draft = draft;
      this.m = m;
      this.picture = JsonTree.map(m.get("picture"));
      this.sound = JsonTree.map(m.get("sound"));
    }

    private void add(What what, Object... values) {
      all.add(new InForce(what, List.of(values)));
    }

    private static double number(Map<?, ?> map, String key, double usual) {
      return JsonTree.number(map, key).map(BigDecimal::doubleValue).orElse(usual);
    }

    private static boolean is(Map<?, ?> map, String key) {
      return Boolean.TRUE.equals(map.get(key));
    }

    /** Without needless digits. */
    private static String plain(double number) {
      return BigDecimal.valueOf(Math.round(number * 100) / 100.0)
          .stripTrailingZeros()
          .toPlainString();
    }

    void size() {
      draft.ceiling().ifPresent(bytes -> add(What.CEILING, bytes));
      if (draft.ceiling().isEmpty() && is(JsonTree.map(m.get("output")), "smaller")) {
        add(What.SMALLER);
      }
      Map<?, ?> size = JsonTree.map(picture.get("size"));
      boolean sized =
          number(size, "lines", 0) + number(size, "width", 0) + number(size, "height", 0) > 0
              || picture.get("aspect") != null
              || draft.ceiling().isPresent();
      draft
          .plan()
          .filter(p -> sized && !p.copy() && p.width() > 0 && p.height() > 0)
          .ifPresent(p -> add(What.FRAME, p.width(), p.height()));
    }

    void picture() {
      Map<?, ?> aspect = JsonTree.map(picture.get("aspect"));
      Optional<String> width = JsonTree.text(aspect, "width");
      Optional<String> height = JsonTree.text(aspect, "height");
      if (width.isPresent() && height.isPresent()) {
        boolean pad = JsonTree.text(picture, "fit").orElse("").equals("pad");
        add(pad ? What.PADDED : What.CROPPED, width.get() + ":" + height.get());
      }
      if (number(picture, "fps", 0) > 0) {
        add(What.FPS, plain(number(picture, "fps", 0)));
      }
      if (number(picture, "turn", 0) > 0) {
        add(What.TURNED, plain(number(picture, "turn", 0)));
      }
      if (is(picture, "mirror")) {
        add(What.MIRRORED);
      }
      Map<?, ?> colour = JsonTree.map(picture.get("colour"));
      if (is(colour, "grey")) {
        add(What.GREY);
      }
      signed(What.BRIGHTNESS, number(colour, "brightness", 0));
      signed(What.CONTRAST, number(colour, "contrast", 1) - 1);
      signed(What.SATURATION, number(colour, "saturation", 1) - 1);
    }

    private void signed(What what, double part) {
      long percent = Math.round(part * 100);
      if (percent != 0) {
        add(what, (percent > 0 ? "+" : "") + percent);
      }
    }

    void pieces() {
      List<Double> speeds = ofPieces(p -> number(p, "speed", 1));
      if (same(speeds) && speeds.get(0) != 1) {
        add(What.SPEED, plain(speeds.get(0)));
      } else if (speeds.stream().anyMatch(s -> s != 1)) {
        add(What.SPEED_OF_PARTS);
      }
      List<Boolean> turned = ofPieces(p -> is(p, "reverse"));
      if (turned.contains(true)) {
        add(turned.contains(false) ? What.REVERSED_PARTS : What.REVERSED);
      }
      if (number(m, "loop", 1) > 1) {
        add(What.LOOP, plain(number(m, "loop", 1)));
      }
    }

    void sound() {
      List<Double> levels = ofPieces(p -> number(p, "level", 1));
      double volume = number(sound, "volume", 1);
      boolean even = same(levels);
      double level = even ? levels.get(0) * volume : volume;
      if (is(sound, "muted") || level == 0) {
        add(What.SILENT);
      } else if (level != 1) {
        add(What.VOLUME, Math.round(level * 100));
      }
      if (!even && !levels.isEmpty() && !is(sound, "muted")) {
        boolean heard = levels.stream().allMatch(l -> l == 0 || l == 1);
        add(heard ? What.SILENT_PARTS : What.VOLUME_OF_PARTS);
      }
      if (is(sound, "normalize")) {
        add(What.NORMALIZED);
      }
      fade(What.FADE_IN, "fadeIn");
      fade(What.FADE_OUT, "fadeOut");
    }

    private void fade(What what, String key) {
      double ms = Math.max(number(picture, key, 0), number(sound, key, 0));
      if (ms > 0) {
        add(what, plain(ms / 1000));
      }
    }

    void file() {
      Map<?, ?> output = JsonTree.map(m.get("output"));
      JsonTree.text(output, "codec").ifPresent(codec -> add(What.CODEC, codec));
      draft
          .format()
          .filter(format -> !format.equals("mp4") && !format.equals("m4a"))
          .ifPresent(format -> add(What.FORMAT, format));
      String effort = JsonTree.text(output, "effort").orElse("");
      if (effort.equals("best") || effort.equals("fast")) {
        add(effort.equals("best") ? What.BEST : What.FAST);
      }
    }

    /** Of what moves or sounds; a picture has neither speed nor direction. */
    private <T> List<T> ofPieces(Function<Map<?, ?>, T> value) {
      List<T> values = new ArrayList<>();
      for (Object track : JsonTree.list(draft.root().get("t"))) {
        for (Object segment : JsonTree.list(JsonTree.map(track).get("sg"))) {
          Map<?, ?> piece = JsonTree.map(JsonTree.map(segment).get("m"));
          boolean picture = JsonTree.text(piece, "kind").orElse("").equals("image");
          if (piece.get("speed") != null && !picture) {
            values.add(value.apply(piece));
          }
        }
      }
      return values;
    }

    private static boolean same(List<Double> values) {
      return values.stream().distinct().count() == 1;
    }
  }
}
