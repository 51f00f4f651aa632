package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import java.util.List;

/** Turning and mirroring. */
final class TurnReader {

  /** What 转 can also turn a clip into. */
  private static final Sense[] TARGETS = {
    Sense.FORMAT,
    Sense.STILL,
    Sense.CODEC,
    Sense.LINES,
    Sense.BW,
    Sense.INCOLOR,
    Sense.RATIO,
    Sense.SQUARE,
    Sense.FRAME,
    Sense.FPS,
    Sense.AUDIOONLY
  };

  private final Clause c;
  private final Reading out;

  TurnReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    flip();
    rotate();
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

  /** "Turn it 180". */
  private int quarters() {
    int at = c.find(Sense.NUMBER);
    return at >= 0 && List.of(90.0, 180.0, 270.0).contains(c.get(at).number()) ? at : -1;
  }

  private void rotate() {
    int at =
        c.find(Sense.ROTATE, Sense.CLOCKWISE, Sense.COUNTER, Sense.UPSIDEDOWN, Sense.QUARTERTURN);
    if (at < 0 && !c.mentions(Sense.TEXT)) {
      at = c.find(Sense.DEGREES);
    }
    boolean turned =
        c.mentions(Sense.MAKE) && c.parts().stream().anyMatch(p -> p.text().startsWith("turn"));
    if (at < 0 && turned && c.has(Sense.LEFT, Sense.RIGHT)) {
      at = c.find(Sense.LEFT, Sense.RIGHT);
    }
    if (at < 0 && turned && Clauses.content(c).size() == 1) {
      at = quarters();
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
    if (bare && trigger.text().startsWith("转") && c.mentions(TARGETS)) {
      return;
    }
    if (bare) {
      c.takeAll(Sense.PORTRAIT, Sense.LANDSCAPE);
    }
    double angle = over ? 180 : degrees == null ? 90 : degrees.number();
    boolean counter = back || (left && angle != 180);
    out.add(new Edit.Rotate((int) Math.round(counter ? -angle : angle)), trigger.start());
  }
}
