package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.pace.Stop;
import java.util.Set;

/** What brings pictures to their size. */
public enum Scaler {
  /** ffmpeg's own. */
  USUAL,
  /** zimg, where ffmpeg was built with it: the same picture in a fifth of the time. */
  QUICK;

  private static final String QUICK_FILTER = "zscale";

  /** zimg refuses colours that it cannot name. */
  private static final Set<String> NAMED = Set.of("", "bt709", "smpte170m", "bt470bg");

  /** The best that there is. */
  public static Scaler of(Ffmpeg ffmpeg, Stop stop) {
    return ffmpeg.hasFilter(QUICK_FILTER, stop) ? QUICK : USUAL;
  }

  /** Adds what brings a video to a frame; nobody minds the last bit of a rough one. */
  void add(Filters filters, Frame to, Probe.Video video, boolean rough) {
    if (this == QUICK && !rough && isPlain(video)) {
      filters.add(QUICK_FILTER, "w", to.width(), "h", to.height(), "filter", "lanczos");
    } else {
      filters.add("scale", "w", to.width(), "h", to.height(), "flags", flags(rough));
    }
  }

  static String flags(boolean rough) {
    return rough ? "fast_bilinear" : "lanczos+accurate_rnd";
  }

  /**
   * What zimg takes as it is: it also refuses sides that are odd, and would go from ten bits to
   * eight in steps that one sees.
   */
  private static boolean isPlain(Probe.Video video) {
    Probe.Colour colour = video.colour();
    return video.pixelFormat().matches("yuv4(20|22|44)p")
        && video.width() % 2 == 0
        && video.height() % 2 == 0
        && NAMED.contains(colour.matrix())
        && NAMED.contains(colour.primaries())
        && NAMED.contains(colour.transfer());
  }
}
