package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Reading.Rank;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.units.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many bytes the file may have. */
final class SizeReader {

  private final Clause c;
  private final Reading out;

  SizeReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    ceiling();
    smaller();
  }

  private void ceiling() {
    Part none = c.take(Sense.NOLIMIT);
    if (none != null) {
      out.add(new Edit.Ceiling(0), none.start(), Rank.OUTPUT);
      return;
    }
    Part rate = c.take(Sense.BITRATE, Sense.BITRATEUNIT);
    if (rate != null) {
      c.takeAll(Sense.NUMBER, Sense.DECREASE, Sense.SHRINK, Sense.SIZE);
      out.trouble(
          Trouble.Kind.UNSUPPORTED,
          rate,
          "Say \"under 10 MB\" or \"compress to 10MB\". / 可以说“10MB以内”。");
      return;
    }
    List<Part> sizes = c.takeAll(Sense.SIZE);
    sizes.forEach(this::size);
    if (sizes.isEmpty()) {
      share();
      number();
    }
  }

  private void size(Part size) {
    long bytes = Math.round(size.number());
    if (size.hasRole(Sense.BY)
        && !c.mentions(Sense.SIZEWORD)
        && c.mentions(Sense.SHRINK, Sense.DECREASE)) {
      bytes = out.cut().map(out.project()::sourceBytes).orElse(0L) - bytes;
    }
    if (bytes <= 0) {
      out.trouble(Trouble.Kind.BAD_SIZE, size, "");
    } else if (size.hasRole(Sense.ORMORE)) {
      out.trouble(Trouble.Kind.UNSUPPORTED, size, "Say \"under 10 MB\". / 可以说“10MB以内”。");
    } else if (out.hasEdit(Edit.Ceiling.class)) {
      out.trouble(Trouble.Kind.CONTRADICTION, size, "two sizes / 两个大小");
    } else {
      c.takeAll(Sense.SHRINK, Sense.DECREASE, Sense.UNDER);
      if (!c.has(Sense.SPAN, Sense.TIME)) {
        c.takeAll(Sense.TRIM, Sense.KEEP);
      }
      out.add(new Edit.Ceiling(bytes), size.start(), Rank.OUTPUT);
    }
  }

  /** A part of what it has: 50% smaller, half the size, 压缩到原来的三分之一. */
  private void share() {
    boolean cut = c.has(Sense.TRIM) && c.has(Sense.SIZEWORD);
    boolean less = cut || c.has(Sense.SHRINK, Sense.DECREASE) || isShrunkTo();
    boolean ofSpeed = c.has(Sense.SPEED, Sense.SPEEDUP, Sense.SLOWDOWN);
    if ((!less || ofSpeed) && !c.mentions(Sense.SIZEWORD)) {
      return;
    }
    int at = c.find(Sense.PERCENT, Sense.HALF, Sense.THIRD, Sense.QUARTER, Sense.TIMES);
    if (at < 0) {
      halved();
      return;
    }
    Part p = c.get(at);
    c.use(at);
    c.takeAll(Sense.SHRINK, Sense.DECREASE, Sense.UNDER);
    if (cut) {
      c.take(Sense.TRIM);
    }
    double part = p.is(Sense.TIMES) ? 1 / p.number() : Spans.fraction(p);
    boolean rest =
        p.hasRole(Sense.TO, Sense.UNDER, Sense.AT) || ofSize(at) || p.is(Sense.TIMES, Sense.HALF);
    double wanted = rest || !less ? part : 1 - part;
    if (!(wanted > 0) || wanted > 1) {
      out.trouble(Trouble.Kind.BAD_SIZE, p, "");
    } else {
      out.add(new Edit.CeilingPart(Math.round(wanted * 1e6) / 1e6), p.start(), Rank.OUTPUT);
    }
  }

  /** 压缩到1/3: the verb has become the preposition. */
  private boolean isShrunkTo() {
    int at = c.find(Sense.PERCENT, Sense.HALF, Sense.THIRD, Sense.QUARTER);
    return at >= 0 && c.get(at).hasRole(Sense.UNDER) && Clauses.content(c).size() == 1;
  }

  /** 体积减半, "halve the size": the verb says how much. */
  private void halved() {
    int at = c.find(Sense.DECREASE);
    if (at >= 0
        && c.mentions(Sense.SIZEWORD)
        && List.of("减半", "halve", "halved").contains(c.get(at).text())) {
      c.use(at);
      out.add(new Edit.CeilingPart(0.5), c.get(at).start(), Rank.OUTPUT);
    }
  }

  /** "A third of the size": the word for the size follows at once. */
  private boolean ofSize(int at) {
    int next = at + 1;
    while (next < c.size() && c.get(next).is(Sense.DET, Sense.FILLER, Sense.OF)) {
      next++;
    }
    boolean before =
        at > 0
            && c.get(at - 1).is(Sense.SIZEWORD, Sense.FILLER)
            && c.get(at - 1).text().startsWith("原");
    boolean chinese = c.says("的") && c.mentions(Sense.SIZEWORD) && c.find(Sense.SIZEWORD) < 0;
    return (next < c.size() && c.get(next).is(Sense.SIZEWORD)) || before || chinese;
  }

  /** "Compress to under 10": ten of what? */
  private void number() {
    int at = c.find(Sense.NUMBER);
    if (at >= 0 && c.has(Sense.SHRINK, Sense.UNDER)) {
      c.use(at);
      c.takeAll(Sense.SHRINK, Sense.UNDER);
      out.trouble(Trouble.Kind.HOW_MUCH, c.get(at), "\"10 MB\"");
    }
  }

  private void smaller() {
    Part p = c.take(Sense.SHRINK);
    if (p == null && c.has(Sense.DECREASE) && c.mentions(Sense.SIZEWORD, Sense.QUALITY)) {
      p = c.take(Sense.DECREASE);
    }
    if (p != null) {
      c.takeAll(Sense.SHRINK, Sense.DECREASE);
      out.add(new Edit.Smaller(), p.start(), Rank.OUTPUT);
    }
  }

  /** The limit of a platform, where the sentence names no size of its own. */
  static void platform(List<Clause> clauses, Reading out) {
    for (Clause c : clauses) {
      Part p = c.take(Sense.PLATFORM);
      while (p != null) {
        Target target = target(p);
        if (target != null
            && !out.hasEdit(Edit.Ceiling.class, Edit.CeilingPart.class)
            && !out.hasTroubles()) {
          out.add(new Edit.Ceiling(target.size().bytes()), p.start(), Rank.OUTPUT);
        }
        p = c.take(Sense.PLATFORM);
      }
    }
  }

  private static @Nullable Target target(Part p) {
    return Target.named(p.text()).orElse(null);
  }
}
