package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.render.PictureTarget;
import java.util.List;

/** How small a clip can become. */
final class SmallestSize {

  /** A file with nothing in it. */
  private static final long EMPTY = 1_000;

  /** What even a frame without any change takes, index included. */
  private static final double BYTES_OF_A_FRAME = 14;

  /** Bits for a pixel that do for almost any picture, as coarse as it may become. */
  private static final double COARSE = 0.03;

  /** Tables, headers and first frames of the tiniest clips, generously. */
  private static final long ANY_FILE = 8_000;

  /** Bytes a second of one channel. */
  private static final long PLAIN_SOUND = 48_000 * 2;

  private SmallestSize() {}

  /** Below this there is no way. */
  static long hard(Task task) {
    Output.Format format = task.cut().output().format();
    if (format.isStill()) {
      return 200;
    }
    if (format == Output.Format.WAV) {
      return plain(task);
    }
    double frames = picture(task) ? task.seconds() * slowest(task).fps() : 0;
    long sound = sound(task) ? Math.round(task.seconds() * 250) : 0;
    return Math.round(EMPTY + sound + frames * BYTES_OF_A_FRAME);
  }

  /** A size that surely works, to be suggested; a bit for each pixel of the first frame. */
  static long comfortable(Task task) {
    if (task.cut().output().format() == Output.Format.WAV) {
      return Forecast.above(plain(task));
    }
    if (!picture(task)) {
      return hard(task) * 2 + (sound(task) ? AudioSettings.LEAST.bytes(task.seconds()) : 0);
    }
    PictureTarget look = slowest(task);
    double pixels = (double) look.frame().width() * look.frame().height();
    double bits = pixels * COARSE * Codecs.thrift(task.codec());
    double frames = task.seconds() * look.fps();
    long sound = sound(task) ? AudioSettings.LEAST.bytes(task.seconds()) : 0;
    double rest = frames * (bits / 8 + BYTES_OF_A_FRAME * 2);
    long bytes = Math.round(ANY_FILE + sound + pixels / 8 + rest);
    // Two digits are what people say.
    long unit = Math.max(1, (long) Math.pow(10, Math.floor(Math.log10((double) bytes)) - 1));
    return (bytes / unit + 1) * unit;
  }

  /** Sound that is not compressed has one size. */
  private static long plain(Task task) {
    boolean stereo =
        task.materials().files().values().stream()
            .flatMap(s -> s.probe().sound().stream())
            .anyMatch(a -> a.channels() > 1);
    return Math.round(task.seconds() * PLAIN_SOUND * (stereo ? 2 : 1));
  }

  private static boolean picture(Task task) {
    return task.shape().picture();
  }

  private static boolean sound(Task task) {
    return task.shape().sound() || task.cut().output().format().isSound();
  }

  private static PictureTarget slowest(Task task) {
    List<PictureTarget> looks = Ladder.down(task);
    return looks.get(looks.size() - 1);
  }
}
