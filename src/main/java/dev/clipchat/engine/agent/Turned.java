package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Ratio;
import dev.clipchat.engine.edit.Span;
import org.jspecify.annotations.Nullable;

/** An edit the other way round, at the other end, or by more or less. */
final class Turned {

  private static final double STEP = 1.5;
  private static final double SMALL_STEP = 1.25;

  private Turned() {}

  /** "Wrong way": the same in the other direction, in place of the first; or null. */
  static @Nullable Edit around(Edit edit) {
    if (edit instanceof Edit.Rotate e) {
      return new Edit.Rotate(-e.degrees());
    }
    if (edit instanceof Edit.Flip e) {
      return new Edit.Flip(!e.upsideDown());
    }
    if (edit instanceof Edit.Keep e) {
      return new Edit.Remove(e.spans());
    }
    if (edit instanceof Edit.Remove e) {
      return new Edit.Keep(e.spans());
    }
    Ratio ratio = edit instanceof Edit.Aspect a ? a.ratio() : null;
    if (edit instanceof Edit.Aspect e && ratio != null && ratio.width() != ratio.height()) {
      return new Edit.Aspect(
          new Ratio(/* width= */ ratio.height(), /* height= */ ratio.width()), e.fit());
    }
    if (edit instanceof Edit.Speed e) {
      return new Edit.Speed(1 / e.factor(), e.span());
    }
    return edit instanceof Edit.Fade e ? new Edit.Fade(e.what(), !e.in(), e.ms()) : null;
  }

  /** "The same at the end"; or null where an end means nothing to it. */
  static @Nullable Edit atOtherEnd(Edit edit, boolean end) {
    if (edit instanceof Edit.Fade e) {
      return e.in() == end ? new Edit.Fade(e.what(), !end, e.ms()) : null;
    }
    if (edit instanceof Edit.AddTitle e) {
      Moment start = end ? Moment.beforeEnd(e.lengthMs()) : Moment.START;
      return Slots.titled(e, e.text(), e.place(), start, e.lengthMs());
    }
    Span span = span(edit);
    if (span == null) {
      return null;
    }
    boolean head = span.from().equals(Moment.START) && !span.to().fromEnd();
    boolean tail = span.to().equals(Moment.END) && span.from().fromEnd();
    if (head == tail || head != end) {
      return null;
    }
    return Slots.span(edit, end ? Span.last(span.to().ms()) : Span.first(span.from().ms()));
  }

  private static @Nullable Span span(Edit edit) {
    if (edit instanceof Edit.Remove e) {
      return e.spans().size() == 1 ? e.spans().get(0) : null;
    }
    if (edit instanceof Edit.Mute e) {
      return e.span();
    }
    if (edit instanceof Edit.Speed e) {
      return e.span();
    }
    return edit instanceof Edit.Volume e ? e.span() : null;
  }

  /** "A bit more", "less": what is added to the edit that was made; or null. */
  static @Nullable Edit by(Edit edit, boolean more, boolean little) {
    double step = little ? SMALL_STEP : STEP;
    double factor = more ? step : 1 / step;
    if (edit instanceof Edit.Volume e) {
      return new Edit.Volume(factor, true, e.span());
    }
    if (edit instanceof Edit.MusicVolume || edit instanceof Edit.AddMusic) {
      return new Edit.MusicVolume(factor, true);
    }
    if (edit instanceof Edit.Speed e) {
      return new Edit.Speed(e.factor() >= 1 ? factor : 1 / factor, e.span());
    }
    if (edit instanceof Edit.Adjust e) {
      double part = (more ? 1 : -1) / 2.0;
      return new Edit.Adjust(
          e.brightness() * part, Math.pow(e.contrast(), part), Math.pow(e.saturation(), part));
    }
    return edit instanceof Edit.Fade e
        ? new Edit.Fade(e.what(), e.in(), Math.round(e.ms() * factor))
        : null;
  }
}
