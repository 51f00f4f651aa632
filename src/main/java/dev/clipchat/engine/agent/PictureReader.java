package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Picture.Fit;
import dev.clipchat.engine.edit.Picture.Scale;
import dev.clipchat.engine.edit.Ratio;
import org.jspecify.annotations.Nullable;

/** Turning, shape, size, frame rate. */
final class PictureReader {

  private static final String SIZES = "\"720p\", \"1280x720\", \"50%\"";
  private static final double A_STEP_SMALLER = 2.0 / 3;

  private final Clause c;
  private final Reading out;

  PictureReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    flip();
    rotate();
    aspect();
    fps();
    resize();
  }

  private void flip() {
    Part p = c.take(Sense.FLIP);
    if (p == null) {
      int both = c.find(Sense.HORIZONTAL, Sense.VERTICAL);
      boolean says = both >= 0 && c.get(both).text().contains("翻转");
      if (!says) {
        return;
      }
      p = c.get(both);
    }
    c.takeAll(Sense.FLIP);
    boolean upsideDown = !c.takeAll(Sense.VERTICAL, Sense.UPSIDEDOWN).isEmpty();
    c.takeAll(Sense.HORIZONTAL, Sense.LEFT, Sense.RIGHT, Sense.LANDSCAPE);
    out.add(new Edit.Flip(upsideDown), p.start());
  }

  private void rotate() {
    int at =
        c.find(Sense.ROTATE, Sense.CLOCKWISE, Sense.COUNTER, Sense.UPSIDEDOWN, Sense.QUARTERTURN);
    if (at < 0) {
      at = c.find(Sense.DEGREES);
    }
    boolean turned =
        c.mentions(Sense.MAKE) && c.parts().stream().anyMatch(p -> p.text().startsWith("turn"));
    if (at < 0 && turned && c.has(Sense.LEFT, Sense.RIGHT)) {
      at = c.find(Sense.LEFT, Sense.RIGHT);
    }
    if (at < 0) {
      return;
    }
    Part trigger = c.get(at);
    boolean back = c.take(Sense.COUNTER) != null;
    boolean left = c.take(Sense.LEFT) != null;
    boolean over = c.take(Sense.UPSIDEDOWN) != null;
    Part degrees = c.takeNear(at, Sense.DEGREES, Sense.NUMBER);
    boolean bare =
        degrees == null && !back && !left && !over && !c.has(Sense.RIGHT, Sense.CLOCKWISE);
    c.takeAll(Sense.ROTATE, Sense.CLOCKWISE, Sense.RIGHT, Sense.QUARTERTURN);
    if (bare
        && trigger.text().startsWith("转")
        && c.mentions(Sense.FORMAT, Sense.STILL, Sense.CODEC, Sense.LINES)) {
      return;
    }
    if (bare) {
      c.takeAll(Sense.PORTRAIT, Sense.LANDSCAPE);
    }
    double angle = over ? 180 : degrees == null ? 90 : degrees.number();
    boolean counter = back || (left && angle != 180);
    out.add(new Edit.Rotate((int) Math.round(counter ? -angle : angle)), trigger.start());
  }

  private void aspect() {
    int at = c.find(Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE);
    if (at < 0) {
      at = c.find(Sense.VERTICAL, Sense.HORIZONTAL);
    }
    int crop = c.find(Sense.CROP);
    if (at < 0 && crop >= 0) {
      cropTo(crop);
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

  private void fps() {
    int at = c.find(Sense.FPS);
    int word = c.find(Sense.FRAMERATE, Sense.FPSUNIT);
    if (at >= 0) {
      c.use(at);
      c.takeAll(Sense.FRAMERATE, Sense.INCREASE, Sense.DECREASE);
      Part p = c.get(at);
      out.add(new Edit.Fps(p.number()), p.start());
      return;
    }
    if (word < 0) {
      return;
    }
    Part w = c.get(word);
    c.takeAll(Sense.FRAMERATE, Sense.INCREASE, Sense.DECREASE);
    Part number = c.takeNear(word, Sense.NUMBER);
    Part half = number == null ? c.take(Sense.HALF) : null;
    double now = out.cut().map(out.project()::fps).orElse(0.0);
    if (number != null) {
      out.add(new Edit.Fps(number.number()), w.start());
    } else if (half != null || c.says("halve") || c.says("减半")) {
      out.add(new Edit.Fps(Math.round(now * 500) / 1000.0), w.start());
    } else if (c.mentions(Sense.ORIGINAL, Sense.BACK)) {
      out.add(new Edit.Fps(0), w.start());
    } else {
      out.trouble(Trouble.Kind.HOW_MUCH, w, "\"30 fps\" / “30帧”");
    }
  }

  private void resize() {
    int verb = c.find(Sense.RESIZE, Sense.RESOLUTION, Sense.UPSCALE);
    boolean enlarge = c.mentions(Sense.UPSCALE);
    Scale size = size(verb, enlarge);
    if (size != null) {
      int position = verb >= 0 ? c.get(verb).start() : c.start();
      c.takeAll(
          Sense.RESIZE,
          Sense.RESOLUTION,
          Sense.UPSCALE,
          Sense.INCREASE,
          Sense.DECREASE,
          Sense.HEIGHT,
          Sense.WIDTH);
      c.take(Sense.SHRINK);
      out.add(new Edit.Resize(size), position);
      return;
    }
    if (verb < 0) {
      return;
    }
    if (c.get(verb).is(Sense.RESIZE) && c.mentions(Sense.SIZE)) {
      c.use(verb);
      return;
    }
    Part v = c.get(verb);
    boolean less = c.has(Sense.DECREASE, Sense.SHRINK);
    c.takeAll(
        Sense.RESIZE,
        Sense.RESOLUTION,
        Sense.UPSCALE,
        Sense.DECREASE,
        Sense.INCREASE,
        Sense.SHRINK);
    if (c.mentions(Sense.ORIGINAL, Sense.BACK)) {
      out.add(new Edit.Resize(Scale.SOURCE), v.start());
      return;
    }
    Double factor = factor(verb, less);
    if (factor == null) {
      out.trouble(Trouble.Kind.HOW_MUCH, v, SIZES);
    } else {
      out.add(new Edit.ResizeBy(factor), v.start());
    }
  }

  private @Nullable Scale size(int verb, boolean enlarge) {
    int at = c.find(Sense.LINES, Sense.FRAME);
    if (at >= 0) {
      c.use(at);
      Part p = c.get(at);
      boolean most = p.hasRole(Sense.UNDER);
      return p.is(Sense.LINES)
          ? new Scale(whole(p.number()), 0, 0, most, enlarge)
          : new Scale(0, whole(p.number()), whole(p.second()), most, enlarge);
    }
    int side = c.find(Sense.WIDTH, Sense.HEIGHT);
    if (side >= 0) {
      Part number = c.takeNear(side, Sense.PIXELS, Sense.NUMBER);
      if (number != null) {
        c.use(side);
        int n = whole(number.number());
        boolean most = number.hasRole(Sense.UNDER);
        return c.get(side).is(Sense.WIDTH)
            ? new Scale(0, n, 0, most, enlarge)
            : new Scale(0, 0, n, most, enlarge);
      }
    }
    if (verb >= 0) {
      int number = c.find(Sense.NUMBER);
      if (number >= 0 && c.get(number).number() >= 100) {
        c.use(number);
        return new Scale(whole(c.get(number).number()), 0, 0, false, enlarge);
      }
    }
    return null;
  }

  /** A size that is no side of a frame stays one that is refused with its number. */
  private static int whole(double number) {
    return number < 1 ? 1 : (int) Math.min(Integer.MAX_VALUE, Math.round(number));
  }

  private @Nullable Double factor(int verb, boolean less) {
    Part percent = c.takeNear(verb, Sense.PERCENT);
    if (percent != null) {
      return percent.hasRole(Sense.BY) && less ? 1 - percent.number() : percent.number();
    }
    Part part = c.takeNear(verb, Sense.HALF, Sense.THIRD, Sense.QUARTER);
    if (part != null) {
      return Spans.fraction(part);
    }
    Part times = c.takeNear(verb, Sense.TIMES);
    if (times != null) {
      return less && times.number() > 1 ? 1 / times.number() : times.number();
    }
    if (c.says("减半") || c.says("halve")) {
      return 0.5;
    }
    return less ? Double.valueOf(A_STEP_SMALLER) : null;
  }
}
