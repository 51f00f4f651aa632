package dev.clipchat.engine.edit.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Limits;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Ratio;
import java.util.List;
import java.util.Optional;

/** Shape, size, position and colours of the picture. */
final class PictureRows {

  private PictureRows() {}

  static List<Row<?>> all() {
    return List.of(
        aspect(), resize(), resizeBy(), fps(), rotate(), flip(), blackAndWhite(), adjust());
  }

  private static Row<?> aspect() {
    Field<Edit.Aspect, Optional<Ratio>> ratio =
        Field.needed(
            "ratio",
            ratioOrSource(),
            e -> Optional.ofNullable(e.ratio()),
            "width to height, or `source` for the shape that it came in");
    Field<Edit.Aspect, Picture.Fit> fit =
        Field.optional(
            "fit",
            Forms.word(Picture.Fit.values()),
            Edit.Aspect::fit,
            Picture.Fit.CROP,
            "by cutting edges away, or with black bars");
    return Row.of(
        "aspect",
        Edit.Aspect.class,
        "Brings the picture to a shape.",
        p -> new Edit.Aspect(ratio.read(p).orElse(null), fit.read(p)),
        ratio,
        fit);
  }

  private static Form<Optional<Ratio>> ratioOrSource() {
    String source = "source";
    Form<Ratio> ratio = ClipForms.ratio();
    ObjectNode own = Forms.object().put("const", source);
    return new Form<>(
        p -> p.node().asText().equals(source) ? Optional.empty() : Optional.of(ratio.read(p)),
        r -> r.map(ratio::write).orElse(TextNode.valueOf(source)),
        Forms.either(ratio.schema(), own),
        ratio.told() + ", or `source`");
  }

  private static Row<?> resize() {
    Form<Integer> side = Forms.count(0, Limits.LARGEST_SIDE);
    Field<Edit.Resize, Integer> lines =
        Field.optional(
            "lines", side, e -> e.size().lines(), 0, "pixels of the shorter side: 720 for 720p");
    Field<Edit.Resize, Integer> width =
        Field.optional("width", side, e -> e.size().width(), 0, "at most so wide, in pixels");
    Field<Edit.Resize, Integer> height =
        Field.optional("height", side, e -> e.size().height(), 0, "at most so high, in pixels");
    Field<Edit.Resize, Boolean> atMost =
        Field.optional(
            "atMost",
            Forms.flag(),
            e -> e.size().atMost(),
            false,
            "whether a tight size limit may go below that");
    Field<Edit.Resize, Boolean> enlarge =
        Field.optional(
            "enlarge",
            Forms.flag(),
            e -> e.size().enlarge(),
            false,
            "whether a smaller source is scaled up");
    return Row.of(
        "resize",
        Edit.Resize.class,
        "Scales the picture, keeping its shape; without a number, to the source's own size.",
        p ->
            new Edit.Resize(
                new Picture.Scale(
                    lines.read(p), width.read(p), height.read(p), atMost.read(p), enlarge.read(p))),
        lines,
        width,
        height,
        atMost,
        enlarge);
  }

  private static Row<?> resizeBy() {
    Field<Edit.ResizeBy, Double> factor =
        Field.needed(
            "factor",
            Forms.number(0, Limits.LARGEST_SIDE),
            Edit.ResizeBy::factor,
            "0.5 for half as wide and half as high as now");
    return Row.of(
        "resize-by",
        Edit.ResizeBy.class,
        "Scales the picture by a factor.",
        p -> new Edit.ResizeBy(factor.read(p)),
        factor);
  }

  private static Row<?> fps() {
    Field<Edit.Fps, Double> fps =
        Field.needed(
            "fps",
            Forms.number(0, Limits.MOST_FPS),
            Edit.Fps::fps,
            "frames a second; 0 for the source's own");
    return Row.of(
        "fps", Edit.Fps.class, "Sets the frame rate.", p -> new Edit.Fps(fps.read(p)), fps);
  }

  private static Row<?> rotate() {
    Field<Edit.Rotate, Integer> degrees =
        Field.needed(
            "degrees",
            Forms.count(-360, 360),
            Edit.Rotate::degrees,
            "clockwise, in quarter turns: 90, 180, 270, -90");
    return Row.of(
        "rotate",
        Edit.Rotate.class,
        "Turns the picture.",
        p -> new Edit.Rotate(degrees.read(p)),
        degrees);
  }

  private static Row<?> flip() {
    Field<Edit.Flip, Boolean> upsideDown =
        Field.optional(
            "upsideDown",
            Forms.flag(),
            Edit.Flip::upsideDown,
            false,
            "top to bottom in place of left to right");
    return Row.of(
        "flip",
        Edit.Flip.class,
        "Mirrors the picture.",
        p -> new Edit.Flip(upsideDown.read(p)),
        upsideDown);
  }

  private static Row<?> blackAndWhite() {
    Field<Edit.BlackAndWhite, Boolean> on =
        Field.optional(
            "on", Forms.flag(), Edit.BlackAndWhite::on, true, "false brings the colours back");
    return Row.of(
        "black-and-white",
        Edit.BlackAndWhite.class,
        "Takes the colours away.",
        p -> new Edit.BlackAndWhite(on.read(p)),
        on);
  }

  private static Row<?> adjust() {
    Field<Edit.Adjust, Double> brightness =
        Field.optional(
            "brightness",
            Forms.number(-2, 2),
            Edit.Adjust::brightness,
            0.0,
            "added to what it is; all in all from -1 to 1");
    Field<Edit.Adjust, Double> contrast =
        Field.optional(
            "contrast", Forms.number(0, 10), Edit.Adjust::contrast, 1.0, "a factor, 1 for as now");
    Field<Edit.Adjust, Double> saturation =
        Field.optional(
            "saturation",
            Forms.number(0, 10),
            Edit.Adjust::saturation,
            1.0,
            "a factor, 1 for as now, 0 for no colour");
    return Row.of(
        "adjust",
        Edit.Adjust.class,
        "Changes brightness, contrast and saturation.",
        p -> new Edit.Adjust(brightness.read(p), contrast.read(p), saturation.read(p)),
        brightness,
        contrast,
        saturation);
  }
}
