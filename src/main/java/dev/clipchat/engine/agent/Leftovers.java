package dev.clipchat.engine.agent;

import java.util.List;

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
    Sense.THANKS,
    Sense.PLEASED,
    Sense.FAREWELL,
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
    Sense.CHANGE,
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
      // "For stories with blurred bars": what comes with it is a wish again.
      purpose &= !p.is(Sense.WITH, Sense.ADD);
      if (!c.unused(i)) {
        // Something that was understood ends what only explains.
        purpose = purpose && p.is(Sense.PLATFORM);
        continue;
      }
      if (p.is(IGNORABLE) || isHarmless(p) || isExplained(c, i)) {
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

  /** What the rest of the clause shows to be no wish of its own. */
  private static boolean isExplained(Clause c, int i) {
    Part p = c.get(i);
    boolean goal =
        c.parts().stream()
            .anyMatch(
                q ->
                    q.is(Sense.DEGREES)
                        || (q.is(Sense.SIZE, Sense.LINES, Sense.FPS, Sense.NUMBER)
                            && q.hasRole(Sense.TO, Sense.UNDER)));
    if (p.is(Sense.UNDER)) {
      return goal;
    }
    if (p.is(Sense.PICTURE)) {
      return !c.mentions(Sense.ADD, Sense.INSERT) && c.usedAny();
    }
    if (KINDS.contains(p.text()) || p.is(Sense.BETWEEN)) {
      // 10秒到12秒之间.
      return endsSomethingUsed(c, i);
    }
    if (p.text().equals("instead")) {
      return i == c.size() - 1 && c.usedAny();
    }
    if (p.is(Sense.MANNER)) {
      return c.usedAny();
    }
    if (p.is(Sense.ADD)) {
      // "Put it in slow motion": what was not added is named by itself.
      return c.usedAny();
    }
    boolean leads =
        p.is(Sense.FIRST)
            && i + 1 < c.size()
            && c.get(i + 1).is(Sense.TRIM, Sense.REMOVE, Sense.KEEP, Sense.MUTE, Sense.ROTATE);
    if (leads) {
      // "Can you first cut 0:00-0:05": in what order, not what.
      return c.usedAny();
    }
    if (i == 0 && p.is(Sense.FIRST, Sense.TIMEUNIT, Sense.THIRD, Sense.LAST)) {
      // "First mute it, second make it 720p".
      return c.usedAny() && !c.mentions(Sense.SPAN);
    }
    if (p.is(Sense.KEEP)) {
      // "Keep it 1080p" says no more than 1080p.
      return c.usedAny() && !c.mentions(Sense.SPAN, Sense.TIME);
    }
    if (p.is(Sense.ACCEPTS, Sense.UNKNOWN, Sense.OTHER, Sense.CAPTION, Sense.NUMBER)
        && isWhoseLimit(c, i)) {
      return true;
    }
    // "Knock it down to 20 MB": any verb will do where the goal says it all.
    boolean verb =
        p.is(Sense.UNKNOWN, Sense.OTHER)
            && i + 1 < c.size()
            && c.get(i + 1).is(Sense.IT, Sense.DET)
            && c.parts().subList(0, i).stream().allMatch(q -> q.is(IGNORABLE));
    return goal && (verb || p.is(Sense.DECREASE));
  }

  /**
   * "My professor only accepts files up to 20 MB", "the upload limit is 25 MB": whose limit it is.
   */
  private static boolean isWhoseLimit(Clause c, int at) {
    boolean verb = false;
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      verb |= p.is(Sense.ACCEPTS) || p.text().equals("is") || p.text().equals("是");
      if (p.is(Sense.SIZE) && (p.hasRole(Sense.UNDER) || c.mentions(Sense.ACCEPTS))) {
        return verb && at < i && !c.unused(i);
      }
    }
    return false;
  }

  /** "A fade effect", 720p版本: only as much as the words before it say. */
  private static final List<String> KINDS =
      List.of("effect", "effects", "style", "效果", "特效", "版本", "版", "样式", "风格");

  private static boolean endsSomethingUsed(Clause c, int i) {
    int before = i - 1;
    while (before >= 0 && c.get(before).is(Sense.FILLER, Sense.OF)) {
      before--;
    }
    return before >= 0 && !c.unused(before);
  }

  /** "It is too big", "my phone is full": a fact, no wish. */
  static boolean isStatement(Clause c) {
    return isStated(c) || startsWithSubject(c);
  }

  /** A statement that no reader shall look at. */
  static boolean isFact(Clause c) {
    return isStated(c);
  }

  /** "The video is sideways", "the audio levels are uneven". */
  private static boolean isStated(Clause c) {
    for (int i = 0; i < c.size(); i++) {
      Part p = c.get(i);
      if (i > 0 && p.is(Sense.FILLER) && COPULAS.contains(p.text())) {
        return !c.mentions(
            Sense.WISH,
            Sense.MAKE,
            Sense.ADD,
            Sense.SIZE,
            Sense.TIME,
            Sense.SPAN,
            Sense.TEXT,
            Sense.CLIP,
            Sense.ORDINAL,
            Sense.UNDER,
            Sense.REMOVE,
            Sense.LINES,
            Sense.FPS,
            Sense.PERCENT);
      }
      if (p.is(Sense.COMPLAINT)) {
        return c.parts().subList(i + 1, c.size()).stream()
            .allMatch(q -> q.is(IGNORABLE) || q.is(Sense.COMPLAINT));
      }
      if (!p.is(
          Sense.SOUND,
          Sense.VOLUME,
          Sense.CLIPNOUN,
          Sense.QUALITY,
          Sense.RESOLUTION,
          Sense.IT,
          Sense.DET,
          Sense.FILLER,
          Sense.UNKNOWN,
          Sense.OTHER,
          Sense.PICTURE,
          Sense.SIZEWORD,
          Sense.SUBJECT,
          Sense.SATURATION,
          Sense.MUSIC,
          Sense.PLURALCLIPS,
          Sense.FORWHAT)) {
        return false;
      }
    }
    return false;
  }

  private static final List<String> COPULAS =
      List.of("is", "are", "was", "were", "seems", "looks", "look");

  private static boolean startsWithSubject(Clause c) {
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
    return p.text().equals("最后") || p.is(Sense.CODECWORD, Sense.QUALITY);
  }

  private static void unknown(Clause c, int from, Reading out) {
    int to = from;
    while (to + 1 < c.size() && c.unused(to + 1) && !c.get(to + 1).is(Sense.COMMA, Sense.STOP)) {
      to++;
    }
    Part first = c.get(Math.max(0, startOfPhrase(c, from)));
    out.unknown(first.start(), c.get(to).end(), c.get(from).start(), c.get(from).end());
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
