package dev.clipchat.engine.agent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what tells how a clip is and not how it shall be: "too dark", "the sound is bad", 有点暗. Such
 * a remark is the reason for an edit, never an edit.
 */
final class Remarks {

  private static final List<String> DEGREES =
      List.of(
          "too",
          "so",
          "very",
          "really",
          "quite",
          "pretty",
          "bit",
          "a bit",
          "a little",
          "little",
          "slightly",
          "somewhat",
          "kinda",
          "kind of",
          "rather",
          "super",
          "extremely",
          "way",
          "much",
          "a little too",
          "filmed",
          "recorded",
          "a tad",
          "tad",
          "even",
          "still",
          "太",
          "有点",
          "有点儿",
          "一些",
          "很",
          "挺",
          "过于",
          "偏",
          "比较",
          "非常",
          "特别",
          "十分",
          "老是",
          "更加");

  private static final List<String> COPULAS =
      List.of(
          "is",
          "are",
          "was",
          "were",
          "looks",
          "look",
          "sounds",
          "seems",
          "feels",
          "came out",
          "是",
          "it's",
          "it is",
          "this is",
          "that's",
          "that is");

  private final List<Part> in;
  private final Lexicon lexicon;
  private final List<Part> out = new ArrayList<>();

  private Remarks(List<Part> parts, Lexicon lexicon) {
    this.in = parts;
    this.lexicon = lexicon;
  }

  static List<Part> mark(List<Part> parts, Lexicon lexicon) {
    return new Remarks(parts, lexicon).all();
  }

  private List<Part> all() {
    for (int i = 0; i < in.size(); i++) {
      Part p = in.get(i);
      String state = lexicon.state(p.text());
      if (state == null || p.is(Sense.TEXT, Sense.CLIP) || !tells(i)) {
        out.add(p);
        continue;
      }
      int start = p.start();
      while (!out.isEmpty() && isDegree(out.get(out.size() - 1))) {
        start = out.remove(out.size() - 1).start();
      }
      out.add(Part.word(Sense.COMPLAINT, state, start, p.end()));
    }
    return out;
  }

  private static boolean isDegree(Part p) {
    return p.is(Sense.FILLER, Sense.THEN) && DEGREES.contains(p.text());
  }

  /** Whether the word there is said of what is, and not of what is wished for. */
  private boolean tells(int at) {
    int i = at - 1;
    while (i >= 0 && isDegree(in.get(i))) {
      i--;
    }
    boolean degree = i < at - 1;
    boolean copula = i >= 0 && COPULAS.contains(in.get(i).text());
    Part p = in.get(at);
    boolean chinese = !p.text().isEmpty() && Language.isHan(p.text().codePointAt(0));
    Part next = at + 1 < in.size() ? in.get(at + 1) : null;
    boolean come = next != null && next.text().equals("了");
    boolean turned = List.of("over", "side", "mirror").contains(lexicon.state(p.text()));
    if (turned && startsWithSubject(at) && !wished(at)) {
      return true;
    }
    if (chinese ? !degree && !copula && !(come && subject(i)) : !degree && !copula) {
      return false;
    }
    return !wished(at) && !describes(next, chinese);
  }

  /** 画面倒过来了: a noun, and what has become of it. */
  private boolean subject(int i) {
    return i >= 0
        && in.get(i)
            .is(
                Sense.CLIPNOUN,
                Sense.PICTURE,
                Sense.SOUND,
                Sense.IT,
                Sense.VOLUME,
                Sense.MUSIC,
                Sense.DET,
                Sense.SUBJECT,
                Sense.CAPTION);
  }

  /** "My phone recorded it sideways". */
  private boolean startsWithSubject(int at) {
    int first = at;
    while (first > 0 && !in.get(first - 1).is(Sense.COMMA, Sense.STOP, Sense.AND, Sense.THEN)) {
      first--;
    }
    return in.get(first).is(Sense.SUBJECT);
  }

  private boolean wished(int at) {
    for (int i = at - 1; i >= 0; i--) {
      Part p = in.get(i);
      if (p.is(Sense.COMMA, Sense.STOP, Sense.AND, Sense.THEN)) {
        return false;
      }
      if (p.is(
          Sense.MAKE,
          Sense.WISH,
          Sense.ADD,
          Sense.NOT,
          Sense.NO,
          Sense.KEEP,
          Sense.SAYS,
          Sense.TO)) {
        return true;
      }
    }
    return false;
  }

  /** "A very loud sound" names a thing by its kind. */
  private static boolean describes(@Nullable Part next, boolean chinese) {
    if (next == null) {
      return false;
    }
    if (chinese) {
      return next.text().startsWith("一点")
          || next.text().startsWith("一些")
          || next.text().equals("点");
    }
    return next.is(
        Sense.CLIPNOUN,
        Sense.PLURALCLIPS,
        Sense.SOUND,
        Sense.MUSIC,
        Sense.TITLE,
        Sense.CAPTION,
        Sense.TEXT,
        Sense.PICTURE,
        Sense.FADE);
  }
}
