package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Reading.Rank;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.edit.Output.Format;
import dev.clipchat.units.Target;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file that comes out: its kind, its codec, its size. */
final class OutputReader {

  private static final String FORMATS =
      "mp4, webm, mkv, mov, gif, mp3, wav, m4a, png, jpg (av1, hevc, h264).";

  private final Clause c;
  private final Reading out;

  OutputReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    still();
    format();
    codec();
    effort();
    ceiling();
    smaller();
  }

  private void still() {
    int at = c.find(Sense.STILL);
    Part trigger = at < 0 ? null : c.get(at);
    boolean generic =
        trigger != null && trigger.text().endsWith("frame") && trigger.text().length() <= 9;
    boolean placed =
        c.mentions(
            Sense.TIME,
            Sense.SPAN,
            Sense.FIRST,
            Sense.LAST,
            Sense.EXPORT,
            Sense.START,
            Sense.END,
            Sense.MIDDLE);
    int picture = pictureFormat();
    if (at < 0 && c.says("画面") && c.has(Sense.TIME) && c.mentions(Sense.KEEP, Sense.EXPORT)) {
      at = c.find(Sense.KEEP, Sense.EXPORT);
    }
    if (at < 0 && c.has(Sense.TIME, Sense.SPAN)) {
      at = taken();
    }
    if (at < 0 && picture < 0) {
      return;
    }
    if (generic && !placed && picture < 0) {
      c.use(at);
      return;
    }
    int where = at >= 0 ? at : picture;
    Format format = picture >= 0 ? Format.valueOf(upper(c.get(picture).text())) : Format.PNG;
    if (picture >= 0) {
      c.use(picture);
    }
    Moment moment = moment();
    c.takeAll(Sense.STILL, Sense.PICTURE, Sense.ADD, Sense.KEEP, Sense.TRIM);
    out.add(new Edit.UseFormat(format, moment), c.get(where).start(), Rank.OUTPUT);
  }

  /** 截一张第3秒的图: what is taken is a picture. */
  private int taken() {
    int at = c.find(Sense.KEEP);
    boolean picture =
        c.has(Sense.PICTURE) && Clauses.content(c).get(0).is(Sense.KEEP) && !c.has(Sense.CLIP);
    return at >= 0 && picture && c.get(at).text().matches("[截取抓].*") ? at : -1;
  }

  private int pictureFormat() {
    for (int i = c.find(Sense.FORMAT); i >= 0; i = c.findFrom(i + 1, Sense.FORMAT)) {
      if (Format.valueOf(upper(c.get(i).text())).isStill()) {
        return i;
      }
    }
    return -1;
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private Moment moment() {
    Moment named = TimeReader.moment(c.take(Sense.TIME, Sense.SPAN));
    boolean last = c.take(Sense.LAST, Sense.END) != null;
    boolean middle = c.take(Sense.MIDDLE, Sense.CENTER) != null;
    c.takeAll(Sense.FIRST, Sense.START);
    if (named != null) {
      return named;
    }
    return last ? Moment.END : middle ? Moment.at(out.durationMs() / 2) : Moment.START;
  }

  private void format() {
    Part bad = c.take(Sense.OTHERFORMAT);
    if (bad != null) {
      out.trouble(Trouble.Kind.UNSUPPORTED, bad, FORMATS);
      return;
    }
    Part sound = c.take(Sense.AUDIOONLY);
    Part wanted = c.take(Sense.FORMAT);
    if (wanted != null) {
      while (c.has(Sense.FORMAT) && c.get(c.find(Sense.FORMAT)).text().equals(wanted.text())) {
        c.take(Sense.FORMAT);
      }
      c.takeAll(Sense.SOUND);
      Format format = Format.valueOf(upper(wanted.text()));
      out.add(new Edit.UseFormat(format, Moment.START), wanted.start(), Rank.OUTPUT);
    } else if (sound != null) {
      out.add(new Edit.UseFormat(Format.MP3, Moment.START), sound.start(), Rank.OUTPUT);
    }
  }

  private void codec() {
    Part p = c.take(Sense.CODEC);
    if (p != null) {
      out.add(new Edit.UseCodec(Codec.valueOf(upper(p.text()))), p.start(), Rank.OUTPUT);
    }
  }

  private void effort() {
    Part p = c.take(Sense.BEST, Sense.FASTENCODE, Sense.NORMALENCODE);
    if (p == null && c.has(Sense.QUALITY) && c.has(Sense.INCREASE)) {
      c.take(Sense.INCREASE);
      p = Part.word(Sense.BEST, "", c.start(), c.start());
    }
    if (p == null) {
      return;
    }
    Effort effort =
        switch (p.sense()) {
          case FASTENCODE -> Effort.FAST;
          case NORMALENCODE -> Effort.NORMAL;
          default -> Effort.BEST;
        };
    out.add(new Edit.UseEffort(effort), p.start(), Rank.OUTPUT);
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
          Trouble.Kind.UNSUPPORTED, rate, "\"under 10 MB\", \"compress to 10MB\". / 可以说“10MB以内”。");
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
      out.trouble(Trouble.Kind.UNSUPPORTED, size, "\"under 10 MB\". / 可以说“10MB以内”。");
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
    boolean less = cut || c.has(Sense.SHRINK, Sense.DECREASE);
    if (!less && !c.mentions(Sense.SIZEWORD)) {
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
