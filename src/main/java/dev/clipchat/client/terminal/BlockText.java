package dev.clipchat.client.terminal;

import dev.clipchat.client.reply.Audience;
import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.BlockCases;
import dev.clipchat.client.reply.Caption;
import dev.clipchat.client.reply.Captions;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks that stay on the screen, as text. What streams or is painted over (text pieces, progress)
 * is for those who hold the screen.
 */
record BlockText(ScreenAbilities looks, Captions captions, Audience audience, boolean quiet)
    implements BlockCases<BlockOutput> {

  /** Something that a script may be after: on stdout for it, on the screen for a person. */
  private BlockOutput outcome(String text) {
    return switch (audience) {
      case PERSON -> BlockOutput.talk(text);
      case ANSWERS -> new BlockOutput(text, "");
      case FILES -> talk(text);
    };
  }

  private BlockOutput talk(String text) {
    return quiet ? BlockOutput.NOTHING : BlockOutput.talk(text);
  }

  private BlockOutput talk(Ink ink, String text) {
    return talk(ink.on(looks, SafeText.clean(text)));
  }

  @Override
  public BlockOutput textDelta(Block.TextDelta b) {
    return outcome(SafeText.clean(b.text()));
  }

  @Override
  public BlockOutput textEnd(Block.TextEnd b) {
    return BlockOutput.NOTHING;
  }

  @Override
  public BlockOutput answer(Block.Answer b) {
    return outcome(SafeText.clean(b.text()));
  }

  @Override
  public BlockOutput page(Block.Page b) {
    return outcome(new PageLayout(looks.columns()).of(SafeText.clean(b.text())));
  }

  @Override
  public BlockOutput notice(Block.Notice b) {
    return talk(Ink.PLAIN, b.text());
  }

  @Override
  public BlockOutput hint(Block.Hint b) {
    return talk(Ink.FAINT, b.text());
  }

  @Override
  public BlockOutput stillWorking(Block.StillWorking b) {
    return talk(Ink.FAINT, b.text());
  }

  @Override
  public BlockOutput tracks(Block.Tracks b) {
    List<String> lines = new ArrayList<>(List.of(SafeText.clean(b.summary())));
    for (List<String> line : List.of(b.inForce(), b.beside())) {
      if (!line.isEmpty()) {
        lines.add(SafeText.clean(String.join(" · ", line)));
      }
    }
    return outcome(String.join("\n", lines));
  }

  @Override
  public BlockOutput progress(Block.Progress b) {
    return BlockOutput.NOTHING;
  }

  @Override
  public BlockOutput progressEnd(Block.ProgressEnd b) {
    return BlockOutput.NOTHING;
  }

  @Override
  public BlockOutput uploaded(Block.Uploaded b) {
    return outcome(new SummaryLine(captions).uploaded(b.name(), b.media()));
  }

  @Override
  public BlockOutput saved(Block.Saved b) {
    String told = Ink.GOOD.on(looks, new SummaryLine(captions).saved(b.file()));
    return audience == Audience.PERSON
        ? BlockOutput.talk(told)
        : new BlockOutput(
            // Where the bytes themselves go out, nothing else may.
            b.file().isStream() ? "" : b.file().output().toString(), quiet ? "" : told);
  }

  @Override
  public BlockOutput planned(Block.Planned b) {
    String plan = new SummaryLine(captions).planned(b.input(), b.plan());
    return audience == Audience.PERSON ? BlockOutput.talk(plan) : new BlockOutput(plan, "");
  }

  @Override
  public BlockOutput result(Block.Result b) {
    return switch (audience) {
      case PERSON -> BlockOutput.talk(SafeText.clean(b.text()));
      case ANSWERS -> new BlockOutput(SafeText.clean(b.plain()), "");
      case FILES ->
          new BlockOutput(
              b.kind().equals(Block.Result.SKIPPED) ? b.plain() : "",
              talk(Ink.PLAIN, b.text()).talk());
    };
  }

  @Override
  public BlockOutput table(Block.Table b) {
    return b.rows().isEmpty() ? BlockOutput.NOTHING : outcome(new Grid(looks).of(b));
  }

  @Override
  public BlockOutput failed(Block.Failed b) {
    String message = SafeText.line(b.message());
    String hint = SafeText.line(b.hint());
    // In a script's log the program's name says who complains.
    String who = audience == Audience.PERSON ? captions.of(Caption.ERROR) : "clipchat";
    boolean chinese = Width.of(who.codePointBefore(who.length())) == 2;
    String error = who + (chinese ? "：" : ": ") + message;
    return BlockOutput.talk(
        Ink.BAD.on(looks, error)
            + (hint.isEmpty() ? "" : Ink.FAINT.on(looks, between(message, hint) + hint)));
  }

  /** Cause and next step share a line: what ends the one. */
  private static String between(String message, String hint) {
    int last = message.isEmpty() ? '.' : message.codePointBefore(message.length());
    boolean ended = ".!?…。！？".indexOf(last) >= 0;
    // The hint is in the language that is spoken; the message may hold a name in any other.
    boolean wide = hint.codePoints().anyMatch(Character::isIdeographic);
    return (ended ? "" : wide ? "。" : ".") + (wide ? "" : " ");
  }

  @Override
  public BlockOutput bars(Block.Bars b) {
    String bars = new TimelineBars(looks).of(b);
    return bars.isEmpty() ? tracks(b.tracks()) : outcome(bars);
  }

  /** For eyes only: a file or a pipe has no use for them. */
  @Override
  public BlockOutput pictures(Block.Pictures b) {
    return looks.live() && !b.pictures().isEmpty()
        ? talk(new PictureRow(looks).of(b.pictures()))
        : BlockOutput.NOTHING;
  }

  @Override
  public BlockOutput inLane(Block.InLane b) {
    BlockOutput shown = b.block().match(this);
    String lane = SafeText.line(b.lane()) + ": ";
    return new BlockOutput(shown.result(), shown.talk().isEmpty() ? "" : lane + shown.talk());
  }
}
