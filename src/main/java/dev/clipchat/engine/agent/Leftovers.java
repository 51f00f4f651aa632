package dev.clipchat.engine.agent;

import java.util.Locale;

/**
 * What no reader has used. Small words may be left; anything else was not understood, and then
 * nothing of the sentence is done.
 */
final class Leftovers {

  static final Sense[] IGNORABLE = {
    Sense.FILLER,
    Sense.DET,
    Sense.ARTICLE,
    Sense.IT,
    Sense.OF,
    Sense.AROUND,
    Sense.MARK,
    Sense.CLIPNOUN,
    Sense.PLURALCLIPS,
    Sense.MAKE,
    Sense.EXPORT,
    Sense.USE,
    Sense.PLAY,
    Sense.WISH,
    Sense.SUBJECT,
    Sense.FORWHAT,
    Sense.TO,
    Sense.FROM,
    Sense.AT,
    Sense.BY,
    Sense.FOR,
    Sense.OVER,
    Sense.WITH,
    Sense.AND,
    Sense.SWITCH,
    Sense.ONLY,
    Sense.ALL,
    Sense.SITE,
    Sense.SOCIAL,
    Sense.ONWARD,
    Sense.UNTIL,
    Sense.BACK,
    Sense.HELLO,
    Sense.DASH,
    Sense.REST,
    Sense.THEN,
    Sense.COMMA,
    Sense.STOP,
    Sense.SIZEWORD,
    Sense.FORMATWORD,
    Sense.ORIGINAL,
    Sense.LONG,
    Sense.BOTH,
    Sense.ORLESS,
    Sense.QUALITYKEPT,
    Sense.SAYS,
    Sense.QUESTION,
    Sense.FPSUNIT,
    Sense.WHATISTHERE,
    Sense.WHATCANYOUDO
  };

  private Leftovers() {}

  /** Reports what is left of a clause. */
  static void report(Clause c, Reading out) {
    boolean purpose = false;
    boolean statement = isStatement(c);
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      if (p.is(Sense.FOR, Sense.OF, Sense.FORWHAT, Sense.SITE, Sense.SOCIAL, Sense.PLATFORM)
          || isPurpose(p)) {
        purpose = true;
        continue;
      }
      if (!c.unused(i)) {
        // Something that was understood ends what only explains.
        purpose = purpose && p.is(Sense.PLATFORM);
        continue;
      }
      if (p.is(IGNORABLE) || isHarmless(p)) {
        continue;
      }
      boolean explains =
          p.is(Sense.UNKNOWN, Sense.OTHER, Sense.DARKER, Sense.BRIGHTER) && (purpose || statement);
      if (!explains) {
        unknown(c, i, out);
        return;
      }
    }
  }

  /** "It is too big", "my phone is full": a fact, no wish. */
  private static boolean isStatement(Clause c) {
    for (Part p : c.parts()) {
      if (p.is(Sense.SUBJECT, Sense.IT)) {
        return !c.mentions(Sense.WISH, Sense.MAKE, Sense.ADD);
      }
      if (!p.is(Sense.FILLER, Sense.FORWHAT, Sense.DET, Sense.CLIPNOUN)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPurpose(Part p) {
    String t = p.text();
    return p.is(Sense.FILLER)
        && (t.startsWith("upload")
            || t.startsWith("shar")
            || t.startsWith("send")
            || t.startsWith("post")
            || t.startsWith("publish")
            || t.startsWith("发")
            || t.startsWith("分享")
            || t.startsWith("上传"));
  }

  /** Words that say where or how and lose nothing when nobody takes them. */
  private static boolean isHarmless(Part p) {
    return p.text().equals("最后")
        || p.is(Sense.CODECWORD, Sense.QUALITY, Sense.FIRST, Sense.TIMESUNIT, Sense.MINUTE_OR_MEGA)
            && p.text().toLowerCase(Locale.ROOT).equals(p.text())
            && p.is(Sense.CODECWORD, Sense.QUALITY);
  }

  private static void unknown(Clause c, int from, Reading out) {
    int to = from;
    while (to + 1 < c.size() && c.unused(to + 1) && !c.get(to + 1).is(Sense.COMMA, Sense.STOP)) {
      to++;
    }
    Part first = c.get(Math.max(0, startOfPhrase(c, from)));
    out.trouble(Trouble.Kind.UNKNOWN, first.start(), c.get(to).end(), "");
  }

  /** The verb before an unknown word belongs to what was not understood: "add sparkles". */
  private static int startOfPhrase(Clause c, int from) {
    int start = from;
    while (start > 0 && c.unused(start - 1)) {
      start--;
    }
    return start;
  }
}
