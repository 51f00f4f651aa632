package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import org.jspecify.annotations.Nullable;

/** Black and white, brightness, contrast, saturation. */
final class ColourReader {

  private static final double BRIGHTNESS_STEP = 0.1;
  private static final double CONTRAST_STEP = 0.2;
  private static final double SATURATION_STEP = 0.3;

  private final Clause c;
  private final Reading out;

  ColourReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    Part grey = c.take(Sense.BW);
    if (grey != null) {
      c.takeAll(Sense.BW);
      boolean off = c.take(Sense.REMOVE, Sense.NO) != null;
      out.add(new Edit.BlackAndWhite(!off), grey.start());
    }
    Part coloured = c.take(Sense.INCOLOR);
    if (coloured != null) {
      out.add(new Edit.BlackAndWhite(false), coloured.start());
    }
    adjust();
  }

  private void adjust() {
    int at =
        c.find(
            Sense.BRIGHTNESS,
            Sense.CONTRAST,
            Sense.SATURATION,
            Sense.BRIGHTER,
            Sense.DARKER,
            Sense.VIVID,
            Sense.PALE,
            Sense.FLAT);
    if (at < 0) {
      return;
    }
    Part trigger = c.get(at);
    boolean noun = c.has(Sense.BRIGHTNESS, Sense.CONTRAST, Sense.SATURATION);
    boolean up = c.take(Sense.INCREASE) != null || (c.says("增加", "加") && c.take(Sense.ADD) != null);
    boolean down = c.take(Sense.DECREASE) != null;
    boolean brightness = c.take(Sense.BRIGHTNESS) != null;
    boolean contrast = c.take(Sense.CONTRAST) != null;
    boolean saturation = c.take(Sense.SATURATION) != null;
    c.takeAll(Sense.BRIGHTNESS, Sense.CONTRAST, Sense.SATURATION);
    boolean brighter = !c.takeAll(Sense.BRIGHTER).isEmpty();
    boolean darker = !c.takeAll(Sense.DARKER).isEmpty();
    boolean vivid = !c.takeAll(Sense.VIVID).isEmpty();
    boolean pale = !c.takeAll(Sense.PALE).isEmpty();
    boolean flat = !c.takeAll(Sense.FLAT).isEmpty();
    Part amount = c.takeNear(at, Sense.PERCENT, Sense.NUMBER, Sense.TIMES);
    boolean plus = c.says("+");
    boolean directed = up || down || plus || brighter || darker || vivid || pale || flat;
    if (noun && !directed && amount == null && c.has(Sense.UNKNOWN, Sense.OTHER)) {
      // "Warmer colors": what is not known says more than the number that is missing.
      return;
    }
    if (noun && !directed && amount == null) {
      out.trouble(Trouble.Kind.HOW_MUCH, trigger, "\"brightness +20%\" / “亮度+20%”");
      return;
    }
    boolean less = down || darker || pale || flat;
    double b =
        brightness || brighter || darker ? change(amount, directed, less, BRIGHTNESS_STEP) : 0;
    double k = contrast || flat ? change(amount, directed, less, CONTRAST_STEP) : 0;
    double s = saturation || vivid || pale ? change(amount, directed, less, SATURATION_STEP) : 0;
    out.add(new Edit.Adjust(b, 1 + k, 1 + s), trigger.start());
  }

  /** By how much: as asked, or a step. Without a direction 120% is 20% more, and 80% less. */
  private static double change(@Nullable Part amount, boolean directed, boolean less, double step) {
    if (amount == null) {
      return less ? -step : step;
    }
    double n = amount.number();
    boolean to = amount.hasRole(Sense.TO, Sense.AT);
    if (n < 0) {
      return n;
    }
    if (amount.is(Sense.PERCENT)) {
      return to || !directed ? round(n - 1) : less ? -n : n;
    }
    boolean factor = amount.is(Sense.TIMES) || to || (!directed && n > 0.5);
    return factor ? round(n - 1) : less ? -n : n > 1 ? n / 100 : n;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
