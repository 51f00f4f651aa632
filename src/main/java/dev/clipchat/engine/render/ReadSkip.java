package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.ffmpeg.Probe;
import java.util.Set;

/**
 * How much of a reading need not be read, because a window shows only what comes later. The frames
 * behind it get the very times that they would have without it: a skip is a whole number of ticks
 * of the file's clock, or there is none.
 *
 * @param source what is read
 */
record ReadSkip(Source source, PlayOrder.Group group, long ms) {

  /** Before what is shown first, for filters that look at more than one frame. */
  private static final long LEAD_MS = 500;

  /** Where nothing tells where the key frames are, one may be missed. */
  private static final long BLIND_LEAD_MS = 10_000;

  private static final Set<String> BLIND = Set.of("mpegts", "mpeg");

  /** Their clocks divide a second evenly. */
  private static final Set<String> EVEN =
      Set.of("mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "mpegts", "mpeg");

  /** Their clocks tick once a frame. */
  private static final Set<String> BY_FRAME = Set.of("avi", "nut");

  private static final double SAME = 1e-6;

  static ReadSkip none(Source source, PlayOrder.Group group) {
    return new ReadSkip(source, group, 0);
  }

  /** Whether something of the file is left behind the group's end. */
  static boolean endsBefore(Source source, PlayOrder.Group group) {
    return group.end().outMs() < source.probe().duration().toMillis();
  }

  /**
   * As much as can be.
   *
   * @param firstFrame the first that is seen, at so many frames a second; where it is nought
   *     nothing is skipped
   */
  static ReadSkip of(Source source, PlayOrder.Group group, long firstFrame, double fps) {
    Piece begin = group.begin();
    Probe probe = source.probe();
    if (fps <= 0 || begin.kind() != Media.Kind.VIDEO || begin.reverse()) {
      return none(source, group);
    }
    long step = probe.picture().map(v -> step(probe.format(), v.fps())).orElse(0L);
    long lead = BLIND.contains(probe.format()) ? BLIND_LEAD_MS : LEAD_MS;
    long most = (long) (firstFrame / fps * begin.speed() * 1000) - lead;
    return step <= 0 || most <= 0
        ? none(source, group)
        : new ReadSkip(source, group, most / step * step);
  }

  /** Milliseconds that are a whole number of ticks; nought where none are known. */
  private static long step(String format, double fps) {
    if (isWhole(fps * 1001 / 1000) && !isWhole(fps)) {
      return EVEN.contains(format) || BY_FRAME.contains(format) ? 1001 : 0;
    }
    boolean even = EVEN.contains(format) || (BY_FRAME.contains(format) && isWhole(fps));
    return even ? 1000 : 0;
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < SAME;
  }

  /** What gives the frames the times of a reading from the beginning, and leaves out the others. */
  Filters times() {
    Filters filters = new Filters();
    if (ms > 0) {
      filters.add("setpts", "expr", "PTS+round(" + FilterNumbers.seconds(ms) + "/TB)");
      filters.add("trim", "start_pts", 0);
    }
    if (group.begin().kind() == Media.Kind.VIDEO && endsBefore(source, group)) {
      long length = group.end().outMs() - group.begin().inMs();
      filters.add("trim", "end", FilterNumbers.seconds(length));
    }
    return filters;
  }
}
