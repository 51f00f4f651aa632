package dev.clipchat.engine.render;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Decode;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Prober;
import dev.clipchat.ffmpeg.Progress;
import dev.clipchat.ffmpeg.SideOutput;
import dev.clipchat.pace.Stop;
import dev.clipchat.words.Text;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Nothing is released that was not looked at from end to end. */
public final class Check {

  /** What sound and picture may last longer or shorter, beside a frame. */
  private static final long TOLERANCE_MS = 80;

  private final Ffmpeg ffmpeg;

  public Check(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * What the file is, when every frame of it plays and it lasts as long as it should.
   *
   * @throws ClipchatException {@link Failure.RenderFailed} where it does not
   */
  public Probe whole(Path file, long durationMs, Stop stop, Consumer<Progress> progress) {
    return whole(file, durationMs, null, stop, progress);
  }

  /** The same, and keeps some of the pictures. */
  public Probe whole(
      Path file,
      long durationMs,
      @Nullable SideOutput kept,
      Stop stop,
      Consumer<Progress> progress) {
    Probe probe = new Prober(ffmpeg).probe(file, stop);
    // Where picture and sound end apart, this is the end of the one that is over first.
    Decode.Decoded decoded = new Decode(ffmpeg).read(file, kept, stop, progress);
    if (!decoded.clean()) {
      throw failed(Text.of("engine.does_not_play", "why", decoded.problems().get(0)));
    }
    double fps = probe.picture().map(Probe.Video::fps).orElse(0.0);
    long frame = fps > 0 ? Math.round(1000 / fps) : 0;
    long played = decoded.time().toMillis();
    if (Math.abs(played - durationMs) > frame + TOLERANCE_MS) {
      throw failed(Text.of("engine.other_length", "played", played, "wanted", durationMs));
    }
    return probe;
  }

  static ClipchatException failed(Text why) {
    return new ClipchatException(new Failure.RenderFailed(why));
  }
}
