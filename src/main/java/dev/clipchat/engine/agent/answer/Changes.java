package dev.clipchat.engine.agent.answer;

import dev.clipchat.engine.edit.Colour;
import dev.clipchat.engine.edit.Cut;
import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Output;
import dev.clipchat.engine.edit.Picture;
import dev.clipchat.engine.edit.Piece;
import dev.clipchat.engine.edit.Project;
import dev.clipchat.engine.edit.Sound;
import dev.clipchat.words.Phrasebook;
import java.util.ArrayList;
import java.util.List;

/** In what a timeline differs from the clip as it was added. */
final class Changes {

  private final Phrasebook words;
  private final Project project;
  private final Cut cut;
  private final List<String> all = new ArrayList<>();

  Changes(Phrasebook words, Project project, Cut cut) {
    this.words = words;
    this.project = project;
    this.cut = cut;
  }

  List<String> list() {
    time();
    sound(cut.sound());
    picture(cut.picture());
    output(cut.output());
    return List.copyOf(all);
  }

  private void add(String key, Object... values) {
    all.add(words.say("answer.did_" + key, values));
  }

  private void time() {
    List<Piece> pieces = cut.pieces();
    boolean joined = pieces.stream().map(Piece::mediaId).distinct().count() > 1;
    if (joined) {
      add("join", "n", pieces.stream().map(Piece::mediaId).distinct().count());
    }
    long played = pieces.stream().mapToLong(p -> p.outMs() - p.inMs()).sum();
    long whole =
        pieces.stream()
            .map(Piece::mediaId)
            .distinct()
            .flatMap(id -> project.media(id).stream())
            .filter(m -> m.kind() != Media.Kind.IMAGE)
            .mapToLong(Media::durationMs)
            .sum();
    if (!joined && whole > 0 && played < whole - 1) {
      add("trim", "from", Amounts.clock(whole), "to", Amounts.clock(played));
    }
    pieces.stream()
        .filter(p -> p.speed() != 1)
        .findFirst()
        .ifPresent(p -> add("speed", "x", Amounts.number(p.speed())));
    if (pieces.stream().anyMatch(Piece::reverse)) {
      add("reverse");
    }
    if (cut.loop() > 1) {
      add("loop", "n", cut.loop());
    }
  }

  private void sound(Sound s) {
    if (s.muted()) {
      add("mute");
    }
    if (s.volume() != 1 && !s.muted()) {
      add("volume", "percent", Math.round(s.volume() * 100));
    }
    cut.music().forEach(m -> add("music", "name", m.name()));
    if (s.normalize()) {
      add("normalize");
    }
  }

  private void picture(Picture p) {
    if (p.turn() != 0) {
      add("turn", "degrees", p.turn());
    }
    if (p.mirror()) {
      add("mirror");
    }
    if (p.aspect() != null) {
      String how = p.fit() == Picture.Fit.PAD ? "bars" : "crop";
      add(how, "shape", p.aspect().width() + ":" + p.aspect().height());
    }
    if (p.size().given()) {
      add("size", "picture", project.frame(cut).map(Frame::text).orElse(""));
    }
    if (p.fps() > 0) {
      add("fps", "fps", Amounts.number(p.fps()));
    }
    if (!p.colour().equals(Colour.PLAIN)) {
      add(p.colour().grey() ? "grey" : "colour");
    }
    if (p.fadeInMs() > 0 || p.fadeOutMs() > 0 || cut.sound().fadeInMs() > 0 || fadesOut()) {
      add("fade");
    }
    cut.titles().forEach(t -> add("title", "text", t.text()));
  }

  private boolean fadesOut() {
    return cut.sound().fadeOutMs() > 0;
  }

  private void output(Output o) {
    boolean sound = cut.pieces().stream().allMatch(p -> p.kind() == Media.Kind.AUDIO);
    Output.Format usual = sound ? Output.Format.M4A : Output.Format.MP4;
    if (o.format() != usual) {
      add("format", "format", o.format().word());
    }
    if (o.codec() != null) {
      add("codec", "codec", o.codec().word());
    }
    if (o.ceiling() > 0) {
      add("ceiling", "size", Amounts.size(o.ceiling()));
    } else if (o.smaller()) {
      add("smaller");
    }
  }
}
