package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import java.util.List;

/** Fades of picture, sound and music. */
final class FadeReader {

  private static final long FADE_MS = 1_000;

  private final Clause c;
  private final Reading out;

  FadeReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    int at = c.find(Sense.FADE, Sense.FADEIN, Sense.FADEOUT, Sense.FADEBOTH);
    if (at < 0) {
      return;
    }
    boolean plain = !c.has(Sense.FADEIN, Sense.FADEOUT, Sense.FADEBOTH);
    boolean in =
        c.has(Sense.FADEIN, Sense.FADEBOTH)
            || (plain && (c.has(Sense.START, Sense.FIRST) || (c.says("in") && !c.says("out"))));
    boolean gone =
        c.has(Sense.FADEOUT, Sense.FADEBOTH)
            || (plain && (c.has(Sense.END, Sense.LAST) || c.says("out")));
    if (!in && (c.says("out") && !plain)) {
      gone = true;
    }
    List<Part> all = c.takeAll(Sense.FADE, Sense.FADEIN, Sense.FADEOUT, Sense.FADEBOTH);
    Edit.Fade.What what = what();
    List<Part> lengths = c.takeAll(Sense.TIME, Sense.SPAN);
    boolean none = c.take(Sense.REMOVE, Sense.NO) != null;
    c.takeAll(Sense.ADD, Sense.START, Sense.END, Sense.FIRST, Sense.LAST, Sense.MIDDLE);
    if (plain && !in && !gone && !lengths.isEmpty() && lengths.get(0).span() != null) {
      Span span = lengths.get(0).span();
      in = span != null && span.from().equals(Moment.START);
      gone = !in;
    }
    boolean both = !in && !gone;
    boolean second = all.size() == 1 && c.says("out") && c.get(at).is(Sense.FADEIN);
    int position = c.get(at).start();
    if (in || both) {
      out.add(new Edit.Fade(what, true, none ? 0 : length(lengths, 0)), position);
    }
    if (gone || both || second) {
      out.add(new Edit.Fade(what, false, none ? 0 : length(lengths, in ? 1 : 0)), position);
    }
  }

  private Edit.Fade.What what() {
    if (c.take(Sense.MUSIC) != null) {
      c.takeAll(Sense.MUSIC, Sense.BACKGROUND);
      return Edit.Fade.What.MUSIC;
    }
    if (c.take(Sense.SOUND, Sense.VOLUME) != null) {
      return Edit.Fade.What.SOUND;
    }
    return c.take(Sense.PICTURE) != null || c.says("画面")
        ? Edit.Fade.What.PICTURE
        : Edit.Fade.What.BOTH;
  }

  private static long length(List<Part> lengths, int index) {
    if (lengths.isEmpty()) {
      return FADE_MS;
    }
    Part p = lengths.get(Math.min(index, lengths.size() - 1));
    Span span = p.span();
    if (span == null) {
      return p.ms();
    }
    return span.to().equals(Moment.END) && span.from().fromEnd()
        ? span.from().ms()
        : span.to().fromEnd() ? FADE_MS : span.to().ms() - span.from().ms();
  }
}
