package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Applied.Note;
import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of what is seen. */
final class PictureEdits {

  private static final double FLATTEST = 10;

  private final Project project;
  private final Cut cut;
  private final Frame source;

  PictureEdits(Project project, Cut cut) {
    this.project = project;
    this.cut = cut;
    this.source =
        project.sourceFrame(cut).orElseThrow(() -> CannotException.because(Reason.NO_PICTURE));
  }

  /** The cut, which has a picture. */
  Cut cut() {
    return cut;
  }

  Cut aspect(Edit.Aspect e) {
    Ratio ratio = e.ratio();
    if (ratio != null
        && (ratio.value() > FLATTEST
            || ratio.value() < 1 / FLATTEST
            || Math.max(ratio.width(), ratio.height()) > Limits.LARGEST_RATIO)) {
      throw CannotException.because(Reason.FRAME, ratio.width(), ratio.height());
    }
    return with(cut.picture().withAspect(ratio, e.fit()));
  }

  Cut resize(Picture.Scale size, Consumer<Note> notes) {
    check(size.lines());
    check(size.width());
    check(size.height());
    Picture plain = cut.picture().withSize(Picture.Scale.SOURCE);
    Frame natural = plain.frame(source);
    boolean larger =
        size.lines() > natural.lines()
            || size.width() > natural.width()
            || size.height() > natural.height();
    if (larger && !size.enlarge()) {
      notes.accept(new Note(Note.Kind.STAYS_AT_LINES, natural.lines()));
    }
    return with(plain.withSize(size));
  }

  private static void check(int side) {
    if (side != 0 && side < Limits.SMALLEST_SIDE) {
      throw CannotException.because(Reason.FRAME, side, Limits.SMALLEST_SIDE);
    }
    if (side > Limits.LARGEST_SIDE) {
      throw CannotException.because(Reason.FRAME, side, Limits.LARGEST_SIDE);
    }
  }

  Cut resizeBy(double factor) {
    double lines = cut.picture().frame(source).lines() * factor;
    if (!(lines >= Limits.SMALLEST_SIDE)) {
      throw CannotException.because(Reason.FRAME, Math.round(lines), Limits.SMALLEST_SIDE);
    }
    if (lines > Limits.LARGEST_SIDE) {
      throw CannotException.because(Reason.FRAME, Math.round(lines), Limits.LARGEST_SIDE);
    }
    int wanted = (int) Math.round(lines);
    return with(cut.picture().withSize(new Picture.Scale(wanted, 0, 0, false, factor > 1)));
  }

  Cut fps(double fps, Consumer<Note> notes) {
    if (fps != 0 && !(fps >= Limits.LEAST_FPS && fps <= Limits.MOST_FPS)) {
      double limit = fps > Limits.MOST_FPS ? Limits.MOST_FPS : Limits.LEAST_FPS;
      throw CannotException.beyond(Reason.FPS, fps, limit);
    }
    double own = project.fps(cut.withPicture(cut.picture().withFps(0)));
    if (own > 0 && fps >= own) {
      // More frames than were filmed would only be the same ones twice.
      if (fps > own + 0.01) {
        notes.accept(new Note(Note.Kind.STAYS_AT_FPS, own));
      }
      return with(cut.picture().withFps(0));
    }
    return with(cut.picture().withFps(fps));
  }

  Cut rotate(int degrees) {
    if (degrees % 90 != 0) {
      throw CannotException.because(Reason.ANGLE, degrees, Math.round(degrees / 90.0) * 90L);
    }
    return with(cut.picture().rotated(degrees));
  }

  Cut flip(boolean upsideDown) {
    Picture mirrored = cut.picture().flipped();
    return with(upsideDown ? mirrored.rotated(180) : mirrored);
  }

  Cut blackAndWhite(boolean on) {
    return with(cut.picture().withColour(cut.picture().colour().withGrey(on)));
  }

  Cut adjust(Edit.Adjust e) {
    Colour c = cut.picture().colour();
    return with(
        cut.picture()
            .withColour(
                new Colour(
                    within(c.brightness() + e.brightness(), -1, 1),
                    within(c.contrast() * e.contrast(), 0, 10),
                    within(c.saturation() * e.saturation(), 0, 10),
                    c.grey())));
  }

  private static double within(double value, double least, double most) {
    return value >= least ? Math.min(most, value) : least;
  }

  Cut addTitle(Edit.AddTitle e) {
    List<Title> all = new ArrayList<>(cut.titles());
    all.add(
        new Title(
            "t" + cut.nextNumber(),
            e.text(),
            e.place(),
            start(e.start()),
            Limits.length(e.lengthMs()),
            e.letters(),
            e.color()));
    return cut.withTitles(all);
  }

  Cut changeTitle(Edit.ChangeTitle e) {
    needTitle();
    List<Title> all = new ArrayList<>(cut.titles());
    Title t = all.remove(all.size() - 1);
    String text = e.text();
    Title.Place place = e.place();
    Moment start = e.start();
    Long length = e.lengthMs();
    Title.Letters letters = e.letters();
    String color = e.color();
    all.add(
        new Title(
            t.id(),
            text == null ? t.text() : text,
            place == null ? t.place() : place,
            start == null ? t.startMs() : start(start),
            length == null ? t.lengthMs() : Limits.length(length),
            letters == null ? t.letters() : letters,
            color == null ? t.color() : color));
    return cut.withTitles(all);
  }

  Cut removeTitles() {
    needTitle();
    return cut.withTitles(List.of());
  }

  private long start(Moment moment) {
    long total = cut.durationMs();
    long at = TimeEdits.moment(moment, total);
    if (at >= total) {
      throw CannotException.because(Reason.BEHIND_END, moment.ms(), total);
    }
    return at;
  }

  private void needTitle() {
    if (cut.titles().isEmpty()) {
      throw CannotException.because(Reason.NO_TITLE);
    }
  }

  private Cut with(Picture picture) {
    return cut.withPicture(picture);
  }
}
