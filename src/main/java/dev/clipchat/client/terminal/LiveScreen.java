package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Captions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What stands on the screen: text that stays, and below it the lines of work in progress, which are
 * painted over. Belongs to one thread.
 */
final class LiveScreen {

  private final TextOutput output;
  private final Supplier<ScreenAbilities> looks;
  private final Captions captions;
  private final Audience audience;
  private final boolean quiet;
  private final List<Bar> bars = new ArrayList<>();

  /** Text of lanes that is not a whole line yet: lanes must not mix within one. */
  private final Map<String, StringBuilder> unfinished = new HashMap<>();

  private final Wrap wrap = new Wrap();
  private int painted;
  private boolean midLine;

  LiveScreen(
      TextOutput output,
      Supplier<ScreenAbilities> looks,
      Captions captions,
      Audience audience,
      boolean quiet) {
    this.output = output;
    this.looks = looks;
    this.captions = captions;
    this.audience = audience;
    this.quiet = quiet;
  }

  void show(Block block, Instant now) {
    show("", block, now);
    paint(now);
  }

  private void show(String lane, Block block, Instant now) {
    if (block instanceof Block.InLane inner) {
      show(inner.lane(), inner.block(), now);
    } else if (block instanceof Block.Progress progress) {
      progress(lane, progress, now);
    } else if (block instanceof Block.ProgressEnd end) {
      bars.removeIf(bar -> bar.isFor(lane, end.stage(), end.what()));
    } else if (block instanceof Block.TextDelta delta) {
      // What is being waited for has come.
      bars.removeIf(bar -> bar.isIn(lane) && bar.fraction() < 0);
      stream(lane, delta);
    } else if (block instanceof Block.TextEnd) {
      endText(lane);
    } else {
      Block shown = lane.isEmpty() ? block : new Block.InLane(lane, block);
      write(shown.match(scribe()));
    }
  }

  private BlockText scribe() {
    return new BlockText(looks.get(), captions, audience, quiet);
  }

  private void progress(String lane, Block.Progress progress, Instant now) {
    for (Bar bar : bars) {
      if (bar.isFor(lane, progress.stage(), progress.what())) {
        bar.reached(progress, now);
        return;
      }
    }
    bars.removeIf(bar -> bar.isIn(lane));
    bars.add(new Bar(lane, progress, now));
  }

  private void stream(String lane, Block.TextDelta delta) {
    if (!lane.isEmpty()) {
      unfinished.computeIfAbsent(lane, l -> new StringBuilder()).append(delta.text());
      return;
    }
    BlockOutput piece = wrapped(delta.match(scribe()));
    erase();
    output.results().accept(piece.result());
    output.screen().accept(piece.talk());
    String text = piece.result() + piece.talk();
    midLine = text.isEmpty() ? midLine : !text.endsWith("\n");
  }

  /** A person reads whole words; a script gets the text as it came. */
  private BlockOutput wrapped(BlockOutput piece) {
    return audience == Audience.PERSON
        ? BlockOutput.talk(wrap.feed(piece.talk(), looks.get().columns()))
        : piece;
  }

  private void endText(String lane) {
    if (lane.isEmpty()) {
      showHeldBack();
    }
    StringBuilder text = unfinished.remove(lane);
    if (text != null && text.length() > 0) {
      write(new Block.InLane(lane, new Block.Answer(text.toString())).match(scribe()));
    }
    finishLine();
  }

  private void finishLine() {
    wrap.newLine();
    if (midLine) {
      (audience == Audience.ANSWERS ? output.results() : output.screen()).accept("\n");
      midLine = false;
    }
  }

  private void write(BlockOutput shown) {
    if (shown.result().isEmpty() && shown.talk().isEmpty()) {
      return;
    }
    erase();
    if (midLine) {
      endText("");
    }
    if (!shown.talk().isEmpty()) {
      output.screen().accept(lines(shown.talk()) + "\n");
    }
    if (!shown.result().isEmpty()) {
      output.results().accept(shown.result() + "\n");
    }
  }

  /** Text is broken between words; what has columns of its own, or a picture, is left as it is. */
  private String lines(String talk) {
    int columns = looks.get().columns();
    boolean laidOut = talk.contains("\n");
    if (audience != Audience.PERSON || laidOut || Wrap.widthOf(talk) < columns) {
      return talk;
    }
    Wrap own = new Wrap();
    return own.feed(talk, columns) + own.flush(columns);
  }

  /** Paints the lines of work in progress again, as they are now. */
  void paint(Instant now) {
    ScreenAbilities now0 = looks.get();
    if (quiet || !now0.live() || midLine) {
      return;
    }
    if (bars.isEmpty()) {
      erase();
      return;
    }
    StringBuilder frame = new StringBuilder(backToFirst());
    for (int i = 0; i < bars.size(); i++) {
      frame.append(i == 0 ? "" : "\n").append(bars.get(i).line(now0, captions, now));
      frame.append("\u001b[K");
    }
    frame.append("\u001b[J");
    output.screen().accept(frame.toString());
    painted = bars.size();
  }

  private String backToFirst() {
    return painted == 0 ? "" : "\r" + (painted > 1 ? "\u001b[" + (painted - 1) + "A" : "");
  }

  /** Takes the painted lines away; the text above them stays. */
  private void erase() {
    if (painted > 0) {
      output.screen().accept(backToFirst() + "\u001b[J");
      painted = 0;
    }
  }

  /** Whether something is to be done although nothing new comes. */
  boolean busy() {
    return !bars.isEmpty() || wrap.pending();
  }

  /** Time has passed and nothing came: what was held back is shown, what moves is painted again. */
  void tick(Instant now) {
    showHeldBack();
    paint(now);
  }

  private void showHeldBack() {
    String rest = wrap.flush(looks.get().columns());
    if (!rest.isEmpty()) {
      output.screen().accept(rest);
      midLine = true;
    }
  }

  /** Nothing is in progress any more, whatever was announced. */
  void rest() {
    bars.clear();
    erase();
    endText("");
  }
}
