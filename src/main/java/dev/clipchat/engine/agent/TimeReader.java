package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Speed, reverse, loop, and what stays of the timeline. */
final class TimeReader {

  private static final double FASTER = 1.5;
  private static final double SLOWER = 0.5;

  private final Clause c;
  private final Reading out;
  private boolean numbered = true;

  TimeReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    speed();
    reverse();
    loop();
    new TrimReader(c, out).read();
  }

  private void speed() {
    int at =
        c.find(
            Sense.SPEEDUP,
            Sense.SLOWDOWN,
            Sense.SPEED,
            Sense.NORMALSPEED,
            Sense.ASFAST,
            Sense.ASSLOW);
    if (at < 0) {
      at = bareFactor();
    }
    if (at < 0 && c.mentions(Sense.PLAY) && !c.mentions(Sense.VOLUME, Sense.SOUND, Sense.MUSIC)) {
      // "Run it at 200%".
      at = c.find(Sense.PERCENT);
    }
    if (at < 0) {
      return;
    }
    Part trigger = c.get(at);
    boolean slow = c.has(Sense.SLOWDOWN, Sense.ASSLOW);
    boolean fast = c.has(Sense.SPEEDUP);
    c.takeAll(Sense.SPEEDUP, Sense.SLOWDOWN, Sense.SPEED, Sense.ASFAST, Sense.ASSLOW);
    if (c.take(Sense.NORMALSPEED) != null) {
      c.take(Sense.BACK);
      normalSpeed(trigger.start());
      return;
    }
    Part up = c.take(Sense.INCREASE);
    Part down = c.take(Sense.DECREASE);
    fast |= up != null;
    slow |= down != null;
    Double factor = factor(at, fast, slow);
    if (factor == null) {
      String numbers = "\"2x\", \"0.5x\", \"150%\"";
      out.trouble(Trouble.Kind.HOW_MUCH, trigger, numbers);
      return;
    }
    double by = factor;
    boolean said = numbered;
    c.takeParts()
        .forEach(
            s -> {
              Edit speed = new Edit.Speed(by, s);
              if (said) {
                out.add(speed, trigger.start());
              } else {
                out.addUsual(speed, trigger.start());
              }
            });
  }

  /** "2x", "3倍速": a factor that nothing else in the clause can have. */
  private int bareFactor() {
    if (c.mentions(
        Sense.LOOP,
        Sense.VOLUME,
        Sense.LOUDER,
        Sense.QUIETER,
        Sense.ASLOUD,
        Sense.UPSCALE,
        Sense.RESOLUTION,
        Sense.SHRINK,
        Sense.CONTRAST,
        Sense.SATURATION,
        Sense.BRIGHTNESS,
        Sense.RESIZE,
        Sense.UNDO,
        Sense.REDO,
        Sense.MUSIC,
        Sense.ROTATE)) {
      return -1;
    }
    int at = c.find(Sense.TIMES);
    boolean played = c.mentions(Sense.PLAY, Sense.REVERSE);
    return at >= 0 && (isCount(c.get(at)) || (played && isOften(c.get(at)))) ? -1 : at;
  }

  /** "Play it twice". */
  private boolean isOften(Part times) {
    String said = out.words(times.start(), times.end()).toLowerCase(Locale.ROOT);
    return List.of("once", "twice", "thrice").contains(said);
  }

  private static boolean isCount(Part times) {
    return switch (times.text()) {
      case "times", "遍", "次", "回", "轮", "times in a row", "times over", "times in total" -> true;
      default -> false;
    };
  }

  private @Nullable Double factor(int at, boolean fast, boolean slow) {
    Part times = c.takeNear(at, Sense.TIMES);
    if (times != null) {
      double n = times.number();
      boolean more = fast || (slow && n == 1);
      if (times.text().equals("倍") && n <= 1 && more && !times.hasRole(Sense.TO, Sense.UNDER)) {
        n += 1;
      }
      return slow && n > 1 ? 1 / n : n;
    }
    Part percent = c.takeNear(at, Sense.PERCENT);
    if (percent != null) {
      return changed(
          percent.number(), percent.hasRole(Sense.TO, Sense.AT, Sense.UNDER), fast, slow);
    }
    Part part = c.takeNear(at, Sense.HALF, Sense.THIRD, Sense.QUARTER);
    if (part != null) {
      return fast && !slow ? 1 + Spans.fraction(part) : Spans.fraction(part);
    }
    Part number = c.takeNear(at, Sense.NUMBER);
    if (number != null) {
      double n = number.number();
      return slow && n > 1 ? 1 / n : n;
    }
    int length = c.find(Sense.TIME);
    if (length >= 0 && c.get(length).hasRole(Sense.TO, Sense.UNDER) && out.durationMs() > 0) {
      c.use(length);
      return (double) out.durationMs() / c.get(length).ms();
    }
    numbered = false;
    return fast ? Double.valueOf(FASTER) : slow ? Double.valueOf(SLOWER) : null;
  }

  private static double changed(double part, boolean to, boolean fast, boolean slow) {
    if (to || !(fast || slow)) {
      return part;
    }
    return fast ? 1 + part : 1 - part;
  }

  /** Of all, or of the parts that are named; also where pieces have speeds of their own. */
  private void normalSpeed(int position) {
    for (Span s : c.takeParts()) {
      out.cut()
          .map(cut -> new PartTakenOff(cut, s).normalSpeed())
          .orElse(List.of(new Edit.Speed(1, s)))
          .forEach(e -> out.add(e, position));
    }
  }

  /** "Play the first 3 seconds forwards again". */
  private void forwards() {
    Part p = c.take(Sense.FORWARDS);
    if (p == null) {
      return;
    }
    Cut cut = out.cut().orElse(null);
    for (Span s : c.takeParts()) {
      List<Edit> edits = cut == null ? List.of() : new PartTakenOff(cut, s).forwards();
      edits.forEach(e -> out.add(e, p.start()));
      if (edits.isEmpty()) {
        out.decline();
      }
    }
  }

  private void reverse() {
    forwards();
    Part p = c.take(Sense.REVERSE);
    if (p != null) {
      c.takeAll(Sense.REVERSE);
      c.takeParts().forEach(s -> out.add(new Edit.Reverse(s), p.start()));
    }
  }

  private void loop() {
    int at = c.find(Sense.LOOP);
    if (at < 0) {
      int times = c.find(Sense.TIMES);
      boolean played =
          times >= 0
              && (c.mentions(Sense.PLAY)
                  || (c.mentions(Sense.REVERSE)
                      && (isCount(c.get(times)) || isOften(c.get(times)))));
      if (!played) {
        return;
      }
      at = times;
    }
    Part trigger = c.get(at);
    c.takeAll(Sense.LOOP);
    Part times = c.takeNear(at, Sense.TIMES, Sense.NUMBER);
    Part time = times == null ? c.takeNear(at, Sense.TIME, Sense.SPAN) : null;
    if (time != null) {
      Span span = time.span();
      out.add(new Edit.Loop(1, span == null ? time.ms() : span.to().ms()), trigger.start());
      return;
    }
    double n = times == null ? 2 : times.number();
    boolean again =
        times != null
            && times.text().toLowerCase(Locale.ROOT).equals("1")
            && !c.mentions(Sense.PLAY);
    long whole = Math.round(again ? 2 : n);
    if (times != null && whole != times.number() && !again) {
      out.trouble(Trouble.Kind.HOW_MUCH, trigger, "\"3 times\" / “3遍”");
      return;
    }
    int count = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole));
    out.add(new Edit.Loop(count, 0), trigger.start());
  }

  /** The moment that a part of the sentence names, or null. */
  static @Nullable Moment moment(@Nullable Part p) {
    if (p == null) {
      return null;
    }
    Span span = p.span();
    return span == null ? Moment.at(p.ms()) : span.from();
  }
}
