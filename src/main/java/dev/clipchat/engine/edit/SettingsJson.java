package dev.clipchat.engine.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.edit.Output.Format;
import dev.clipchat.engine.edit.Picture.Fit;
import dev.clipchat.engine.edit.Picture.Scale;
import org.jspecify.annotations.Nullable;

/** What concerns a whole timeline, in the draft's {@code m}: picture, sound, output. */
final class SettingsJson {

  private static final long MOST_MS = 1L << 42;

  private SettingsJson() {}

  static void write(Cut cut, ObjectNode m) {
    Picture p = cut.picture();
    ObjectNode picture = m.putObject("picture");
    picture.put("mirror", p.mirror());
    picture.put("turn", p.turn());
    Ratio aspect = p.aspect();
    if (aspect != null) {
      picture.putObject("aspect").put("width", aspect.width()).put("height", aspect.height());
    }
    picture.put("fit", p.fit().word());
    picture
        .putObject("size")
        .put("lines", p.size().lines())
        .put("width", p.size().width())
        .put("height", p.size().height())
        .put("atMost", p.size().atMost())
        .put("enlarge", p.size().enlarge());
    picture.put("fps", p.fps());
    picture
        .putObject("colour")
        .put("brightness", p.colour().brightness())
        .put("contrast", p.colour().contrast())
        .put("saturation", p.colour().saturation())
        .put("grey", p.colour().grey());
    picture.put("fadeIn", p.fadeInMs()).put("fadeOut", p.fadeOutMs());

    Sound s = cut.sound();
    m.putObject("sound")
        .put("muted", s.muted())
        .put("volume", s.volume())
        .put("fadeIn", s.fadeInMs())
        .put("fadeOut", s.fadeOutMs())
        .put("normalize", s.normalize());

    Output o = cut.output();
    ObjectNode output = m.putObject("output");
    Codec codec = o.codec();
    if (codec != null) {
      output.put("codec", codec.word());
    }
    output.put("smaller", o.smaller()).put("effort", o.effort().word()).put("still", o.stillMs());
  }

  static Picture picture(Fields m) {
    Fields p = m.object("picture");
    Fields size = p.object("size");
    Fields colour = p.object("colour");
    int turn = p.small("turn", 0, 270);
    if (turn % 90 != 0) {
      throw new IllegalArgumentException("draft.m.picture.turn is no quarter turn");
    }
    return new Picture(
        p.flag("mirror"),
        turn,
        p.has("aspect") ? ratio(p.object("aspect")) : null,
        p.word("fit", Fit.values()),
        new Scale(
            size.small("lines", 0, Limits.LARGEST_SIDE),
            size.small("width", 0, Limits.LARGEST_SIDE),
            size.small("height", 0, Limits.LARGEST_SIDE),
            size.flag("atMost"),
            size.flag("enlarge")),
        p.number("fps", 0, Limits.MOST_FPS),
        new Colour(
            colour.number("brightness", -1, 1),
            colour.number("contrast", 0, 10),
            colour.number("saturation", 0, 10),
            colour.flag("grey")),
        p.whole("fadeIn", 0, MOST_MS),
        p.whole("fadeOut", 0, MOST_MS));
  }

  private static Ratio ratio(Fields aspect) {
    return new Ratio(
        aspect.small("width", 1, Limits.LARGEST_RATIO),
        aspect.small("height", 1, Limits.LARGEST_RATIO));
  }

  static Sound sound(Fields m) {
    Fields s = m.object("sound");
    return new Sound(
        s.flag("muted"),
        s.number("volume", 0, Limits.LOUDEST),
        s.whole("fadeIn", 0, MOST_MS),
        s.whole("fadeOut", 0, MOST_MS),
        s.flag("normalize"));
  }

  static Output output(Fields m) {
    Fields o = m.object("output");
    @Nullable Codec codec = o.has("codec") ? o.word("codec", Codec.values()) : null;
    return new Output(
        m.word("format", Format.values()),
        codec,
        m.has("ceiling") ? m.whole("ceiling", 1, Limits.MOST_CEILING) : 0,
        o.flag("smaller"),
        o.word("effort", Effort.values()),
        o.whole("still", 0, MOST_MS));
  }
}
