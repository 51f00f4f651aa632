package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times become parts of the timeline: the first 5 seconds, 0:05 to 0:10, 最后十秒. */
final class Spans {

  private final List<Part> in;
  private final long totalMs;
  private final List<Part> out = new ArrayList<>();
  private int i;

  private Spans(List<Part> parts, long totalMs) {
    this.in = parts;
    this.totalMs = totalMs;
  }

  /**
   * Reads them.
   *
   * @param totalMs how long the current clip is, for halves and thirds; 0 where there is none
   */
  static List<Part> read(List<Part> parts, long totalMs) {
    return new Spans(BareNumbers.asTimes(parts), totalMs).all();
  }

  private List<Part> all() {
    while (i < in.size()) {
      if (!secondHalf()
          && !into()
          && !made()
          && !headOrTail()
          && !lengthFrom()
          && !range()
          && !atTheEdge()
          && !open()) {
        out.add(in.get(i++));
      }
    }
    return out;
  }

  private int skip(int from) {
    int j = from;
    while (j < in.size() && (in.get(j).is(Roles.SMALL) || in.get(j).is(Sense.OF))) {
      j++;
    }
    return j;
  }

  private boolean is(int j, Sense... senses) {
    return j < in.size() && in.get(j).is(senses);
  }

  private void add(Span span, @Nullable Sense role, int first, int last) {
    out.add(Part.span(span, role, in.get(first).start(), in.get(last).end()));
    i = last + 1;
  }

  /** "The second half": no unit of time. */
  private boolean secondHalf() {
    boolean second =
        is(i, Sense.TIMEUNIT) && in.get(i).text().equals("1000") && is(i + 1, Sense.HALF);
    if (second) {
      add(Span.last(totalMs / 2), in.get(i).role(), i, i + 1);
    }
    return second;
  }

  /** "Start 10 seconds in", "end it 30 seconds in". */
  private boolean into() {
    int j = skip(i + 1);
    boolean it = is(j, Sense.IT, Sense.CLIPNOUN);
    j = it ? skip(j + 1) : j;
    if (!is(i, Sense.START, Sense.END)
        || !is(j, Sense.TIME)
        || in.get(j).second() == 0
        || !is(j + 1, Sense.FILLER)
        || !in.get(j + 1).text().equals("in")
        || is(j + 2, Sense.DET, Sense.ARTICLE, Sense.CLIPNOUN)) {
      return false;
    }
    Moment at = Moment.at(in.get(j).ms());
    boolean start = in.get(i).is(Sense.START);
    add(start ? new Span(at, Moment.END) : new Span(Moment.START, at), Sense.FROM, i, j + 1);
    return true;
  }

  /** "A 10 second gif": what is made is so long. */
  private boolean made() {
    int j = i + 1;
    while (is(j, Sense.DASH, Sense.LONG)) {
      j++;
    }
    boolean gif =
        is(i, Sense.TIME)
            && in.get(i).second() > 0
            && in.get(i).role() == null
            && is(j, Sense.FORMAT)
            && in.get(j).text().equals("gif")
            && in.stream().noneMatch(p -> p.is(Sense.TIME) && p.hasRole(Sense.FROM, Sense.AT));
    if (gif) {
      out.add(Part.span(Span.first(in.get(i).ms()), null, in.get(i).start(), in.get(i).end()));
      i++;
    }
    return gif;
  }

  /** The first 5 seconds, the last third, 开头五秒, the middle 10 seconds. */
  private boolean headOrTail() {
    Part p = in.get(i);
    if (!p.is(Sense.FIRST, Sense.LAST, Sense.START, Sense.END, Sense.MIDDLE)) {
      return false;
    }
    int j = skip(i + 1);
    if (is(j, Sense.AND) && is(skip(j + 1), Sense.FIRST, Sense.LAST, Sense.START, Sense.END)) {
      return bothEnds(skip(skip(j + 1) + 1));
    }
    if (!is(j, Sense.TIME, Sense.HALF, Sense.THIRD, Sense.QUARTER, Sense.PERCENT)) {
      return false;
    }
    Part much = in.get(j);
    if (much.role() != null && !much.hasRole(Sense.AROUND)) {
      return false;
    }
    if (p.is(Sense.MIDDLE) && is(skip(j + 1), Sense.TIME) && in.get(skip(j + 1)).role() != null) {
      // 中间10秒到15秒 is a range that only happens to lie there.
      i++;
      return true;
    }
    long ms = much.is(Sense.TIME) ? much.ms() : Math.round(totalMs * fraction(much));
    if (p.is(Sense.MIDDLE)) {
      long from = Math.max(0, (totalMs - ms) / 2);
      add(Span.of(from, from + ms), p.role(), i, j);
    } else {
      boolean head = p.is(Sense.FIRST, Sense.START);
      add(head ? Span.first(ms) : Span.last(ms), p.role(), i, j);
    }
    return true;
  }

  /** "The first and last 5 seconds". */
  private boolean bothEnds(int length) {
    if (!is(length, Sense.TIME) || in.get(length).role() != null) {
      return false;
    }
    Part p = in.get(i);
    long ms = in.get(length).ms();
    out.add(Part.span(Span.first(ms), p.role(), p.start(), p.end()));
    out.add(Part.span(Span.last(ms), p.role(), in.get(length).start(), in.get(length).end()));
    i = length + 1;
    return true;
  }

  static double fraction(Part p) {
    return switch (p.sense()) {
      case HALF -> 0.5;
      case THIRD -> 1 / 3.0;
      case QUARTER -> 0.25;
      default -> p.number();
    };
  }

  /** From A to B, A-B, between A and B, from the start to B. */
  private boolean range() {
    Part a = in.get(i);
    int second = skip(i + 1);
    boolean through =
        a.hasRole(Sense.UNTIL) && is(second, Sense.TIME) && in.get(second).hasRole(Sense.TO);
    boolean from =
        a.is(Sense.TIME)
            && (a.role() == null
                || through
                || a.hasRole(Sense.FROM, Sense.BETWEEN, Sense.AT, Sense.FOR));
    boolean start = a.is(Sense.START, Sense.FIRST) && a.hasRole(Sense.FROM);
    if (!from && !start) {
      return false;
    }
    int j = skip(i + 1);
    boolean and = is(j, Sense.AND, Sense.COMMA);
    // 从20秒开始到35秒结束: the edges are named too.
    boolean named = a.hasRole(Sense.FROM) && is(j, Sense.START);
    if (and || named) {
      j = skip(j + 1);
    }
    // 从0:05剪到0:10: the verb brings the "to" along.
    boolean verb = is(j, Sense.TRIM, Sense.KEEP) && in.get(j).text().matches("..*[到至]");
    if (verb) {
      j = skip(j + 1);
    }
    if (!is(j, Sense.TIME, Sense.END, Sense.LAST)) {
      return false;
    }
    Part b = in.get(j);
    boolean to =
        and
            ? a.hasRole(Sense.BETWEEN) || b.hasRole(Sense.ENDAT)
            : verb || b.hasRole(Sense.TO, Sense.UNTIL, Sense.ENDAT);
    boolean length = a.hasRole(Sense.FOR) && a.second() > 0;
    if (!to || length) {
      return false;
    }
    Moment first = start ? Moment.START : Moment.at(a.ms());
    Moment last = b.is(Sense.TIME) ? Moment.at(b.ms()) : Moment.END;
    int end = named && is(j + 1, Sense.END) ? j + 1 : j;
    add(new Span(first, last), a.hasRole(Sense.FOR) ? Sense.FOR : Sense.FROM, i, end);
    return true;
  }

  /** 10 seconds starting at 0:20. */
  private boolean lengthFrom() {
    Part length = in.get(i);
    int j = skip(i + 1);
    boolean from =
        length.is(Sense.TIME)
            && length.second() > 0
            && is(j, Sense.TIME)
            && in.get(j).hasRole(Sense.FROM)
            && (length.role() == null || (length.hasRole(Sense.TO) && in.get(j).second() == 0));
    int after = skip(j + 1);
    if (!from
        || is(after, Sense.CLIPNOUN, Sense.LONG)
        || (is(after, Sense.TIME, Sense.END) && in.get(after).role() != null)) {
      return false;
    }
    long start = in.get(j).ms();
    add(Span.of(start, start + length.ms()), null, i, j);
    return true;
  }

  /** 5 seconds off the end, 5s from the beginning, the 5 seconds at the start. */
  private boolean atTheEdge() {
    Part time = in.get(i);
    if (!time.is(Sense.TIME) || time.second() == 0) {
      return false;
    }
    int j = skip(i + 1);
    if (is(j, Sense.COMMA) || !is(j, Sense.START, Sense.END, Sense.FIRST, Sense.LAST)) {
      return false;
    }
    Part edge = in.get(j);
    if (is(skip(j + 1), Sense.TIME, Sense.NUMBER)
        || (!edge.hasRole(Sense.FROM, Sense.AT) && !offOrOf(i, j))) {
      return false;
    }
    boolean head = edge.is(Sense.START, Sense.FIRST);
    Sense role = time.role() == null ? edge.role() : time.role();
    boolean off = in.subList(i, j).stream().anyMatch(p -> p.text().equals("off"));
    role = off ? Sense.FROM : role;
    add(
        head ? Span.first(time.ms()) : Span.last(time.ms()),
        role == Sense.FROM ? Sense.REMOVE : role,
        i,
        j);
    return true;
  }

  private boolean offOrOf(int from, int to) {
    return in.subList(from, to).stream()
        .anyMatch(p -> p.is(Sense.OF) || p.text().equals("off") || p.text().equals("in"));
  }

  /** From A on, after A, before B, until B, end at B. */
  private boolean open() {
    Part p = in.get(i);
    if (!p.is(Sense.TIME)) {
      return false;
    }
    int j = skip(i + 1);
    boolean onward = is(j, Sense.ONWARD, Sense.AFTER);
    if (p.hasRole(Sense.AFTER)
        || (p.hasRole(Sense.FROM) && !is(j, Sense.CLIPNOUN, Sense.LONG))
        || (onward && (p.role() == null || p.hasRole(Sense.FROM, Sense.AT)))) {
      add(
          new Span(Moment.at(p.ms()), Moment.END),
          p.role() == Sense.AT ? Sense.FROM : p.role(),
          i,
          onward ? j : i);
      return true;
    }
    if (p.hasRole(Sense.BEFORE, Sense.UNTIL, Sense.ENDAT)) {
      add(Span.of(0, p.ms()), p.role(), i, i);
      return true;
    }
    return false;
  }
}
