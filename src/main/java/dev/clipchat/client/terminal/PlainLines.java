package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Captions;
import dev.clipchat.client.reply.Screen;
import dev.clipchat.pace.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lines for a file, a pipe or a terminal that paints nothing over: progress now and then. */
public final class PlainLines implements Screen {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final LiveScreen screen;
  private final TextOutput output;
  private final Captions captions;
  private final Pace pace;
  private final boolean quiet;
  private final List<Told> bars = new ArrayList<>();

  PlainLines(LiveScreen screen, TextOutput output, Captions captions, Pace pace, boolean quiet) {
    this.screen = screen;
    this.output = output;
    this.captions = captions;
    this.pace = pace;
    this.quiet = quiet;
  }

  @Override
  public synchronized void show(Block block) {
    Instant now = pace.now();
    Block inner = block instanceof Block.InLane laned ? laned.block() : block;
    String lane = block instanceof Block.InLane laned ? laned.lane() : "";
    if (inner instanceof Block.Progress progress) {
      progress(lane, progress, now);
    } else {
      if (inner instanceof Block.ProgressEnd end) {
        bars.removeIf(told -> told.bar.isFor(lane, end.stage(), end.what()));
      }
      screen.show(block, now);
    }
  }

  private void progress(String lane, Block.Progress progress, Instant now) {
    Told told = told(lane, progress, now);
    told.bar.reached(progress, now);
    if (!quiet && Duration.between(told.last, now).compareTo(BETWEEN_LINES) >= 0) {
      told.last = now;
      output.screen().accept(told.bar.plainLine(captions, now) + "\n");
    }
  }

  private Told told(String lane, Block.Progress progress, Instant now) {
    for (Told told : bars) {
      if (told.bar.isFor(lane, progress.stage(), progress.what())) {
        return told;
      }
    }
    bars.removeIf(told -> told.bar.isIn(lane));
    Told fresh = new Told(new Bar(lane, progress, now), now);
    bars.add(fresh);
    return fresh;
  }

  @Override
  public synchronized void settle() {
    screen.rest();
  }

  @Override
  public void close() {
    settle();
  }

  /** A piece of work and when its last line was written. */
  private static final class Told {
    private final Bar bar;
    private Instant last;

    Told(Bar bar, Instant last) {
      this.bar = bar;
      this.last = last;
    }
  }
}
