package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;

/** Numbers without a unit, and ratios, that their neighbours show to be times. */
final class BareNumbers {

  private BareNumbers() {}

  /** Numbers that a unit follows later, and dashes between times: 5-10s, from 5 to 10 seconds. */
  static List<Part> asTimes(List<Part> parts) {
    List<Part> all = new ArrayList<>(parts);
    for (int k = 0; k < all.size(); k++) {
      Part p = all.get(k);
      boolean dash = k > 0 && all.get(k - 1).is(Sense.DASH);
      if (p.is(Sense.TIME, Sense.NUMBER, Sense.RATIO) && dash && k > 1) {
        Part first = all.get(k - 2);
        if (first.is(Sense.TIME, Sense.NUMBER, Sense.RATIO)) {
          all.set(k, p.withRole(Sense.TO));
          all.remove(k - 1);
          k--;
        }
      }
    }
    for (int k = 0; k < all.size(); k++) {
      all.set(k, asTime(all, k));
    }
    return all;
  }

  /** A bare number or a ratio that its neighbours show to be a time. */
  private static Part asTime(List<Part> all, int k) {
    Part p = all.get(k);
    if (!p.is(Sense.NUMBER, Sense.RATIO) || p.number() < 0) {
      return p;
    }
    int n = nextOf(all, k);
    Part next = n < 0 ? null : all.get(n);
    int b = previousOf(all, k);
    Part before = b < 0 ? null : all.get(b);
    if (p.is(Sense.RATIO)) {
      boolean range =
          (next != null && next.is(Sense.TIME) && next.hasRole(Sense.TO, Sense.UNTIL))
              || (before != null && before.is(Sense.TIME) && p.hasRole(Sense.TO, Sense.UNTIL))
              || p.hasRole(Sense.AFTER, Sense.BEFORE, Sense.UNTIL, Sense.ENDAT);
      double ms = (p.number() * 60 + p.second()) * 1000;
      return range ? Part.pair(Sense.TIME, ms, 0, p.start(), p.end()).withRole(p.role()) : p;
    }
    if (next != null
        && next.is(Sense.TIME)
        && next.second() > 0
        && (next.hasRole(Sense.TO, Sense.UNTIL)
            || (before != null && before.is(Sense.FIRST, Sense.LAST))
            || p.hasRole(Sense.BETWEEN))) {
      return time(p, next.second());
    }
    if (before != null && before.is(Sense.FIRST, Sense.LAST) && p.number() < 100) {
      // "The first 6 seconds and the last 4": in the unit of the one before.
      for (int j = k - 1; j >= 0; j--) {
        if (all.get(j).is(Sense.TIME) && all.get(j).second() > 0) {
          return next != null && next.is(Sense.CLIPNOUN, Sense.TIMES, Sense.CHANGE)
              ? p
              : time(p, all.get(j).second());
        }
      }
    }
    if (next != null && next.is(Sense.START, Sense.END) && p.number() < 100) {
      // "10 seconds from the end and 5 from the start".
      for (int j = k - 1; j >= 0; j--) {
        if (all.get(j).is(Sense.TIME) && all.get(j).second() > 0) {
          return time(p, all.get(j).second());
        }
      }
    }
    boolean pair =
        next != null
            && next.is(Sense.NUMBER)
            && (p.hasRole(Sense.BETWEEN) || (p.hasRole(Sense.FROM) && next.hasRole(Sense.TO)));
    int other = before != null && before.is(Sense.AND) ? previousOf(all, b) : -1;
    Part start = other < 0 ? null : all.get(other);
    if (start != null && start.is(Sense.TIME) && start.hasRole(Sense.BETWEEN)) {
      return time(p, start.second() > 0 ? start.second() : 1000);
    }
    if (pair || (before != null && before.is(Sense.TIME) && p.hasRole(Sense.TO, Sense.UNTIL))) {
      return time(p, before != null && before.second() > 0 && !pair ? before.second() : 1000);
    }
    return p;
  }

  private static Part time(Part number, double unit) {
    return Part.pair(Sense.TIME, number.number() * unit, unit, number.start(), number.end())
        .withRole(number.role());
  }

  private static int nextOf(List<Part> all, int k) {
    for (int j = k + 1; j < all.size(); j++) {
      if (!all.get(j).is(Roles.SMALL) && !all.get(j).is(Sense.AND, Sense.LAST, Sense.FIRST)) {
        return j;
      }
    }
    return -1;
  }

  private static int previousOf(List<Part> all, int k) {
    for (int j = k - 1; j >= 0; j--) {
      if (!all.get(j).is(Roles.SMALL)) {
        return j;
      }
    }
    return -1;
  }
}
