package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.ffmpeg.Probe;
import java.util.Set;

/** From the colours of a source to those that every screen shows: 8 bits, BT.709, limited range. */
final class Colours {

  private static final Set<String> PRIMARIES = Set.of("bt709", "bt470bg", "smpte170m", "bt2020");

  private Colours() {}

  /** RGB or full range, as pictures and some phones have it. */
  static boolean isForeign(Probe.Video video) {
    return video.pixelFormat().matches("(rgb|bgr|gbr|pal8|gray|mono|argb|abgr|yuvj|ya|rgba|bgra).*")
        || video.colour().range().equals("pc");
  }

  /** What players take a picture of that size to be where it is not said. */
  static String matrixFor(Frame frame) {
    return frame.lines() >= 720 ? "bt709" : "smpte170m";
  }

  static Filters toPlain(Probe.Video video) {
    Probe.Colour c = video.colour();
    Filters filters = new Filters();
    boolean wide = c.primaries().equals("bt2020") || c.matrix().startsWith("bt2020");
    if (!c.hdr() && !wide) {
      return filters;
    }
    String primaries = PRIMARIES.contains(c.primaries()) ? c.primaries() : "bt2020";
    String matrix = c.matrix().isEmpty() ? "bt2020nc" : c.matrix();
    String transfer = c.transfer().isEmpty() ? "bt709" : c.transfer();
    filters.add(
        "setparams",
        "color_primaries",
        primaries,
        "colorspace",
        matrix,
        "color_trc",
        transfer,
        "range",
        "tv");
    if (!c.hdr()) {
      return filters.add(
          "zscale", "primaries", "bt709", "matrix", "bt709", "transfer", "bt709", "range", "tv");
    }
    return filters
        .add("zscale", "transfer", "linear", "npl", 203)
        .add("format", "pix_fmts", "gbrpf32le")
        .add("zscale", "primaries", "bt709")
        .add("tonemap", "tonemap", "mobius", "desat", 0)
        .add("zscale", "transfer", "bt709", "matrix", "bt709", "range", "tv");
  }
}
