package dev.clipchat.engine.agent;

import dev.clipchat.engine.agent.Reading.Rank;
import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Effort;
import dev.clipchat.engine.edit.Output.Format;
import java.util.Locale;

/** The file that comes out: its kind and how it is encoded. */
final class OutputReader {

  private static final String FORMATS =
      "mp4, webm, mkv, mov, gif, mp3, wav, m4a, png, jpg (av1, hevc, h264)."
          + " / 可以用mp4、webm、mkv、mov、gif、mp3、wav、m4a、png、jpg（av1、hevc、h264）。";

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
}
