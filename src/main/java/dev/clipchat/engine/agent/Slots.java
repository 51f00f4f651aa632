package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Span;
import dev.clipchat.engine.edit.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edit with another value in the slot that a bare word or number fits. */
final class Slots {

  private static final long MEGA = 1_000_000;
  private static final long GIGA = 1_000_000_000;

  private Slots() {}

  /** The edit with that value, or null where it has no slot of the kind. */
  static @Nullable Edit with(Edit edit, Part value) {
    return switch (value.sense()) {
      case NUMBER -> number(edit, value.number());
      case TIME -> time(edit, value);
      case PERCENT -> part(edit, value.number());
      case TIMES ->
          edit instanceof Edit.Speed || edit instanceof Edit.Loop
              ? number(edit, value.number())
              : null;
      case SIZE ->
          Family.of(edit) == Family.CEILING ? new Edit.Ceiling(Math.round(value.number())) : null;
      case SPAN -> value.span() == null ? null : span(edit, value.span());
      case TEXT, COLOR, BIGLETTERS, SMALLLETTERS -> title(edit, value);
      case DEGREES -> edit instanceof Edit.Rotate ? number(edit, value.number()) : null;
      case LEFT, COUNTER -> edit instanceof Edit.Rotate ? new Edit.Rotate(-90) : null;
      case RIGHT, CLOCKWISE -> edit instanceof Edit.Rotate ? new Edit.Rotate(90) : null;
      default -> null;
    };
  }

  private static @Nullable Edit number(Edit edit, double n) {
    if (n <= 0) {
      return null;
    }
    long ms = Math.round(n * 1000);
    if (edit instanceof Edit.Ceiling e) {
      long unit = e.bytes() >= GIGA ? GIGA : e.bytes() >= MEGA ? MEGA : 1_000;
      return new Edit.Ceiling(Math.round(n * unit));
    }
    if (edit instanceof Edit.Speed e) {
      return new Edit.Speed(n, e.span());
    }
    if (edit instanceof Edit.Fps) {
      return new Edit.Fps(n);
    }
    if (edit instanceof Edit.Resize e && e.size().lines() > 0) {
      Picture.Scale s = e.size();
      return new Edit.Resize(
          new Picture.Scale((int) n, s.width(), s.height(), s.atMost(), s.enlarge()));
    }
    if (edit instanceof Edit.Loop) {
      return new Edit.Loop((int) Math.round(n), 0);
    }
    if (edit instanceof Edit.Rotate) {
      return n % 90 == 0 ? new Edit.Rotate((int) n) : null;
    }
    if (edit instanceof Edit.Volume
        || edit instanceof Edit.MusicVolume
        || edit instanceof Edit.CeilingPart) {
      return part(edit, n > 3 ? n / 100 : n);
    }
    return length(edit, ms);
  }

  private static @Nullable Edit part(Edit edit, double part) {
    if (edit instanceof Edit.Volume e) {
      return new Edit.Volume(part, false, e.span());
    }
    if (edit instanceof Edit.MusicVolume) {
      return new Edit.MusicVolume(part, false);
    }
    if (edit instanceof Edit.AddMusic e) {
      return new Edit.AddMusic(e.media(), part, e.start(), e.replace());
    }
    if (edit instanceof Edit.CeilingPart) {
      return part < 1 ? new Edit.CeilingPart(part) : null;
    }
    return edit instanceof Edit.Speed e ? new Edit.Speed(part, e.span()) : null;
  }

  private static @Nullable Edit time(Edit edit, Part value) {
    if (edit instanceof Edit.AddTitle e && value.hasRole(Sense.AT, Sense.FROM)) {
      return titled(e, e.text(), e.place(), Moment.at(value.ms()), e.lengthMs());
    }
    return value.role() == null || value.hasRole(Sense.FOR, Sense.TO)
        ? length(edit, value.ms())
        : null;
  }

  private static @Nullable Edit length(Edit edit, long ms) {
    if (edit instanceof Edit.AddTitle e) {
      Moment start = e.start().fromEnd() ? Moment.beforeEnd(ms) : e.start();
      return titled(e, e.text(), e.place(), start, ms);
    }
    if (edit instanceof Edit.ChangeTitle e) {
      return new Edit.ChangeTitle(e.text(), e.place(), e.start(), ms, e.letters(), e.color());
    }
    if (edit instanceof Edit.Fade e) {
      return new Edit.Fade(e.what(), e.in(), ms);
    }
    List<Span> spans = spans(edit);
    if (spans.size() != 1) {
      return null;
    }
    Span s = spans.get(0);
    if (s.from().equals(Moment.START) && !s.to().fromEnd()) {
      return span(edit, Span.first(ms));
    }
    return s.to().equals(Moment.END) && s.from().fromEnd() ? span(edit, Span.last(ms)) : null;
  }

  private static List<Span> spans(Edit edit) {
    return edit instanceof Edit.Keep k
        ? k.spans()
        : edit instanceof Edit.Remove r ? r.spans() : List.of();
  }

  /** The same done to that stretch. */
  static @Nullable Edit span(Edit edit, Span span) {
    if (edit instanceof Edit.Keep) {
      return new Edit.Keep(List.of(span));
    }
    if (edit instanceof Edit.Remove) {
      return new Edit.Remove(List.of(span));
    }
    if (edit instanceof Edit.Mute e && !e.span().isAll()) {
      return new Edit.Mute(e.muted(), span);
    }
    if (edit instanceof Edit.Speed e && !e.span().isAll()) {
      return new Edit.Speed(e.factor(), span);
    }
    if (edit instanceof Edit.Volume e && !e.span().isAll()) {
      return new Edit.Volume(e.level(), e.relative(), span);
    }
    return edit instanceof Edit.Reverse e && !e.span().isAll() ? new Edit.Reverse(span) : null;
  }

  private static @Nullable Edit title(Edit edit, Part value) {
    if (!(edit instanceof Edit.AddTitle e)) {
      return null;
    }
    return switch (value.sense()) {
      case TEXT -> titled(e, value.text(), e.place(), e.start(), e.lengthMs());
      case COLOR ->
          new Edit.AddTitle(
              e.text(), e.place(), e.start(), e.lengthMs(), e.letters(), value.text());
      default ->
          new Edit.AddTitle(
              e.text(),
              e.place(),
              e.start(),
              e.lengthMs(),
              value.is(Sense.BIGLETTERS) ? Title.Letters.LARGE : Title.Letters.SMALL,
              e.color());
    };
  }

  static Edit.AddTitle titled(
      Edit.AddTitle e, String text, Title.Place place, Moment start, long length) {
    return new Edit.AddTitle(text, place, start, length, e.letters(), e.color());
  }
}
