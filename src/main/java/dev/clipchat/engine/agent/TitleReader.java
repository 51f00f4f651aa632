package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Title;
import dev.clipchat.engine.edit.Title.Letters;
import dev.clipchat.engine.edit.Title.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Titles: their text, place, time, letters. */
final class TitleReader {

  private static final long LENGTH_MS = 3_000;

  private static final Sense[] NOUNS = {Sense.TITLE, Sense.CAPTION, Sense.WATERMARK};

  private final Clause c;
  private final Reading out;

  TitleReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    int noun = c.find(NOUNS);
    boolean quoted = c.has(Sense.TEXT);
    boolean written =
        quoted
            && (c.get(c.find(Sense.TEXT)).hasRole(Sense.FOR)
                || c.has(Sense.ADD, Sense.INSERT, Sense.SAYS)
                || c.mentions(Sense.USE));
    boolean alone = quoted && Clauses.content(c).size() == 1 && c.mentions(Sense.WITH);
    if (noun < 0 && !written && !alone && !isMoved()) {
      return;
    }
    int position = noun >= 0 ? c.get(noun).start() : c.start();
    if (!quoted && c.take(Sense.REMOVE, Sense.NO) != null) {
      c.takeAll(NOUNS);
      c.takeAll(Sense.COLOR);
      out.add(new Edit.RemoveTitles(), position);
      return;
    }
    boolean changes =
        c.has(Sense.CHANGE, Sense.MOVE, Sense.REPLACE)
            || (quoted && isRewritten())
            || (!quoted && (noun < 0 || isPutElsewhere(noun)))
            || (!quoted
                && !c.has(Sense.ADD, Sense.INSERT)
                && !c.mentions(Sense.SAYS, Sense.WITH)
                && hasLook());
    boolean watermark = c.has(Sense.WATERMARK);
    boolean caption = c.has(Sense.CAPTION) && !c.has(Sense.TITLE);
    String text = new TitleText(c, out).after(noun, changes);
    c.takeAll(NOUNS);
    c.takeAll(Sense.ADD, Sense.INSERT, Sense.CHANGE, Sense.MOVE, Sense.REPLACE, Sense.SAYS);
    Part colour = c.take(Sense.COLOR);
    if (colour != null) {
      c.takeAll(Sense.SATURATION);
    }
    Letters letters = letters();
    Time time = time();
    Place place = place();
    if (changes) {
      out.add(
          new Edit.ChangeTitle(
              text,
              place,
              time.start(),
              time.lengthMs(),
              letters,
              colour == null ? null : colour.text()),
          position);
      return;
    }
    if (text == null || text.isBlank()) {
      out.trouble(Trouble.Kind.WHICH_TEXT, c.get(Math.max(0, noun)), "");
      return;
    }
    Place usual = watermark ? Place.BOTTOM_RIGHT : caption ? Place.BOTTOM : Place.CENTER;
    Moment start = time.start();
    Long length = time.lengthMs();
    out.add(
        new Edit.AddTitle(
            text,
            place == null ? usual : place,
            start == null ? Moment.START : start,
            length != null ? length : watermark ? Title.TO_END : LENGTH_MS,
            letters != null ? letters : watermark ? Letters.SMALL : Letters.NORMAL,
            colour == null ? "white" : colour.text()),
        position);
  }

  /** "Set the title to …" changes the one that is there, or else makes it. */
  private boolean isRewritten() {
    return c.get(c.find(Sense.TEXT)).hasRole(Sense.TO)
        && !c.has(Sense.ADD)
        && out.cut().map(x -> !x.titles().isEmpty()).orElse(false);
  }

  /** "Put the text across the bottom": the one that is there. */
  private boolean isPutElsewhere(int noun) {
    return noun > 0
        && c.get(noun - 1).is(Sense.DET)
        && hasLook()
        && !c.has(TitleText.WORDS)
        && !c.mentions(Sense.SAYS, Sense.WITH)
        && out.cut().map(x -> !x.titles().isEmpty()).orElse(false);
  }

  /** "Move it to the bottom": of all there is, only a title can be. */
  private boolean isMoved() {
    return c.has(Sense.MOVE)
        && c.mentions(Sense.IT)
        && hasLook()
        && out.cut().map(x -> !x.titles().isEmpty()).orElse(false);
  }

  private boolean isSmaller() {
    int at = c.find(Sense.SHRINK);
    return at >= 0 && (c.get(at).text().equals("smaller") || c.get(at).text().contains("小"));
  }

  private boolean hasLook() {
    return isSmaller()
        || c.has(
            Sense.BIGLETTERS,
            Sense.SMALLLETTERS,
            Sense.COLOR,
            Sense.TOP,
            Sense.BOTTOM,
            Sense.CENTER,
            Sense.CORNER);
  }

  private @Nullable Letters letters() {
    boolean big = !c.takeAll(Sense.BIGLETTERS).isEmpty();
    boolean small = !c.takeAll(Sense.SMALLLETTERS).isEmpty();
    if (!small && isSmaller()) {
      small = c.take(Sense.SHRINK) != null;
    }
    return big ? Letters.LARGE : small ? Letters.SMALL : null;
  }

  /** When it stands there; null for what was not said. */
  private record Time(@Nullable Moment start, @Nullable Long lengthMs) {}

  private Time time() {
    boolean whole = c.take(Sense.THROUGHOUT) != null;
    Part span = c.take(Sense.SPAN);
    List<Part> times = c.takeAll(Sense.TIME);
    boolean atEnd = c.take(Sense.END, Sense.LAST) != null;
    boolean atStart = c.take(Sense.START, Sense.FIRST) != null;
    c.takeAll(Sense.AFTER);
    Moment start = null;
    Long length = null;
    Span s = span == null ? null : span.span();
    if (s != null) {
      start = s.from();
      length = lengthOf(s);
    }
    for (Part t : times) {
      if (t.hasRole(Sense.AT, Sense.FROM, Sense.AFTER) || (t.second() == 0 && start == null)) {
        start = Moment.at(t.ms());
      } else if (length != null) {
        // Two lengths: one of them would be passed over.
        out.trouble(Trouble.Kind.UNKNOWN, t, "");
      } else {
        length = t.ms();
      }
    }
    if (whole) {
      return new Time(Moment.START, Title.TO_END);
    }
    if (start == null && atEnd) {
      start = Moment.beforeEnd(length == null ? LENGTH_MS : length);
    } else if (start == null && atStart) {
      start = Moment.START;
    }
    return new Time(start, length);
  }

  private static long lengthOf(Span s) {
    if (s.to().equals(Moment.END)) {
      return s.from().fromEnd() ? s.from().ms() : Title.TO_END;
    }
    return Math.max(1, s.to().ms() - s.from().ms());
  }

  private @Nullable Place place() {
    boolean top = !c.takeAll(Sense.TOP).isEmpty();
    boolean bottom = !c.takeAll(Sense.BOTTOM).isEmpty();
    boolean left = !c.takeAll(Sense.LEFT).isEmpty();
    boolean right = !c.takeAll(Sense.RIGHT).isEmpty();
    boolean center = !c.takeAll(Sense.CENTER, Sense.MIDDLE).isEmpty();
    boolean corner = !c.takeAll(Sense.CORNER).isEmpty();
    String vertical = top ? "TOP" : bottom || (corner && (left || right)) ? "BOTTOM" : "";
    String horizontal = left ? "LEFT" : right ? "RIGHT" : "";
    if (vertical.isEmpty() && horizontal.isEmpty()) {
      return center ? Place.CENTER : null;
    }
    String name = vertical + (vertical.isEmpty() || horizontal.isEmpty() ? "" : "_") + horizontal;
    return Place.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
