package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.pace.Stop;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One moment of a cut as small as it is wanted, read without rendering the rest. */
public final class FrameGrab {

  private static final int MOST_BYTES = 16 << 20;

  private final Ffmpeg ffmpeg;

  public FrameGrab(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Rows of red, green and blue bytes; {@code atMs} lies within the cut. */
  public record Seen(long atMs, Frame frame, ByteBuffer rgb) {}

  /** What an export would show at a moment; {@code width} is kept, the height follows. */
  public Seen at(Cut cut, Materials materials, long atMs, int width, Stop stop) {
    Shape shape = Shape.of(cut, materials);
    long length = Math.max(1, Math.round(1000 / shape.fps()));
    long at = Math.max(0, Math.min(atMs, cut.durationMs() - length));
    Frame frame = shape.frame().scaled((double) width / shape.frame().width());
    PictureTarget look = PictureTarget.at(frame, shape.fps()).window(at, length);
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    a.addAll(FilterGraph.of(cut, materials, look).picture().arguments());
    a.addAll(List.of("-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", "pipe:1"));
    return new Seen(at, frame, ByteBuffer.wrap(ffmpeg.capture(a, MOST_BYTES, stop)));
  }
}
