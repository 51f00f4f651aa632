package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Picture.Scale;
import org.jspecify.annotations.Nullable;

/** The number of pixels and of frames. */
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
    fps();
    resize();
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
    if (verb >= 0 || (c.mentions(Sense.QUALITY) && !c.mentions(Sense.SIZEWORD))) {
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
