package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.render.Shape;
import dev.clipchat.engine.render.Source;
import dev.clipchat.ffmpeg.Probe;

/** What comes out without a ceiling: a guess from what goes in. */
final class Guess {

  /** Bits of sound a second, as they are encoded without a limit. */
  private static final double COMMON_SOUND = 160_000;

  private static final double ABOVE_SOURCE = 1.1;

  private static final double PLAIN_SOUND = 48_000 * 2 * 16;

  /** Bytes of a pixel in a still picture. */
  private static final double PNG_PIXEL = 1.2;

  private static final double JPEG_PIXEL = 0.2;

  /** Bytes of a pixel in a GIF, whose pictures share little. */
  private static final double GIF_PIXEL = 0.25;

  /** Half the pixels, or half the frames, need more than half the bytes. */
  private static final double LESS_DETAIL = 0.75;

  /** Bytes of a pixel in a still's key frame; a simpler picture has no more than its file. */
  private static final double KEY_PIXEL = 0.12;

  private static final double KEY_TO_FILE = 3;

  /** A still is drawn anew after so many frames; those in between say that nothing moved. */
  private static final double BETWEEN_KEYS = 250;

  private static final double UNMOVED_FRAME = 30;

  private final Task task;

  Guess(Task task) {
    this.task = task;
  }

  long bytes() {
    Output.Format format = task.cut().output().format();
    Frame frame = task.shape().frame();
    double pixels = (double) frame.width() * frame.height();
    double bytes =
        switch (format) {
          case PNG -> pixels * PNG_PIXEL;
          case JPG -> pixels * JPEG_PIXEL;
          case GIF -> pixels * GIF_PIXEL * task.seconds() * task.shape().fps();
          case WAV -> task.seconds() * PLAIN_SOUND / 8;
          case MP3, M4A -> task.seconds() * soundBits() / 8;
          default -> video(pixels);
        };
    return Math.max(1, Math.round(bytes));
  }

  /** Not far above what the sources have: there is no more to be told about them. */
  private double soundBits() {
    double most = 0;
    for (Piece piece : task.cut().pieces()) {
      Source source = task.materials().files().get(piece.mediaId());
      if (source != null && source.probe().sound().isPresent()) {
        most = Math.max(most, source.probe().sound().get().bitRate() * ABOVE_SOURCE);
      }
    }
    return most > 0 ? Math.min(COMMON_SOUND, most) : COMMON_SOUND;
  }

  private double video(double pixels) {
    double sum = 0;
    double stills = 0;
    for (Piece piece : task.cut().pieces()) {
      Source source = task.materials().files().get(piece.mediaId());
      if (source == null) {
        continue;
      }
      if (piece.kind() == Media.Kind.IMAGE) {
        sum += still(piece, source, task.shape());
        stills += piece.durationMs() / 1000.0;
      } else {
        double fps = source.probe().picture().map(Probe.Video::fps).orElse(0.0);
        double kept = less(pixels, pixels(source)) * less(task.shape().fps(), fps);
        sum += played(piece, source) / piece.speed() * kept;
      }
    }
    double sound = task.cut().music().isEmpty() ? 0 : stills * soundBits() / 8;
    return (sum + sound) * task.cut().loop();
  }

  /** The bytes of that part of a video or a sound that the piece plays. */
  static double played(Piece piece, Source source) {
    double length = Math.max(1, source.probe().duration().toMillis());
    return source.probe().bytes() * Math.min(1, (piece.outMs() - piece.inMs()) / length);
  }

  /**
   * A picture shown for a while costs its key frames, whatever its file holds: a photo has more
   * than they do, a drawing less.
   */
  static double still(Piece piece, Source source, Shape shape) {
    Probe probe = source.probe();
    Frame frame = shape.frame();
    double width = probe.picture().map(Probe.Video::shownWidth).orElse(0);
    double height = probe.picture().map(Probe.Video::shownHeight).orElse(0);
    double fit =
        width > 0 && height > 0 ? Math.min(frame.width() / width, frame.height() / height) : 0;
    double key = Math.min(width * height * fit * fit * KEY_PIXEL, probe.bytes() * KEY_TO_FILE);
    double frames = piece.durationMs() / 1000.0 * shape.fps();
    return key * (1 + frames / BETWEEN_KEYS) + frames * UNMOVED_FRAME;
  }

  private static double pixels(Source source) {
    return source.probe().picture().map(v -> (double) v.width() * v.height()).orElse(0.0);
  }

  /** More pixels than the source has bring no more detail. */
  private static double less(double now, double before) {
    return before <= 0 || now >= before ? 1 : Math.pow(now / before, LESS_DETAIL);
  }
}
