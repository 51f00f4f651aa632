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
record Scribe(Looks looks, Captions captions, Audience audience, boolean quiet)
    implements BlockCases<Shown> {

  /** Something that a script may be after: on stdout for it, on the screen for a person. */
  private Shown outcome(String text) {
    return switch (audience) {
      case PERSON -> Shown.talk(text);
      case ANSWERS -> new Shown(text, "");
      case FILES -> talk(text);
    };
  }

  private Shown talk(String text) {
    return quiet ? Shown.NOTHING : Shown.talk(text);
  }

  private Shown talk(Ink ink, String text) {
    return talk(ink.on(looks, SafeText.clean(text)));
  }

  @Override
  public Shown textDelta(Block.TextDelta b) {
    return outcome(SafeText.clean(b.text()));
  }

  @Override
  public Shown textEnd(Block.TextEnd b) {
    return Shown.NOTHING;
  }

  @Override
  public Shown answer(Block.Answer b) {
    return outcome(SafeText.clean(b.text()));
  }

  @Override
  public Shown page(Block.Page b) {
    return outcome(new Page(looks.columns()).of(SafeText.clean(b.text())));
  }

  @Override
  public Shown notice(Block.Notice b) {
    return talk(Ink.PLAIN, b.text());
  }

  @Override
  public Shown hint(Block.Hint b) {
    return talk(Ink.FAINT, b.text());
  }

  @Override
  public Shown stillWorking(Block.StillWorking b) {
    return talk(Ink.FAINT, b.text());
  }

  @Override
  public Shown tracks(Block.Tracks b) {
    List<String> lines = new ArrayList<>(List.of(SafeText.clean(b.summary())));
    for (List<String> line : List.of(b.inForce(), b.beside())) {
      if (!line.isEmpty()) {
        lines.add(SafeText.clean(String.join(" · ", line)));
      }
    }
    return outcome(String.join("\n", lines));
  }

  @Override
  public Shown progress(Block.Progress b) {
    return Shown.NOTHING;
  }

  @Override
  public Shown progressEnd(Block.ProgressEnd b) {
    return Shown.NOTHING;
  }

  @Override
  public Shown uploaded(Block.Uploaded b) {
    return outcome(new Facts(captions).uploaded(b.name(), b.media()));
  }

  @Override
  public Shown saved(Block.Saved b) {
    String told = Ink.GOOD.on(looks, new Facts(captions).saved(b.file()));
    return audience == Audience.PERSON
        ? Shown.talk(told)
        : new Shown(b.file().output().toString(), quiet ? "" : told);
  }

  @Override
  public Shown planned(Block.Planned b) {
    String plan = new Facts(captions).planned(b.input(), b.plan());
    return audience == Audience.PERSON ? Shown.talk(plan) : new Shown(plan, "");
  }

  @Override
  public Shown result(Block.Result b) {
    return switch (audience) {
      case PERSON -> Shown.talk(SafeText.clean(b.text()));
      case ANSWERS -> new Shown(SafeText.clean(b.plain()), "");
      case FILES ->
          new Shown(
              b.kind().equals(Block.Result.SKIPPED) ? b.plain() : "",
              talk(Ink.PLAIN, b.text()).talk());
    };
  }

  @Override
  public Shown table(Block.Table b) {
    return b.rows().isEmpty() ? Shown.NOTHING : outcome(new Grid(looks).of(b));
  }

  @Override
  public Shown failed(Block.Failed b) {
    String message = SafeText.line(b.message());
    String hint = SafeText.line(b.hint());
    // In a script's log the program's name says who complains.
    String who = audience == Audience.PERSON ? captions.of(Caption.ERROR) : "clipchat";
    boolean chinese = Width.of(who.codePointBefore(who.length())) == 2;
    String error = who + (chinese ? "：" : ": ") + message;
    return Shown.talk(
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
  public Shown bars(Block.Bars b) {
    String bars = new TimelineBars(looks).of(b);
    return bars.isEmpty() ? tracks(b.tracks()) : outcome(bars);
  }

  /** For eyes only: a file or a pipe has no use for them. */
  @Override
  public Shown pictures(Block.Pictures b) {
    return looks.live() && !b.pictures().isEmpty()
        ? talk(new Stills(looks).of(b.pictures()))
        : Shown.NOTHING;
  }

  @Override
  public Shown inLane(Block.InLane b) {
    Shown shown = b.block().match(this);
    String lane = SafeText.line(b.lane()) + ": ";
    return new Shown(shown.result(), shown.talk().isEmpty() ? "" : lane + shown.talk());
  }
}
