package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.render.Source;

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

  private final Task task;
  private final long sourceBytes;

  Guess(Task task, long sourceBytes) {
    this.task = task;
    this.sourceBytes = sourceBytes;
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
    double played = 0;
    double sourcePixels = 0;
    double sourceFps = 0;
    Cut cut = task.cut();
    for (Piece piece : cut.pieces()) {
      played += (piece.outMs() - piece.inMs()) * (double) cut.loop();
      Source source = task.materials().files().get(piece.mediaId());
      if (source != null && source.probe().picture().isPresent()) {
        var picture = source.probe().picture().get();
        sourcePixels = Math.max(sourcePixels, (double) picture.width() * picture.height());
        sourceFps = Math.max(sourceFps, picture.fps());
      }
    }
    double pace = played > 0 ? cut.durationMs() / played : 1;
    return sourceBytes * pace * less(pixels, sourcePixels) * less(task.shape().fps(), sourceFps);
  }

  /** More pixels than the source has bring no more detail. */
  private static double less(double now, double before) {
    return before <= 0 || now >= before ? 1 : Math.pow(now / before, LESS_DETAIL);
  }
}
