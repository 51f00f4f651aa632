package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;

/** Quantities that are put together from several: 1 minute and 20 seconds, 1080p60. */
final class Compounds {

  private Compounds() {}

  static List<Part> of(List<Part> parts) {
    return sumOfTimes(withFrameRates(parts));
  }

  /** 1080p60. */
  private static List<Part> withFrameRates(List<Part> parts) {
    List<Part> all = new ArrayList<>(parts);
    for (int k = 1; k < all.size(); k++) {
      Part p = all.get(k);
      Part before = all.get(k - 1);
      if (p.is(Sense.NUMBER) && before.is(Sense.LINES) && before.end() == p.start()) {
        all.set(k, Part.quantity(Sense.FPS, p.number(), p.start(), p.end()));
      }
    }
    return all;
  }

  /** 1 minute and 20 seconds, 1m20s, 1分20, 一分半. */
  private static List<Part> sumOfTimes(List<Part> parts) {
    List<Part> all = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      Part p = parts.get(k);
      while (p.is(Sense.TIME) && p.second() >= 1_000 && k + 1 < parts.size()) {
        Part next = parts.get(k + 1);
        boolean and = next.is(Sense.AND) && k + 2 < parts.size();
        Part more = and ? parts.get(k + 2) : next;
        double ms;
        if (more.is(Sense.TIME)
            && more.second() > 0
            && more.second() < p.second()
            && more.role() == null) {
          ms = more.number();
        } else if (!and
            && p.second() >= 60_000
            && more.is(Sense.NUMBER)
            && more.start() == p.end()) {
          ms = more.number() * p.second() / 60;
        } else if (more.is(Sense.HALF) && (and || more.start() == p.end())) {
          ms = p.second() / 2;
        } else {
          break;
        }
        double unit = more.is(Sense.TIME) ? more.second() : p.second() / 60;
        p = Part.pair(Sense.TIME, p.number() + ms, unit, p.start(), more.end());
        k += and ? 2 : 1;
      }
      all.add(p);
    }
    return all;
  }
}
