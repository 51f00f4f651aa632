package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and units become quantities: 10 MB, 1m20s, two and a half minutes, 百分之五十. */
final class Quantities {

  private final String sentence;
  private final List<Part> in;
  private final List<Part> out = new ArrayList<>();
  private int i;

  private Quantities(String sentence, List<Part> parts) {
    this.sentence = sentence;
    this.in = parts;
  }

  static List<Part> read(String sentence, List<Part> parts) {
    return new Quantities(sentence, parts).all();
  }

  private List<Part> all() {
    while (i < in.size()) {
      if (!fraction() && !ratio() && !number() && !lead() && !unitFirst()) {
        out.add(in.get(i++));
      }
    }
    return Compounds.of(out);
  }

  private @Nullable Part at(int index) {
    return index >= 0 && index < in.size() ? in.get(index) : null;
  }

  private boolean is(int index, Sense... senses) {
    Part p = at(index);
    return p != null && p.is(senses);
  }

  /** A number and what follows it. */
  private boolean number() {
    int start = in.get(i).start();
    int next = i;
    double sign = 1;
    if (is(i, Sense.DASH) && is(i + 1, Sense.NUMBER) && isMinus()) {
      sign = -1;
      next = i + 1;
    }
    Part first = in.get(next);
    double value;
    if (first.is(Sense.NUMBER)) {
      value = first.number();
      next++;
      if (value >= 20 && value % 10 == 0 && !first.text().isEmpty() && isDigitWord(next)) {
        value += in.get(next++).number();
      }
      if (is(next, Sense.AND) && is(next + 1, Sense.HALF)) {
        value += 0.5;
        next += 2;
      } else if (is(next, Sense.AND) && is(next + 1, Sense.ARTICLE) && is(next + 2, Sense.HALF)) {
        value += 0.5;
        next += 3;
      }
    } else if (first.is(Sense.ARTICLE, Sense.HALF, Sense.QUARTER, Sense.THIRD)) {
      value = first.is(Sense.ARTICLE) ? 1 : Spans.fraction(first);
      next++;
      if (is(next, Sense.OF)) {
        next++;
      }
      if (is(next, Sense.ARTICLE)) {
        next++;
      }
      if (!is(next, Sense.TIMEUNIT, Sense.SIZEUNIT)) {
        return false;
      }
    } else {
      return false;
    }
    return unit(sign * value, start, next);
  }

  private boolean isDigitWord(int index) {
    Part p = at(index);
    return p != null && p.is(Sense.NUMBER) && !p.text().isEmpty() && p.number() < 10;
  }

  /** A dash before a number is a minus where nothing stands before it that it could join. */
  private boolean isMinus() {
    Part dash = in.get(i);
    Part before = at(i - 1);
    Part number = in.get(i + 1);
    boolean glued = dash.end() == number.start();
    boolean joins =
        before != null
            && ((before.end() == dash.start() && !isHan(before))
                || before.is(Sense.NUMBER, Sense.TIMEUNIT, Sense.TIME, Sense.MINUTE_OR_MEGA));
    return glued && !joins;
  }

  private boolean isHan(Part p) {
    return Language.isHan(sentence.codePointBefore(p.end()));
  }

  private boolean unit(double value, int start, int next) {
    if (is(next, Sense.DASH, Sense.ARTICLE)
        && is(
            next + 1,
            Sense.TIMEUNIT,
            Sense.SIZEUNIT,
            Sense.LINESUNIT,
            Sense.DEGREESUNIT,
            Sense.PERCENTUNIT,
            Sense.PIXELSUNIT,
            Sense.FPSUNIT,
            Sense.TIMESUNIT)) {
      next++;
    }
    Part other = other(next);
    if (other != null) {
      boolean shape = value <= 40 && other.number() <= 40;
      Sense sense = shape ? Sense.RATIO : Sense.FRAME;
      return add(Part.pair(sense, value, other.number(), start, other.end()), other);
    }
    Part unit = at(next);
    if (unit != null && unit.text().equals("成") && isLast(next + 1)) {
      out.add(Part.quantity(Sense.PERCENT, value / 10, start, unit.end()));
      i = next + 1;
      return true;
    }
    if (unit != null) {
      Part quantity = quantity(value, unit, start);
      if (quantity != null) {
        i = next + 1;
        out.add(quantity);
        return true;
      }
    }
    out.add(Part.quantity(Sense.NUMBER, value, start, in.get(next - 1).end()));
    i = next;
    return true;
  }

  private boolean isLast(int index) {
    return index >= in.size() || is(index, Sense.COMMA, Sense.STOP, Sense.AND);
  }

  private boolean add(Part part, Part last) {
    out.add(part);
    i = in.indexOf(last) + 1;
    return true;
  }

  /** The second side of 1280x720, 1280 by 720, 16 by 9. */
  private @Nullable Part other(int next) {
    Part x = at(next);
    boolean cross =
        x != null
            && (x.is(Sense.BY)
                || (x.is(Sense.TIMESUNIT) && x.end() - x.start() == 1)
                || x.text().equals("*"));
    return cross && is(next + 1, Sense.NUMBER) ? at(next + 1) : null;
  }

  private @Nullable Part quantity(double value, Part unit, int start) {
    int end = unit.end();
    return switch (unit.sense()) {
      case TIMEUNIT -> Part.pair(Sense.TIME, value * unit.number(), unit.number(), start, end);
      case SIZEUNIT -> Part.quantity(Sense.SIZE, value * unit.number(), start, end);
      case MINUTE_OR_MEGA -> minuteOrMega(value, unit, start);
      case PERCENTUNIT -> Part.quantity(Sense.PERCENT, value / 100, start, end);
      case TIMESUNIT -> new Part(Sense.TIMES, value, 0, unit.text(), null, null, start, end);
      case FPSUNIT -> Part.quantity(Sense.FPS, value, start, end);
      case LINESUNIT -> Part.quantity(Sense.LINES, value, start, end);
      case DEGREESUNIT -> Part.quantity(Sense.DEGREES, value, start, end);
      case PIXELSUNIT -> Part.quantity(Sense.PIXELS, value, start, end);
      case DECIBELUNIT -> Part.quantity(Sense.DECIBEL, value, start, end);
      case BITRATEUNIT -> Part.quantity(Sense.BITRATE, value, start, end);
      default -> null;
    };
  }

  /** 10M is a size; 2m is a time, unless the sentence speaks of size. */
  private Part minuteOrMega(double value, Part unit, int start) {
    Part next = at(i + 2);
    boolean seconds = next != null && next.is(Sense.NUMBER) && next.start() == unit.end();
    boolean capital = sentence.charAt(unit.start()) == 'M' || sentence.charAt(unit.start()) == 'Ｍ';
    boolean ofSize =
        in.stream().anyMatch(p -> p.is(Sense.SHRINK, Sense.SIZEWORD))
            || (i > 0 && in.get(i - 1).is(Sense.UNDER));
    return !seconds && (capital || ofSize)
        ? Part.quantity(Sense.SIZE, value * 1e6, start, unit.end())
        : Part.pair(Sense.TIME, value * 60_000, 60_000, start, unit.end());
  }

  /** 四比三. */
  private boolean ratio() {
    Part to = at(i + 1);
    if (!is(i, Sense.NUMBER) || to == null || !to.text().equals("比") || !is(i + 2, Sense.NUMBER)) {
      return false;
    }
    Part first = in.get(i);
    Part second = in.get(i + 2);
    out.add(Part.pair(Sense.RATIO, first.number(), second.number(), first.start(), second.end()));
    i += 3;
    return true;
  }

  /** 3/4: a part of the whole. */
  private boolean fraction() {
    Part over = at(i + 1);
    Part below = at(i + 2);
    if (!is(i, Sense.NUMBER)
        || over == null
        || !over.text().equals("/")
        || below == null
        || !below.is(Sense.NUMBER)) {
      return false;
    }
    double value = in.get(i).number() / below.number();
    if (!(value > 0 && value < 1) || below.number() > 10) {
      return false;
    }
    out.add(Part.quantity(Sense.PERCENT, value, in.get(i).start(), below.end()));
    i += 3;
    return true;
  }

  /** 百分之五十, x2, a unit alone behind "first" or "last" (the last second). */
  private boolean lead() {
    Part p = in.get(i);
    if (p.is(Sense.PERCENTLEAD) && is(i + 1, Sense.NUMBER)) {
      Part n = in.get(i + 1);
      out.add(Part.quantity(Sense.PERCENT, n.number() / 100, p.start(), n.end()));
      i += 2;
      return true;
    }
    boolean cross = p.is(Sense.TIMESUNIT) && p.end() - p.start() == 1;
    if (cross && is(i + 1, Sense.NUMBER) && in.get(i + 1).start() == p.end()) {
      Part n = in.get(i + 1);
      out.add(new Part(Sense.TIMES, n.number(), 0, "x", null, null, p.start(), n.end()));
      i += 2;
      return true;
    }
    return false;
  }

  /** Minute 2, second 5; or one unit: the last second. */
  private boolean unitFirst() {
    Part unit = in.get(i);
    if (!unit.is(Sense.TIMEUNIT)) {
      return false;
    }
    if (is(i + 1, Sense.NUMBER)
        && !is(i + 2, Sense.TIMEUNIT)
        && sentence.substring(unit.start(), unit.end()).toLowerCase(Locale.ROOT).length() > 2) {
      Part n = in.get(i + 1);
      double ms = n.number() * unit.number();
      out.add(Part.pair(Sense.TIME, ms, unit.number(), unit.start(), n.end()));
      i += 2;
      return true;
    }
    if (!out.isEmpty() && out.get(out.size() - 1).is(Sense.FIRST, Sense.LAST)) {
      out.add(Part.pair(Sense.TIME, unit.number(), unit.number(), unit.start(), unit.end()));
      i++;
      return true;
    }
    return false;
  }
}
