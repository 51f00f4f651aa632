package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives every quantity the preposition that governs it: under 10 MB, from 0:05, 10MB以内. */
final class Roles {

  private static final Sense[] RECEIVERS = {
    Sense.SIZE,
    Sense.TIME,
    Sense.PERCENT,
    Sense.TIMES,
    Sense.LINES,
    Sense.FPS,
    Sense.FRAME,
    Sense.RATIO,
    Sense.DEGREES,
    Sense.PIXELS,
    Sense.DECIBEL,
    Sense.BITRATE,
    Sense.NUMBER,
    Sense.FORMAT,
    Sense.OTHERFORMAT,
    Sense.CODEC,
    Sense.HALF,
    Sense.THIRD,
    Sense.QUARTER,
    Sense.SQUARE,
    Sense.PORTRAIT,
    Sense.LANDSCAPE,
    Sense.FIRST,
    Sense.LAST,
    Sense.START,
    Sense.END,
    Sense.MIDDLE,
    Sense.STILL,
    Sense.TEXT,
    Sense.CLIP,
    Sense.ORDINAL,
    Sense.PLATFORM,
    Sense.BOTHENDS
  };

  private static final Sense[] PREPOSITIONS = {
    Sense.TO,
    Sense.FROM,
    Sense.AT,
    Sense.BY,
    Sense.FOR,
    Sense.OVER,
    Sense.UNDER,
    Sense.UNTIL,
    Sense.ENDAT,
    Sense.ORMORE,
    Sense.BETWEEN,
    Sense.AFTER,
    Sense.BEFORE
  };

  static final Sense[] SMALL = {
    Sense.FILLER, Sense.DET, Sense.ARTICLE, Sense.AROUND, Sense.MARK, Sense.SWITCH
  };

  private final List<Part> in;
  private final List<Part> out = new ArrayList<>();

  private Roles(List<Part> parts) {
    this.in = parts;
  }

  static List<Part> attach(List<Part> parts) {
    return new Roles(parts).all();
  }

  private List<Part> all() {
    for (int i = 0; i < in.size(); i++) {
      Part p = in.get(i);
      if (!p.is(RECEIVERS)) {
        out.add(p);
        continue;
      }
      Sense role = before(p);
      Part next = i + 1 < in.size() ? in.get(i + 1) : null;
      Sense behind = next == null ? null : behind(p, next, i);
      if (behind != null) {
        i++;
      }
      // 第4秒开始: the moment at which it begins.
      boolean begins =
          role == null
              && behind == null
              && next != null
              && next.text().equals("开始")
              && p.is(Sense.TIME);
      out.add(
          p.withRole(
              begins ? Sense.AT : behind != null ? behind : role == null ? inherited() : role));
    }
    return out;
  }

  /** Takes the prepositions that stand before this place out, and says which of them counts. */
  private @Nullable Sense before(Part of) {
    Sense role = null;
    int j = out.size() - 1;
    while (j >= 0) {
      Part p = out.get(j);
      if (p.is(PREPOSITIONS)) {
        role = role == null || p.is(Sense.UNDER) ? meaning(p, of) : role;
        out.remove(j);
      } else if (!p.is(SMALL)) {
        break;
      }
      j--;
    }
    return role;
  }

  /** 压到10MB is a limit, 降到720p is a goal. */
  private static Sense meaning(Part preposition, Part of) {
    if (preposition.text().equals("up to") && of.is(Sense.TIME)) {
      return Sense.UNTIL;
    }
    boolean goal = preposition.text().matches(".*[到成至]") && !of.is(Sense.SIZE, Sense.PERCENT);
    return preposition.is(Sense.UNDER) && goal ? Sense.TO : preposition.sense();
  }

  /** "Into a 1080p MP4": what follows a target without a break is a target too. */
  private @Nullable Sense inherited() {
    Part last = out.isEmpty() ? null : out.get(out.size() - 1);
    boolean target =
        last != null
            && last.hasRole(Sense.TO)
            && last.is(
                Sense.LINES,
                Sense.FPS,
                Sense.FORMAT,
                Sense.CODEC,
                Sense.SIZE,
                Sense.RATIO,
                Sense.SQUARE,
                Sense.PORTRAIT,
                Sense.LANDSCAPE,
                Sense.FRAME);
    return target ? Sense.TO : null;
  }

  /** A word behind the quantity that does a preposition's work: 10 MB or less, 5秒以后. */
  private @Nullable Sense behind(Part p, Part next, int i) {
    if (next.is(Sense.ORLESS)) {
      return Sense.UNDER;
    }
    Part third = i + 2 < in.size() ? in.get(i + 2) : null;
    boolean more = third != null && third.is(RECEIVERS);
    if (next.is(Sense.UNDER) && !more && next.start() >= p.end()) {
      return Sense.UNDER;
    }
    if (!p.is(Sense.TIME) || !isHan(next)) {
      return null;
    }
    if (next.is(Sense.AFTER, Sense.BEFORE, Sense.UNTIL)) {
      return next.sense();
    }
    if (!more && next.text().equals("后")) {
      return Sense.AFTER;
    }
    return !more && next.text().equals("前") ? Sense.BEFORE : null;
  }

  private static boolean isHan(Part p) {
    return !p.text().isEmpty() && Language.isHan(p.text().codePointAt(0));
  }
}
