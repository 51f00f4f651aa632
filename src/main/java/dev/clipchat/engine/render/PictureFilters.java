package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Colour;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Effect;
import dev.clipchat.engine.edit.Effects;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.ffmpeg.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to the pictures, of each piece and of the whole. */
final class PictureFilters {

  /** Rounded: ffmpeg cuts off what is behind the point, and two frames would share one time. */
  private static final String FRAME_BY_FRAME = "round(N/FRAME_RATE/TB)";

  private final Cut cut;
  private final PictureTarget look;
  private final Frame canvas;
  private final Titles titles;
  private final Scaler scaler;

  PictureFilters(Cut cut, Materials materials, PictureTarget look) {
    this.cut = cut;
    this.look = look;
    this.titles = new Titles(materials.fonts(), look.frame());
    this.scaler = materials.scaler();
    boolean onItsSide = cut.picture().turn() % 180 != 0;
    // Where nothing is cut off or added, the pieces go to the final size in one step.
    this.canvas =
        cut.picture().aspect() == null
            ? (onItsSide ? look.frame().turned() : look.frame())
            : Shape.canvas(cut, materials).scaled(1);
  }

  /** What every piece is fitted into. */
  Frame canvas() {
    return canvas;
  }

  /** The pieces of a group, from their input to {@code [v<number>]} and on. */
  List<String> group(PlayOrder.Group group, ReadSkip skip, int input, int number) {
    Optional<Probe.Video> video =
        group.first().kind() == Media.Kind.AUDIO
            ? Optional.empty()
            : skip.source().probe().picture();
    if (video.isEmpty()) {
      return black(group, number);
    }
    Piece first = group.first();
    boolean still = first.kind() == Media.Kind.IMAGE;
    long begin = first.reverse() || still ? 0 : firstFrame(group);
    Filters head = skip.times();
    head.addAll(still ? Effects.NONE : sourceEffects(video.get()))
        .addIf(
            first.speed() != 1 && !still,
            "setpts",
            "expr",
            "PTS/" + FilterNumbers.decimal(first.speed()))
        // It starts when it should: what comes late is preceded by its first frame.
        .add("fps", "fps", FilterNumbers.rate(look.fps()), "start_time", 0, "round", "near")
        // Also where what is seen first is only the last frame that goes on.
        .addIf(begin > 0, "tpad", "stop", -1, "stop_mode", "clone")
        .addIf(begin > 0, "trim", "start_frame", begin);
    fit(head, video.get());
    head.add("setsar", "sar", 1).add("tpad", "stop", -1, "stop_mode", "clone");
    String from = "[%d:%d]".formatted(input, video.get().index());
    if (group.single()) {
      PlayOrder.Placed only = group.parts().get(0);
      if (first.reverse() && !still) {
        turnedRound(head, only);
      } else {
        head.add("trim", "end_frame", only.frames());
      }
      head.add("setpts", "expr", FRAME_BY_FRAME);
      return List.of(head.between(from, label(number), "null"));
    }
    List<String> chains = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    StringBuilder labels = new StringBuilder();
    for (PlayOrder.Placed part : group.parts()) {
      String in = "[s%d]".formatted(number + parts.size());
      long start = firstFrame(group, part) - begin;
      parts.add(
          new Filters()
              .add("trim", "start_frame", start, "end_frame", start + part.frames())
              .add("setpts", "expr", FRAME_BY_FRAME)
              .between(in, label(number + parts.size()), ""));
      labels.append(in);
    }
    head.add("split", "outputs", group.parts().size());
    chains.add(head.between(from, labels.toString(), ""));
    chains.addAll(parts);
    return chains;
  }

  /** Before all else, on the frames as they were filmed; what is interlaced is so only there. */
  private Effects sourceEffects(Probe.Video video) {
    Effects wanted = cut.effects().at(Effect.Stage.SOURCE);
    return video.interlaced() ? wanted.with(Effect.DEINTERLACE, Effect.USUAL) : wanted;
  }

  private List<String> black(PlayOrder.Group group, int number) {
    List<String> chains = new ArrayList<>();
    for (PlayOrder.Placed part : group.parts()) {
      chains.add(
          new Filters()
              .add("color", "c", "black", "s", canvas.text(), "r", FilterNumbers.rate(look.fps()))
              .add("format", "pix_fmts", "yuv420p")
              .add("trim", "end_frame", part.frames())
              .between("", label(number + chains.size()), ""));
    }
    return chains;
  }

  /** All of it waits to be turned, and of that is seen what is to be seen. */
  private static void turnedRound(Filters head, PlayOrder.Placed part) {
    head.add("trim", "end_frame", part.allFrames()).add("reverse");
    head.addIf(
        part.frames() < part.allFrames(),
        "trim",
        "start_frame",
        part.firstFrame(),
        "end_frame",
        part.endFrame());
  }

  /** The first frame of a group that is seen, counted from where its reading begins. */
  long firstFrame(PlayOrder.Group group) {
    return firstFrame(group, group.parts().get(0));
  }

  private long firstFrame(PlayOrder.Group group, PlayOrder.Placed part) {
    long before = part.piece().inMs() - group.begin().inMs();
    return PictureTarget.frame(before, look.fps()) + part.firstFrame();
  }

  private static String label(int number) {
    return "[v%d]".formatted(number);
  }

  /** Whether it needs to be brought to no other size or colours. */
  boolean fits(Probe.Video video) {
    boolean plain = !video.hasAlpha() && Colours.toPlain(video).isEmpty();
    return plain && cut.picture().aspect() == null && fitsCanvas(video);
  }

  private boolean fitsCanvas(Probe.Video video) {
    Frame shown = new Frame(video.shownWidth(), video.shownHeight());
    return shown.equals(canvas) && video.sampleAspect() == 1 && !Colours.isForeign(video);
  }

  /** To the canvas and to plain colours. */
  private void fit(Filters filters, Probe.Video video) {
    if (video.hasAlpha()) {
      filters.add("format", "pix_fmts", "gbrap").add("premultiply", "inplace", 1);
      filters.add("format", "pix_fmts", "gbrp");
    }
    if (!fitsCanvas(video)) {
      Frame fitted = fitted(new Frame(video.shownWidth(), video.shownHeight()));
      if (Colours.isForeign(video)) {
        scaleForeign(filters, fitted);
      } else {
        scaler.add(filters, fitted, video, look.rough());
      }
      filters.addIf(
          !fitted.equals(canvas),
          "pad",
          "w",
          canvas.width(),
          "h",
          canvas.height(),
          "x",
          "(ow-iw)/2",
          "y",
          "(oh-ih)/2");
    }
    filters.addAll(Colours.toPlain(video));
    filters.add("format", "pix_fmts", "yuv420p");
  }

  /** As large as fits; a rounding of less than a hundredth is no border. */
  private Frame fitted(Frame shown) {
    double factor =
        Math.min(
            (double) canvas.width() / shown.width(), (double) canvas.height() / shown.height());
    Frame fitted = shown.scaled(factor);
    boolean wide = fitted.width() > canvas.width() * 0.99;
    boolean high = fitted.height() > canvas.height() * 0.99;
    return new Frame(
        wide ? canvas.width() : fitted.width(), high ? canvas.height() : fitted.height());
  }

  /** From RGB or full range. */
  private void scaleForeign(Filters filters, Frame to) {
    filters.add(
        "scale",
        "w",
        to.width(),
        "h",
        to.height(),
        "flags",
        Scaler.flags(look.rough()),
        "out_range",
        "limited",
        "out_color_matrix",
        Colours.matrixFor(to));
  }

  /** What is done to all of it. */
  Filters whole() {
    Picture p = cut.picture();
    Filters filters = new Filters();
    PictureTarget.Window window = look.window();
    if (window != null) {
      // Titles and fades count from the start of the whole.
      filters.add(
          "setpts",
          "expr",
          "round(PTS+%d/(%s)/TB)".formatted(window.first(), FilterNumbers.rate(look.fps())));
    }
    filters.addIf(p.mirror(), "hflip");
    switch (p.turn()) {
      case 90 -> filters.add("transpose", "dir", "clock");
      case 180 -> filters.add("hflip").add("vflip");
      case 270 -> filters.add("transpose", "dir", "cclock");
      default -> {}
    }
    if (p.aspect() != null) {
      shape(filters, p, p.turn() % 180 == 0 ? canvas : canvas.turned());
    }
    filters.addAll(cut.effects().at(Effect.Stage.SHOWN));
    colour(filters, p.colour());
    cut.titles().forEach(t -> filters.addAll(titles.of(t, cut.durationMs())));
    fade(filters, "in", 0, p.fadeInMs());
    fade(filters, "out", cut.durationMs() - p.fadeOutMs(), p.fadeOutMs());
    filters.addIf(window != null, "setpts", "expr", "PTS-STARTPTS");
    return filters.add("format", "pix_fmts", "yuv420p").add("setsar", "sar", 1);
  }

  private void shape(Filters filters, Picture p, Frame from) {
    Frame to = look.frame();
    double ratio = (double) to.width() / to.height();
    if (p.fit() == Picture.Fit.CROP) {
      boolean wide = from.width() > from.height() * ratio;
      filters.add(
          "crop",
          "w",
          wide ? Math.min(from.width(), Math.round(from.height() * ratio)) : from.width(),
          "h",
          wide ? from.height() : Math.min(from.height(), Math.round(from.width() / ratio)));
      scaled(filters, to);
      return;
    }
    double factor =
        Math.min((double) to.width() / from.width(), (double) to.height() / from.height());
    Frame inner = from.scaled(factor);
    scaled(
        filters,
        new Frame(Math.min(inner.width(), to.width()), Math.min(inner.height(), to.height())));
    filters.add("pad", "w", to.width(), "h", to.height(), "x", "(ow-iw)/2", "y", "(oh-ih)/2");
  }

  private void scaled(Filters filters, Frame to) {
    filters.add("scale", "w", to.width(), "h", to.height(), "flags", Scaler.flags(look.rough()));
  }

  private static void colour(Filters filters, Colour c) {
    if (c.brightness() != 0 || c.contrast() != 1 || (c.saturation() != 1 && !c.grey())) {
      filters.add(
          "eq",
          "brightness",
          FilterNumbers.decimal(c.brightness()),
          "contrast",
          FilterNumbers.decimal(c.contrast()),
          "saturation",
          FilterNumbers.decimal(c.saturation()));
    }
    filters.addIf(c.grey(), "hue", "s", 0);
  }

  private static void fade(Filters filters, String type, long startMs, long ms) {
    filters.addIf(
        ms > 0,
        "fade",
        "type",
        type,
        "start_time",
        FilterNumbers.seconds(Math.max(0, startMs)),
        "duration",
        FilterNumbers.seconds(ms));
  }
}
