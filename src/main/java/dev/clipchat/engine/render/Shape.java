package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Sound;
import dev.clipchat.ffmpeg.Probe;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What comes out of a cut when nothing limits it.
 *
 * @param fps 0 without a picture
 * @param untouched nothing happens to picture and timing: the source's streams could go out as they
 *     are
 */
public record Shape(
    Frame frame, double fps, long durationMs, boolean picture, boolean sound, boolean untouched) {

  /** Of pictures alone. */
  static final double STILL_FPS = 25;

  /** The longer side of a video that shows nothing but photos. */
  private static final int PHOTO_SIDE = 3840;

  /** What an animated picture gets where nobody says: it grows fast. */
  private static final int GIF_WIDTH = 480;

  private static final double GIF_FPS = 12.5;

  private static final double[] EVEN_RATES = {24, 30, 50, 60};
  private static final Frame NONE = new Frame(2, 2);

  public static Shape of(Cut cut, Materials materials) {
    boolean picture = cut.hasPicture() && !cut.output().format().isSound();
    Output.Format format = cut.output().format();
    Frame frame = picture ? cut.picture().frame(canvas(cut, materials)) : NONE;
    double fps = picture ? fps(cut, materials) : 0;
    if (format == Output.Format.GIF) {
      boolean wide = !cut.picture().size().given() && frame.width() > GIF_WIDTH;
      frame = wide ? frame.scaled((double) GIF_WIDTH / frame.width()) : frame;
      fps = cut.picture().fps() > 0 ? fps : Math.min(fps, GIF_FPS);
    }
    boolean sound =
        !format.isStill()
            && format != Output.Format.GIF
            && (ownSound(cut, materials) || !cut.music().isEmpty());
    return new Shape(
        frame, fps, cut.durationMs(), picture, sound, picture && untouched(cut, materials));
  }

  public long frames() {
    return Math.max(1, Math.round(durationMs * fps / 1000));
  }

  /**
   * The frame that all pieces are fitted into: that of the first video, else the first picture. A
   * photo has more pixels than a video of it can carry.
   */
  static Frame canvas(Cut cut, Materials materials) {
    Optional<Piece> video = first(cut, Media.Kind.VIDEO);
    Frame frame =
        video
            .or(() -> first(cut, Media.Kind.IMAGE))
            .flatMap(p -> materials.of(p).probe().picture())
            .map(v -> new Frame(v.shownWidth(), v.shownHeight()))
            .orElse(NONE);
    int longest = Math.max(frame.width(), frame.height());
    boolean photo = video.isEmpty() && !cut.output().format().isStill();
    return photo && longest > PHOTO_SIDE ? frame.scaled((double) PHOTO_SIDE / longest) : frame;
  }

  private static Optional<Piece> first(Cut cut, Media.Kind kind) {
    return cut.pieces().stream().filter(p -> p.kind() == kind).findFirst();
  }

  private static double fps(Cut cut, Materials materials) {
    if (cut.picture().fps() > 0) {
      return cut.picture().fps();
    }
    DoubleStream rates =
        cut.pieces().stream()
            .filter(p -> p.kind() == Media.Kind.VIDEO)
            .flatMap(p -> materials.of(p).probe().picture().stream())
            .mapToDouble(Shape::evenRate);
    double most = rates.max().orElse(0);
    return most > 0 ? most : STILL_FPS;
  }

  /** The rate at which a video comes out: its own, or an even one where its own varies. */
  static double evenRate(Probe.Video video) {
    if (video.fps() <= 0) {
      return STILL_FPS;
    }
    if (!video.variable()) {
      return video.fps();
    }
    if (video.topFps() <= 60.5 && video.topFps() <= video.fps() * 1.25) {
      return video.topFps();
    }
    for (double rate : EVEN_RATES) {
      if (rate >= video.fps() * 0.98) {
        return Math.min(rate, video.topFps());
      }
    }
    return video.fps() > 120 ? 60 : video.fps();
  }

  static boolean ownSound(Cut cut, Materials materials) {
    return !cut.sound().muted()
        && cut.pieces().stream().anyMatch(p -> materials.of(p).probe().sound().isPresent());
  }

  private static boolean untouched(Cut cut, Materials materials) {
    if (cut.pieces().size() != 1 || cut.loop() != 1) {
      return false;
    }
    Piece piece = cut.pieces().get(0);
    Probe probe = materials.of(piece).probe();
    Picture p = cut.picture();
    Picture unscaled = p.withSize(Picture.Scale.SOURCE).withFps(0);
    Frame whole = canvas(cut, materials);
    double fps = probe.picture().map(Shape::evenRate).orElse(0.0);
    return piece.kind() == Media.Kind.VIDEO
        && piece.inMs() == 0
        && piece.outMs() + 1 >= probe.duration().toMillis()
        && piece.speed() == 1
        && !piece.reverse()
        && (piece.volume() == 1 || cut.sound().muted())
        && cut.music().isEmpty()
        && cut.titles().isEmpty()
        && cut.effects().isEmpty()
        && cut.sound().withMuted(false).equals(Sound.PLAIN)
        && unscaled.equals(Picture.PLAIN)
        && (!p.size().given() || p.size().of(whole).equals(whole.scaled(1)))
        && (p.fps() == 0 || Math.abs(p.fps() - fps) < 0.01);
  }
}
