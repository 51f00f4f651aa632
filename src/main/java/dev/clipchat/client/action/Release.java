package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Decode;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Prober;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.TimeText;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** The last gate: only a file that was looked at from end to end gets its name. */
public final class Release {

  private final Supplier<Ffmpeg> ffmpeg;

  /** The programs are looked for when the first file is to be checked. */
  public Release(Supplier<Ffmpeg> ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  Ffmpeg programs() {
    return ffmpeg.get();
  }

  /**
   * What a file is expected to be.
   *
   * @param duration zero where nobody said
   * @param slack how far the duration may be off
   */
  record Promise(Duration duration, Duration slack) {

    static final Promise NONE = new Promise(Duration.ZERO, Duration.ZERO);
  }

  /** Plays the whole file; a fault is a failure, and the file stays unreleased. */
  Probe check(Turn turn, Path file, String name, Promise promise) {
    turn.show(new Block.Progress(Block.Stage.CHECKING, name, -1, Block.Carried.NOTHING, ""));
    try {
      Ffmpeg programs = ffmpeg.get();
      Probe probe = probe(programs, turn, file);
      Decode.Decoded decoded = new Decode(programs).read(file, turn.stop());
      if (!decoded.clean()) {
        throw broken(Text.asItIs(decoded.problems().get(0)));
      }
      if (decoded.frames() == 0 && probe.kind() == Probe.Kind.VIDEO) {
        throw broken(Text.of("ground.no_picture"));
      }
      checkDuration(probe, promise);
      return probe;
    } finally {
      turn.show(new Block.ProgressEnd(Block.Stage.CHECKING, name));
    }
  }

  private static Probe probe(Ffmpeg programs, Turn turn, Path file) {
    try {
      return new Prober(programs).probe(file, turn.stop());
    } catch (ClipchatException e) {
      if (e.failure() instanceof Failure.InputUnsupported
          || e.failure() instanceof Failure.InputUnreadable) {
        throw broken(Text.of("client.not_a_video"));
      }
      throw e;
    }
  }

  private static void checkDuration(Probe probe, Promise promise) {
    if (promise.duration().isZero() || probe.kind() == Probe.Kind.IMAGE) {
      return;
    }
    Duration off = probe.duration().minus(promise.duration()).abs();
    if (off.compareTo(promise.slack()) > 0) {
      throw broken(
          Text.of(
              "client.other_duration",
              "seconds",
              TimeText.seconds(probe.duration()),
              "promised",
              TimeText.seconds(promise.duration())));
    }
  }

  private static ClipchatException broken(Text why) {
    return new ClipchatException(
        new Failure.RenderFailed(Text.of("client.broken_file", "why", why)));
  }

  /** Gives the checked file its name. */
  void name(Path checked, Path target, boolean replace) {
    WholeFile.release(checked, target, replace);
  }
}
