package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits of what is heard. */
final class SoundEdits {

  private final Project project;
  private final Cut cut;

  SoundEdits(Project project, Cut cut) {
    this.project = project;
    this.cut = cut;
  }

  boolean hasOwn() {
    return cut.pieces().stream()
        .anyMatch(p -> project.media(p.mediaId()).map(Media::hasAudio).orElse(false));
  }

  Cut mute(Edit.Mute e) {
    if (e.muted()) {
      return e.span().isAll()
          ? cut.withSound(cut.sound().withMuted(true))
          : new TimeEdits(cut).volume(e.span(), p -> p.withVolume(0));
    }
    needOwn();
    UnaryOperator<Piece> heard = p -> p.volume() == 0 ? p.withVolume(1) : p;
    Cut back = cut.withSound(cut.sound().withMuted(false));
    if (!e.span().isAll()) {
      // Of a silent timeline the rest stays silent.
      boolean silent = cut.sound().muted();
      Cut from = silent ? back.withPieces(silenced(back.pieces()), back.loop()) : back;
      return new TimeEdits(from).volume(e.span(), heard);
    }
    Cut all = back.withPieces(back.pieces().stream().map(heard).toList(), back.loop());
    return all.sound().volume() == 0 ? all.withSound(all.sound().withVolume(1)) : all;
  }

  private static List<Piece> silenced(List<Piece> pieces) {
    return pieces.stream().map(p -> p.withVolume(0)).toList();
  }

  Cut volume(Edit.Volume e) {
    needOwn();
    if (!e.span().isAll()) {
      return new TimeEdits(cut)
          .volume(
              e.span(),
              p -> p.withVolume(checked(e.relative() ? p.volume() * e.level() : e.level())));
    }
    double now = cut.sound().muted() ? 1 : cut.sound().volume();
    double level = checked(e.relative() ? now * e.level() : e.level());
    return cut.withSound(cut.sound().withVolume(level).withMuted(false));
  }

  static double checked(double level) {
    if (!(level >= 0) || level > Limits.LOUDEST) {
      throw CannotException.beyond(Reason.VOLUME, level, level < 0 ? 0 : Limits.LOUDEST);
    }
    return level;
  }

  Cut addMusic(Edit.AddMusic e) {
    Media media = e.media();
    if (!media.hasAudio()) {
      throw CannotException.because(Reason.WRONG_KIND, media.name());
    }
    long start = TimeEdits.moment(e.start(), cut.durationMs());
    if (start >= cut.durationMs()) {
      throw CannotException.because(Reason.BEHIND_END, start, cut.durationMs());
    }
    Music added =
        new Music(
            "m" + cut.nextNumber(),
            media.id(),
            media.name(),
            media.durationMs(),
            start,
            checked(e.volume()),
            0,
            0,
            true);
    // Two musics from one moment on would be noise: the later wish counts.
    List<Music> all = new ArrayList<>(cut.music());
    all.removeIf(m -> e.replace() || m.startMs() == start);
    all.add(added);
    Cut with = cut.withMusic(all);
    return e.replace() ? with.withSound(with.sound().withMuted(true)) : with;
  }

  Cut musicVolume(Edit.MusicVolume e) {
    needMusic();
    return cut.withMusic(
        cut.music().stream()
            .map(m -> m.withVolume(checked(e.relative() ? m.volume() * e.level() : e.level())))
            .toList());
  }

  Cut removeMusic() {
    needMusic();
    return cut.withMusic(List.of());
  }

  Cut fade(Edit.Fade e) {
    if (Limits.length(e.ms()) > cut.durationMs()) {
      throw CannotException.because(Reason.FADE, e.ms(), cut.durationMs());
    }
    return switch (e.what()) {
      case BOTH -> fadeSound(cut.hasPicture() ? fadePicture(cut, e) : cut, e);
      case PICTURE -> fadePicture(seen(), e);
      case SOUND -> fadeSound(heard(), e);
      case MUSIC -> fadeMusic(e);
    };
  }

  private static Cut fadePicture(Cut on, Edit.Fade e) {
    Picture p = on.picture();
    return on.withPicture(
        p.withFades(e.in() ? e.ms() : p.fadeInMs(), e.in() ? p.fadeOutMs() : e.ms()));
  }

  private static Cut fadeSound(Cut on, Edit.Fade e) {
    Sound s = on.sound();
    return on.withSound(
        s.withFades(e.in() ? e.ms() : s.fadeInMs(), e.in() ? s.fadeOutMs() : e.ms()));
  }

  private Cut fadeMusic(Edit.Fade e) {
    needMusic();
    return cut.withMusic(
        cut.music().stream()
            .map(m -> m.withFades(e.in() ? e.ms() : m.fadeInMs(), e.in() ? m.fadeOutMs() : e.ms()))
            .toList());
  }

  Cut normalize(boolean on) {
    return heard().withSound(cut.sound().withNormalize(on));
  }

  private Cut seen() {
    if (!cut.hasPicture()) {
      throw CannotException.because(Reason.NO_PICTURE);
    }
    return cut;
  }

  private Cut heard() {
    if (!project.audible(cut)) {
      throw CannotException.because(Reason.NO_SOUND);
    }
    return cut;
  }

  /** The cut, where it has sound of its own. */
  Cut withOwn() {
    needOwn();
    return cut;
  }

  private void needOwn() {
    if (!hasOwn()) {
      throw CannotException.because(Reason.NO_SOUND);
    }
  }

  private void needMusic() {
    if (cut.music().isEmpty()) {
      throw CannotException.because(Reason.NO_MUSIC);
    }
  }
}
