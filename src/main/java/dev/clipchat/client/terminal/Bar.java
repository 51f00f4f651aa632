package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Caption;
import dev.clipchat.client.reply.Captions;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One piece of work in progress, and the line that shows it. */
final class Bar {

  private static final int CELLS = 20;
  private static final int FEWEST_CELLS = 6;
  private static final String[] TURNING = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
  private static final String[] TURNING_ASCII = {"|", "/", "-", "\\"};

  private static final Pattern CELLS_IN_LINE =
      Pattern.compile("([█#]*)([░-]*)(?<=[█#░-]{" + FEWEST_CELLS + "})(?= +\\d+%)");

  private final String lane;
  private Block.Progress latest;
  private final ProgressEstimate gauge;

  Bar(String lane, Block.Progress first, Instant now) {
    this.lane = lane;
    this.latest = first;
    this.gauge = new ProgressEstimate(now, first.fraction());
  }

  boolean isFor(String otherLane, Block.Stage stage, String what) {
    return lane.equals(otherLane) && latest.stage() == stage && latest.what().equals(what);
  }

  boolean isIn(String otherLane) {
    return lane.equals(otherLane);
  }

  void reached(Block.Progress progress, Instant now) {
    latest = progress;
    gauge.reached(now, progress.fraction(), (double) progress.carried().bytes());
  }

  /** One line of at most so many cells. */
  String line(ScreenAbilities looks, Captions captions, Instant now) {
    String label = SafeText.line(captions.of(latest.stage()));
    String name = lane.isEmpty() ? "" : Width.fit(SafeText.line(lane), 16, "~") + "  ";
    String body = latest.fraction() < 0 ? turning(looks, label, now) : filled(looks, label, name);
    String whole = name + body + tail(looks, captions, now);
    String fitted = Width.head(looks.unicode() ? whole : Ascii.of(whole), looks.columns() - 1);
    Matcher cells = CELLS_IN_LINE.matcher(fitted);
    return cells.find()
        ? fitted.substring(0, cells.start())
            + Ink.ACCENT.on(looks, cells.group(1))
            + Ink.FAINT.on(looks, cells.group(2))
            + fitted.substring(cells.end())
        : fitted;
  }

  private String turning(ScreenAbilities looks, String label, Instant now) {
    String[] steps = looks.unicode() ? TURNING : TURNING_ASCII;
    long step = gauge.elapsed(now).toMillis() / 120;
    return steps[(int) (step % steps.length)] + " " + label;
  }

  private String filled(ScreenAbilities looks, String label, String name) {
    // Beside the bar stand name, label, percent and "eta 0:00:00".
    int beside = Width.of(name) + Width.of(label) + 21;
    int cells = Math.min(CELLS, looks.columns() - beside);
    double fraction = Math.min(1, latest.fraction());
    String percent = "%3d%%".formatted(percent(fraction));
    if (cells < FEWEST_CELLS) {
      return label + " " + percent;
    }
    int full = (int) Math.floor(fraction * cells);
    String bar =
        (looks.unicode() ? "█" : "#").repeat(full)
            + (looks.unicode() ? "░" : "-").repeat(cells - full);
    return label + "  " + bar + " " + percent;
  }

  private String tail(ScreenAbilities looks, Captions captions, Instant now) {
    StringBuilder tail = new StringBuilder();
    Duration left = gauge.left(now);
    if (latest.fraction() >= 0 && !left.isNegative()) {
      tail.append("  ").append(captions.of(Caption.ETA)).append(' ').append(TimeText.clock(left));
    }
    if (looks.columns() >= 60) {
      if (latest.carried().bytes() >= 0 && gauge.bytesPerSecond() > 0) {
        tail.append("  ").append(new Size((long) gauge.bytesPerSecond()).text()).append("/s");
      }
      String detail = SafeText.line(captions.told(latest.detail()));
      if (!detail.isEmpty() && !detail.equalsIgnoreCase(captions.of(latest.stage()))) {
        tail.append("  ").append(detail);
      }
    }
    return tail.toString();
  }

  /** For screens where nothing is painted over: percent and the rest in a line of its own. */
  String plainLine(Captions captions, Instant now) {
    String percent = latest.fraction() < 0 ? "" : " %d%%".formatted(percent(latest.fraction()));
    String name = lane.isEmpty() ? "" : SafeText.line(lane) + "  ";
    return name
        + captions.of(latest.stage())
        + percent
        + tail(ScreenAbilities.PLAIN, captions, now);
  }

  /** Rounded down, so that 100 % is the end; 0.58 is 58 %, whatever binary makes of it. */
  private static int percent(double fraction) {
    return (int) Math.floor(100 * Math.min(1, fraction) + 1e-6);
  }

  double fraction() {
    return latest.fraction();
  }
}
