package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Picture.Fit;
import dev.clipchat.engine.edit.Picture.Scale;
import dev.clipchat.engine.edit.Ratio;
import org.jspecify.annotations.Nullable;

/** The shape of the picture, cropped or with bars. */
final class ShapeReader {

  private final Clause c;
  private final Reading out;

  ShapeReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    int at = c.find(Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE);
    if (at < 0) {
      at = c.find(Sense.VERTICAL, Sense.HORIZONTAL);
    }
    int crop = c.find(Sense.CROP);
    if (at < 0 && crop >= 0) {
      cropTo(crop);
      return;
    }
    if (at < 0 && fitsAPhone()) {
      Part place = c.take(Sense.SOCIAL);
      c.takeAll(Sense.SOCIAL);
      out.add(new Edit.Aspect(new Ratio(9, 16), fit()), place == null ? 0 : place.start());
      return;
    }
    if (at < 0) {
      if (c.has(Sense.ASPECT) && c.mentions(Sense.ORIGINAL, Sense.BACK)) {
        Part p = c.take(Sense.ASPECT);
        out.add(new Edit.Aspect(null, Fit.CROP), p == null ? 0 : p.start());
      }
      return;
    }
    Part shape = c.get(at);
    c.use(at);
    c.takeAll(Sense.CROP, Sense.ASPECT);
    c.takeAll(Sense.SOCIAL);
    // "A vertical 9:16": the word repeats the number.
    c.takeAll(
        Sense.PORTRAIT,
        Sense.LANDSCAPE,
        Sense.SQUARE,
        Sense.VERTICAL,
        Sense.HORIZONTAL,
        Sense.CENTER,
        Sense.RATIO);
    Ratio ratio = ratio(shape);
    if (ratio == null) {
      out.trouble(Trouble.Kind.HOW_MUCH, shape, "\"16:9\", \"9:16\", \"1:1\"");
      return;
    }
    out.add(new Edit.Aspect(ratio, fit()), shape.start());
  }

  /** "Make it fit instagram reels": nothing but the shape can be meant. */
  private boolean fitsAPhone() {
    boolean fits = c.mentions(Sense.MAKE) && (c.says("fit") || c.says("适合"));
    return c.mentions(Sense.SOCIAL)
        && (fits || c.mentions(Sense.FORMATWORD))
        && Clauses.content(c).isEmpty();
  }

  private Fit fit() {
    boolean bars = !c.takeAll(Sense.BARS).isEmpty();
    c.takeAll(Sense.ADD);
    boolean none = c.take(Sense.NO) != null;
    return bars && !none ? Fit.PAD : Fit.CROP;
  }

  private static @Nullable Ratio ratio(Part shape) {
    return switch (shape.sense()) {
      case SQUARE -> new Ratio(1, 1);
      case PORTRAIT, VERTICAL -> new Ratio(9, 16);
      case LANDSCAPE, HORIZONTAL -> new Ratio(16, 9);
      default -> ratio(shape.number(), shape.second());
    };
  }

  /** Also of broken numbers: 2.35:1 is 235:100. */
  private static @Nullable Ratio ratio(double width, double height) {
    boolean whole = width == Math.rint(width) && height == Math.rint(height);
    int w = (int) Math.round(whole ? width : width * 100);
    int h = (int) Math.round(whole ? height : height * 100);
    return w <= 0 || h <= 0 ? null : new Ratio(w, h);
  }

  private void cropTo(int crop) {
    Part verb = c.get(crop);
    Part frame = c.take(Sense.FRAME);
    if (frame != null) {
      c.use(crop);
      int w = (int) frame.number();
      int h = (int) frame.second();
      int common = greatest(w, h);
      out.add(new Edit.Aspect(new Ratio(w / common, h / common), Fit.CROP), verb.start());
      out.add(new Edit.Resize(new Scale(0, w, h, false, false)), verb.start());
    } else if (c.mentions(Sense.SOCIAL)) {
      c.use(crop);
      out.add(new Edit.Aspect(new Ratio(9, 16), fit()), verb.start());
    } else if (!c.mentions(Sense.SPAN, Sense.TIME, Sense.UNKNOWN, Sense.PIXELS)) {
      c.use(crop);
      out.trouble(Trouble.Kind.HOW_MUCH, verb, "\"16:9\", \"9:16\", \"1:1\"");
    }
  }

  private static int greatest(int a, int b) {
    return b == 0 ? Math.max(1, a) : greatest(b, a % b);
  }
}
