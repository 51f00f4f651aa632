package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Block.SegmentBar;
import dev.clipchat.client.reply.Block.TrackBar;
import dev.clipchat.units.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tracks over time: one line a track, to scale, below a line that says when. */
record TimelineBars(ScreenAbilities looks) {

  private static final int[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000
  };
  private static final int LEAST_BETWEEN = 10;
  private static final int SHORTEST_LABEL = 6;

  /** Nothing where the timeline takes no time. */
  String of(Block.Bars bars) {
    List<TrackBar> tracks = bars.tracks().tracks();
    long length =
        tracks.stream()
            .flatMap(t -> t.segments().stream())
            .mapToLong(s -> s.end().toMillis())
            .max()
            .orElse(0);
    if (length <= 0) {
      return "";
    }
    int names = 0;
    for (int i = 0; i < tracks.size(); i++) {
      names = Math.max(names, Width.of(name(bars, i)) + 2);
    }
    names = Math.min(names, looks.columns() / 3);
    int cells = Math.max(LEAST_BETWEEN, looks.columns() - 1 - names);
    List<String> lines = new ArrayList<>();
    lines.add(Ink.FAINT.on(looks, " ".repeat(names) + scale(length, cells)));
    for (int i = 0; i < tracks.size(); i++) {
      String name = Width.fit(name(bars, i), names - 1, looks.unicode() ? "…" : "~");
      lines.add(Width.pad(name, names) + track(tracks.get(i), length, cells));
    }
    return String.join("\n", lines);
  }

  private static String name(Block.Bars bars, int track) {
    return (track + 1) + ". " + SafeText.line(bars.names().get(track));
  }

  /** "0:00 0:05 0:10": the last moment stands at the right edge. */
  private static String scale(long length, int cells) {
    String end = TimeText.clock(Duration.ofMillis(length));
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      step = STEPS[i] * 1000L * cells / length >= LEAST_BETWEEN ? STEPS[i] : step;
    }
    StringBuilder line = new StringBuilder();
    for (long at = 0; at < length; at += step * 1000L) {
      int cell = (int) (at * cells / length);
      String tick = TimeText.clock(Duration.ofMillis(at));
      if (cell + tick.length() + 2 + end.length() > cells) {
        break;
      }
      line.append(" ".repeat(Math.max(0, cell - line.length()))).append(tick);
    }
    return line + " ".repeat(Math.max(0, cells - line.length() - end.length())) + end;
  }

  private String track(TrackBar track, long length, int cells) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (SegmentBar segment : track.segments()) {
      int from = Math.max(used, Math.round(segment.start().toMillis() * (float) cells / length));
      int to = Math.round(segment.end().toMillis() * (float) cells / length);
      int wide = Math.max(1, Math.min(cells, to) - from);
      if (from >= cells) {
        break;
      }
      line.append(" ".repeat(from - used)).append(ink(track).on(looks, bar(segment, wide)));
      used = from + wide;
    }
    return line.toString();
  }

  /** A cell stays free at the end, so that neighbours can be told apart. */
  private String bar(SegmentBar segment, int wide) {
    String fill = looks.unicode() ? "█" : "#";
    int full = Math.max(1, wide - 1);
    String label = SafeText.line(segment.label());
    if (label.isEmpty() || full < SHORTEST_LABEL) {
      return Width.pad(fill.repeat(full), wide);
    }
    String shown = " " + Width.fit(label, full - 4, looks.unicode() ? "…" : "~") + " ";
    int rest = full - 1 - Width.of(shown);
    return Width.pad(fill + shown + fill.repeat(Math.max(0, rest)), wide);
  }

  private static Ink ink(TrackBar track) {
    return switch (track.kind()) {
      case "video" -> Ink.ACCENT;
      case "title" -> Ink.WARN;
      case "music", "sound" -> Ink.GOOD;
      default -> Ink.PLAIN;
    };
  }
}
