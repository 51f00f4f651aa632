package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out what only describes the clip that is there: "a 500MB MP4 recording" in "compress a
 * 500MB MP4 recording into a 1080p MP4", "这个500MB的视频".
 */
final class Described {

  private static final Sense[] FACTS = {
    Sense.SIZE,
    Sense.LINES,
    Sense.TIME,
    Sense.FPS,
    Sense.FRAME,
    Sense.RATIO,
    Sense.FORMAT,
    Sense.OTHERFORMAT,
    Sense.CODEC,
    Sense.PORTRAIT,
    Sense.LANDSCAPE,
    Sense.SQUARE,
    Sense.VERTICAL,
    Sense.HORIZONTAL,
    Sense.LONG,
    Sense.BW,
    Sense.ORIGINAL,
    Sense.SIZEWORD,
    Sense.BIGLETTERS,
    Sense.BITRATE,
    Sense.SOCIAL,
    Sense.SITE,
    Sense.BRIGHTER,
    Sense.DARKER,
    Sense.STILL,
    Sense.QUALITY
  };

  private static final Sense[] LOOSE = {
    Sense.UNKNOWN,
    Sense.OTHER,
    Sense.FILLER,
    Sense.OF,
    Sense.DASH,
    Sense.CLIPNOUN,
    Sense.PLURALCLIPS,
    Sense.PICTURE
  };

  private final List<Part> parts;

  private Described(List<Part> parts) {
    this.parts = new ArrayList<>(parts);
  }

  static List<Part> without(List<Part> parts) {
    return new Described(parts).all();
  }

  private List<Part> all() {
    for (int i = 0; i < parts.size(); i++) {
      Part p = parts.get(i);
      if (p.is(Sense.CLIPNOUN, Sense.PLURALCLIPS)) {
        phrase(i, i);
        behind(i);
      } else if (p.is(Sense.FORMAT, Sense.OTHERFORMAT)
          && p.role() == null
          && !isNoun(i + 1)
          && isSource(i)) {
        phrase(i, i + 1);
      }
      boolean exchanged =
          i + 1 < parts.size()
              && p.role() == null
              && parts.get(i + 1).is(p.sense())
              && parts.get(i + 1).hasRole(Sense.TO);
      if (p.is(FACTS) && (p.hasRole(Sense.FROM) || exchanged) && !p.is(Sense.TIME)) {
        forget(i);
      }
      if (p.is(Sense.SIZE) && isStated(i)) {
        forget(i);
        lendUnit(p, i);
      }
    }
    return parts;
  }

  /** "It is like 40 megs, I need it under 8": the number has the unit of the fact. */
  private void lendUnit(Part size, int at) {
    double unit = size.number() >= 1e9 ? 1e9 : size.number() >= 1e6 ? 1e6 : 1e3;
    for (int k = at + 1; k < parts.size(); k++) {
      Part p = parts.get(k);
      if (p.is(Sense.SIZE)) {
        return;
      }
      if (p.is(Sense.NUMBER) && p.hasRole(Sense.UNDER, Sense.TO)) {
        parts.set(
            k,
            Part.quantity(Sense.SIZE, p.number() * unit, p.start(), p.end()).withRole(Sense.UNDER));
        return;
      }
    }
  }

  private boolean isNoun(int i) {
    return i < parts.size() && parts.get(i).is(Sense.CLIPNOUN, Sense.PLURALCLIPS);
  }

  private void forget(int i) {
    parts.set(i, parts.get(i).withSense(Sense.FILLER));
  }

  /** The words before a noun, down to its article. */
  private void phrase(int noun, int end) {
    int from = noun;
    while (from > 0 && belongs(parts.get(from - 1))) {
      from--;
    }
    int object = object(noun);
    from = object >= 0 ? object : from;
    boolean source = (object >= 0 || isSource(from)) && !parts.get(noun).text().equals("画面");
    for (int k = from; k < end; k++) {
      Part p = parts.get(k);
      if (p.is(Sense.UNKNOWN, Sense.OTHER)
          || (source && !p.is(Sense.PLURALCLIPS, Sense.CLIPNOUN))) {
        forget(k);
      }
    }
  }

  /** Where 把2分钟、800MB的录像 begins: what stands behind 把 is there already; or -1. */
  private int object(int noun) {
    for (int k = noun - 1; k >= 0; k--) {
      Part p = parts.get(k);
      if (p.text().equals("把") || p.text().equals("将")) {
        return k;
      }
      if (!belongs(p) && !p.is(Sense.COMMA)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean belongs(Part p) {
    boolean target = p.hasRole(Sense.TO, Sense.UNDER, Sense.FOR, Sense.AT, Sense.BY, Sense.OVER);
    return (p.is(FACTS) || p.is(LOOSE)) && !target;
  }

  /** Whether a phrase that starts there names what is there, and not what is wanted. */
  private boolean isSource(int from) {
    int before = from - 1;
    Part word = before < 0 ? null : parts.get(before);
    if (parts.get(from).hasRole(Sense.FROM)) {
      return true;
    }
    if (word == null || word.is(Sense.COMMA, Sense.STOP, Sense.THEN, Sense.AND)) {
      return moreOf(from);
    }
    if (word.is(Sense.DET)) {
      // "Switch to the mkv container" names what is wanted.
      boolean wanted = before > 0 && parts.get(before - 1).is(Sense.SWITCH, Sense.USE);
      return !(wanted && parts.get(from).is(Sense.FORMAT, Sense.CODEC));
    }
    boolean article = word.is(Sense.ARTICLE);
    int verb = before - (article ? 1 : 0);
    while (verb >= 0 && parts.get(verb).is(Sense.FILLER, Sense.IT, Sense.MARK, Sense.DET)) {
      verb--;
    }
    if (verb < 0) {
      return article;
    }
    Part governs = parts.get(verb);
    if (governs.is(Sense.MAKE)) {
      // "Convert mov to mp4": what comes before the target is the source.
      return moreOf(from);
    }
    if (governs.is(Sense.SHRINK)) {
      return article || verb == before;
    }
    if (governs.is(Sense.TRIM) && governs.text().matches("..*[成到至为]")) {
      return false;
    }
    boolean turnedInto = governs.is(Sense.ROTATE) && governs.text().startsWith("转");
    if ((governs.is(Sense.KEEP) && made(from)) || turnedInto) {
      return false;
    }
    return governs.is(
            Sense.TRIM,
            Sense.CROP,
            Sense.RESIZE,
            Sense.ROTATE,
            Sense.FLIP,
            Sense.SPEEDUP,
            Sense.SLOWDOWN,
            Sense.REVERSE,
            Sense.MUTE,
            Sense.OF,
            Sense.REMOVE,
            Sense.KEEP,
            Sense.JOIN,
            Sense.SUBJECT,
            Sense.LOOP,
            Sense.FROM)
        && !governs.hasRole(Sense.TO);
  }

  /** "Grab a png": kinds of files that are taken out of a clip. */
  private boolean made(int from) {
    for (int k = from; k < parts.size() && belongs(parts.get(k)); k++) {
      if (parts.get(k).is(Sense.FORMAT)
          && List.of("png", "jpg", "gif", "mp3", "wav", "m4a").contains(parts.get(k).text())) {
        return true;
      }
    }
    return false;
  }

  /** Without an article, a fact is the source's if another one of its kind follows. */
  private boolean moreOf(int from) {
    for (int k = from; k < parts.size() && belongs(parts.get(k)); k++) {
      Sense kind = parts.get(k).sense();
      boolean again = parts.stream().skip(k + 1L).anyMatch(p -> p.is(kind));
      if (parts.get(k).is(FACTS) && again) {
        return true;
      }
    }
    return false;
  }

  /** "Recording at 800MB", "a video of 2 GB". */
  private void behind(int noun) {
    int k = noun + 1;
    while (k < parts.size() && parts.get(k).is(Sense.FILLER, Sense.OF, Sense.WITH, Sense.ARTICLE)) {
      k++;
    }
    boolean limit = parts.stream().anyMatch(p -> p.is(Sense.ACCEPTS));
    if (!limit && k < parts.size() && parts.get(k).is(Sense.SIZE)) {
      Part size = parts.get(k);
      boolean of = parts.subList(noun, k).stream().anyMatch(p -> p.is(Sense.OF));
      if (size.hasRole(Sense.AT) || (size.role() == null && of)) {
        forget(k);
      }
    }
  }

  /** "It is 500MB", "the file was 2 GB". */
  private boolean isStated(int i) {
    Part size = parts.get(i);
    int k = i - 1;
    boolean stated = false;
    while (k >= 0 && parts.get(k).is(Sense.FILLER, Sense.AROUND)) {
      String word = parts.get(k).text();
      stated |=
          "is was are weighs currently already has 是 目前 现在 有".contains(word) && !word.isBlank();
      k--;
    }
    boolean subject =
        k >= 0
            && parts.get(k).is(Sense.SUBJECT)
            && size.start() - parts.get(k).end() < 12
            && "it's it is this is that's that is".contains(parts.get(k).text());
    boolean its =
        k >= 0
            && parts.get(k).is(Sense.DET)
            && parts.get(k).text().equals("its")
            && (k == 0 || !parts.get(k - 1).text().equals("so"))
            && size.start() - parts.get(k).end() < 12;
    subject |= its;
    return size.role() == null
        && (subject
            || (stated
                && k >= 0
                && parts.get(k).is(Sense.CLIPNOUN, Sense.IT, Sense.DET, Sense.SUBJECT)));
  }
}
