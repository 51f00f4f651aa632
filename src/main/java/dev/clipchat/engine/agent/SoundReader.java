package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mute, volume, music, loudness. */
final class SoundReader {

  private static final double UNDER_SOUND = 0.3;
  private static final double LOUDER = 1.5;
  private static final double QUIETER = 0.5;

  private final Clause c;
  private final Reading out;

  SoundReader(Clause clause, Reading out) {
    this.c = clause;
    this.out = out;
  }

  void read() {
    new FadeReader(c, out).read();
    music();
    normalize();
    unmute();
    volume();
    mute();
  }

  private void music() {
    int clip = audioClip();
    int at = c.find(Sense.MUSIC, Sense.BACKGROUND);
    boolean ofThePicture =
        at >= 0
            && clip < 0
            && !c.has(Sense.MUSIC, Sense.SOUND)
            && c.has(Sense.UNKNOWN, Sense.OTHER, Sense.COLOR, Sense.TEXT);
    boolean nothingToRemove =
        at >= 0
            && clip < 0
            && !c.mentions(Sense.MUSIC, Sense.SOUND)
            && c.has(Sense.REMOVE, Sense.NO, Sense.CHANGE, Sense.REPLACE)
            && out.cut().map(x -> x.music().isEmpty()).orElse(true);
    if (ofThePicture || nothingToRemove) {
      return;
    }
    // 换成song.mp3: what a sound is to become.
    boolean becomes = at < 0 && clip >= 0 && c.get(clip).hasRole(Sense.TO);
    boolean instead = (c.has(Sense.REPLACE) && c.has(Sense.SOUND, Sense.MUSIC)) || becomes;
    boolean adds =
        c.mentions(
            Sense.ADD,
            Sense.USE,
            Sense.INSERT,
            Sense.REPLACE,
            Sense.PLAY,
            Sense.WITH,
            Sense.APPEND);
    if (at < 0 && !(clip >= 0 && (adds || instead || c.has(Sense.SOUND)))) {
      return;
    }
    int trigger = at >= 0 ? at : clip;
    if (clip < 0 && c.take(Sense.REMOVE, Sense.NO) != null) {
      c.takeAll(Sense.MUSIC, Sense.BACKGROUND);
      out.add(new Edit.RemoveMusic(), c.get(trigger).start());
      return;
    }
    boolean level =
        c.has(
            Sense.VOLUME,
            Sense.LOUDER,
            Sense.QUIETER,
            Sense.INCREASE,
            Sense.DECREASE,
            Sense.ASLOUD,
            Sense.PERCENT,
            Sense.DECIBEL);
    if (clip < 0 && level && !adds && !isToBeAdded()) {
      c.takeAll(Sense.MUSIC, Sense.BACKGROUND);
      Level l = level(trigger);
      if (l != null) {
        out.add(new Edit.MusicVolume(l.value(), l.relative()), c.get(trigger).start());
      }
      return;
    }
    add(clip, trigger, instead);
  }

  /** "Background music at 20%", where there is none yet. */
  private boolean isToBeAdded() {
    int at = c.find(Sense.PERCENT);
    return at >= 0
        && !c.get(at).hasRole(Sense.TO, Sense.BY)
        && c.has(Sense.MUSIC)
        && !c.mentions(
            Sense.MAKE,
            Sense.VOLUME,
            Sense.LOUDER,
            Sense.QUIETER,
            Sense.INCREASE,
            Sense.DECREASE,
            Sense.ASLOUD)
        && out.cut().map(x -> x.music().isEmpty()).orElse(true)
        && out.project().media().stream().anyMatch(m -> m.kind() == Media.Kind.AUDIO);
  }

  private void add(int clip, int trigger, boolean instead) {
    Media media = clip >= 0 ? media(clip) : onlySound(trigger);
    boolean replaces = instead || (c.mentions(Sense.REPLACE) && c.mentions(Sense.SOUND));
    c.takeAll(
        Sense.MUSIC,
        Sense.BACKGROUND,
        Sense.ADD,
        Sense.INSERT,
        Sense.REPLACE,
        Sense.SOUND,
        Sense.APPEND,
        Sense.ORIGINAL);
    if (media == null) {
      c.takeAll(Sense.PERCENT, Sense.VOLUME, Sense.TIME, Sense.UNKNOWN, Sense.OTHER, Sense.QUIETER);
      return;
    }
    Part percent = c.takeNear(trigger, Sense.PERCENT);
    Part half = percent == null ? c.takeNear(trigger, Sense.HALF) : null;
    Part number =
        percent == null && half == null && c.has(Sense.VOLUME)
            ? c.takeNear(trigger, Sense.NUMBER)
            : null;
    boolean quiet = c.takeAll(Sense.QUIETER).size() > 0;
    c.takeAll(Sense.VOLUME);
    boolean alone = replaces || out.cut().map(x -> !out.project().audible(x)).orElse(false);
    double volume = alone ? 1 : quiet ? UNDER_SOUND / 2 : UNDER_SOUND;
    if (percent != null) {
      volume = percent.number();
    } else if (half != null) {
      volume = Spans.fraction(half);
    } else if (number != null) {
      volume = number.number() > 3 ? number.number() / 100 : number.number();
    }
    Moment start = TimeReader.moment(c.take(Sense.TIME, Sense.SPAN));
    c.takeAll(Sense.START, Sense.END, Sense.THROUGHOUT, Sense.FIRST);
    Edit.AddMusic music =
        new Edit.AddMusic(media, volume, start == null ? Moment.START : start, replaces);
    out.add(music, c.get(trigger).start());
    if (percent == null && half == null && number == null && !quiet) {
      out.atUsualLevel(music);
    }
  }

  private int audioClip() {
    for (int i = 0; i < c.size(); i++) {
      if (c.unused(i) && c.get(i).is(Sense.CLIP)) {
        Media media = out.media(c.get(i).text()).orElse(null);
        boolean sound = media != null && media.kind() == Media.Kind.AUDIO;
        boolean wanted =
            c.has(Sense.MUSIC, Sense.BACKGROUND) || (c.has(Sense.SOUND) && c.has(Sense.REPLACE));
        if (sound || (media != null && media.hasAudio() && wanted)) {
          return i;
        }
      }
    }
    return -1;
  }

  private @Nullable Media media(int clip) {
    c.use(clip);
    return out.media(c.get(clip).text()).orElse(null);
  }

  private @Nullable Media onlySound(int trigger) {
    List<Media> sounds =
        out.project().media().stream().filter(m -> m.kind() == Media.Kind.AUDIO).toList();
    if (sounds.size() == 1) {
      return sounds.get(0);
    }
    Trouble.Kind kind = sounds.isEmpty() ? Trouble.Kind.NO_MUSIC_FILE : Trouble.Kind.WHICH_FILE;
    String names = String.join(", ", sounds.stream().map(Media::name).toList());
    out.trouble(kind, c.get(trigger), names);
    return null;
  }

  private void normalize() {
    Part p = c.take(Sense.NORMALIZE);
    if (p != null) {
      boolean off = c.take(Sense.NO, Sense.REMOVE) != null;
      c.takeAll(Sense.NORMALIZE, Sense.SOUND, Sense.VOLUME);
      out.add(new Edit.Normalize(!off), p.start());
    }
  }

  private void unmute() {
    Part p = c.take(Sense.UNMUTE);
    if (p != null) {
      c.takeAll(Sense.SOUND);
      c.takeParts().forEach(s -> out.add(new Edit.Mute(false, s), p.start()));
    }
  }

  /** A level, and whether it multiplies the present one. */
  private record Level(double value, boolean relative) {}

  private void volume() {
    int at = c.find(Sense.VOLUME, Sense.LOUDER, Sense.QUIETER, Sense.ASLOUD);
    if (at < 0
        && c.has(Sense.SOUND)
        && c.has(
            Sense.INCREASE,
            Sense.DECREASE,
            Sense.PERCENT,
            Sense.DECIBEL,
            Sense.HALF,
            Sense.TIMES)) {
      at = c.find(Sense.SOUND);
    }
    if (at < 0 && c.has(Sense.DECIBEL)) {
      at = c.find(Sense.DECIBEL);
    }
    if (at < 0) {
      return;
    }
    int position = c.get(at).start();
    if (c.get(at).is(Sense.VOLUME, Sense.SOUND) && c.has(Sense.REMOVE) && !c.has(Sense.PERCENT)) {
      return;
    }
    Level level = level(at);
    if (level != null) {
      c.takeParts()
          .forEach(s -> out.add(new Edit.Volume(level.value(), level.relative(), s), position));
    }
  }

  private @Nullable Level level(int at) {
    boolean up = !c.takeAll(Sense.LOUDER, Sense.INCREASE).isEmpty();
    up |= c.says("增加", "加") && c.take(Sense.ADD) != null;
    boolean down = !c.takeAll(Sense.QUIETER, Sense.DECREASE).isEmpty();
    boolean asLoud = c.take(Sense.ASLOUD) != null;
    Part word = c.get(at);
    c.takeAll(Sense.VOLUME, Sense.SOUND);
    Part decibel = c.takeNear(at, Sense.DECIBEL);
    if (decibel != null) {
      double db = down ? -Math.abs(decibel.number()) : decibel.number();
      return new Level(Math.pow(10, db / 20), true);
    }
    Part percent = c.takeNear(at, Sense.PERCENT);
    if (percent != null) {
      boolean to = percent.hasRole(Sense.TO, Sense.AT, Sense.UNDER) || !(up || down);
      double p = percent.number();
      // "Boost the volume 150%" means what it is to be, not what is to be added.
      to |= up && p > 1 && !percent.hasRole(Sense.BY);
      return to ? new Level(p, false) : new Level(up ? 1 + p : 1 - p, true);
    }
    Part part = c.takeNear(at, Sense.HALF, Sense.THIRD, Sense.QUARTER);
    if (part != null) {
      double f = Spans.fraction(part);
      return new Level(up ? 1 + f : f, true);
    }
    Part times = c.takeNear(at, Sense.TIMES);
    if (times != null) {
      double n =
          times.text().equals("倍") && times.number() <= 1 ? times.number() + 1 : times.number();
      return new Level(down && n > 1 ? 1 / n : n, true);
    }
    Part number = c.takeNear(at, Sense.NUMBER);
    if (number != null) {
      double n = number.number();
      return new Level(n > 3 || n < 0 ? n / 100 : n, false);
    }
    if (word.text().contains("减半") || c.says("halve") || c.says("减半")) {
      return new Level(0.5, true);
    }
    if (up || down || asLoud) {
      return new Level(up ? LOUDER : QUIETER, true);
    }
    out.trouble(Trouble.Kind.HOW_MUCH, word, "\"volume 50%\", \"louder\" / “音量50%”、“大声点”");
    return null;
  }

  private void mute() {
    int at = c.find(Sense.MUTE);
    if (at < 0) {
      int sound = c.find(Sense.SOUND, Sense.VOLUME);
      int verb = c.find(Sense.REMOVE, Sense.NO);
      if (sound < 0 || verb < 0) {
        return;
      }
      at = sound;
      c.use(verb);
    }
    int position = c.get(at).start();
    c.takeAll(Sense.MUTE, Sense.SOUND, Sense.VOLUME);
    c.take(Sense.NO, Sense.REMOVE, Sense.KEEP);
    c.takeParts().forEach(s -> out.add(new Edit.Mute(true, s), position));
  }
}
