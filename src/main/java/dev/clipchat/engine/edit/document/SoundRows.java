package dev.clipchat.engine.edit.document;

import static dev.clipchat.engine.edit.document.TimeRows.span;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Limits;
import dev.clipchat.engine.edit.Media;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Span;
import java.util.List;
import java.util.function.Function;

/** What is heard, and how picture and sound begin and end. */
final class SoundRows {

  private SoundRows() {}

  static List<Row<?>> all() {
    return List.of(mute(), volume(), addMusic(), musicVolume(), removeMusic(), fade(), normalize());
  }

  private static Row<?> mute() {
    Field<Edit.Mute, Boolean> muted =
        Field.optional(
            "muted", Forms.flag(), Edit.Mute::muted, true, "false brings the sound back");
    Function<Edit.Mute, Span> span = Edit.Mute::span;
    return Row.of(
        "mute",
        Edit.Mute.class,
        "Silences the clip's own sound.",
        p -> new Edit.Mute(muted.read(p), span(p, span)),
        muted,
        ClipForms.from(span),
        ClipForms.to(span));
  }

  private static Row<?> volume() {
    Field<Edit.Volume, Double> level =
        Field.needed("level", level(), Edit.Volume::level, "1 for as it was recorded");
    Field<Edit.Volume, Boolean> relative =
        Field.optional("relative", Forms.flag(), Edit.Volume::relative, false, RELATIVE);
    Function<Edit.Volume, Span> span = Edit.Volume::span;
    return Row.of(
        "volume",
        Edit.Volume.class,
        "Makes the clip's own sound louder or quieter.",
        p -> new Edit.Volume(level.read(p), relative.read(p), span(p, span)),
        level,
        relative,
        ClipForms.from(span),
        ClipForms.to(span));
  }

  private static final String RELATIVE = "whether the level is a factor on what it is now";

  private static Form<Double> level() {
    return Forms.number(0, Limits.LOUDEST);
  }

  private static Row<?> addMusic() {
    Field<Edit.AddMusic, Media> media =
        Field.needed("media", ClipForms.media(), Edit.AddMusic::media, "the uploaded sound");
    Field<Edit.AddMusic, Double> volume =
        Field.optional(
            "volume", level(), Edit.AddMusic::volume, 1.0, "its level, 1 for as it was recorded");
    Field<Edit.AddMusic, Moment> start =
        Field.optional(
            "start", ClipForms.moment(), Edit.AddMusic::start, Moment.START, "when it begins");
    Field<Edit.AddMusic, Boolean> replace =
        Field.optional(
            "replace",
            Forms.flag(),
            Edit.AddMusic::replace,
            false,
            "whether it takes the place of the clip's own sound");
    return Row.of(
        "add-music",
        Edit.AddMusic.class,
        "Puts an uploaded sound under the picture.",
        p -> new Edit.AddMusic(media.read(p), volume.read(p), start.read(p), replace.read(p)),
        media,
        volume,
        start,
        replace);
  }

  private static Row<?> musicVolume() {
    Field<Edit.MusicVolume, Double> level =
        Field.needed("level", level(), Edit.MusicVolume::level, "1 for as it was recorded");
    Field<Edit.MusicVolume, Boolean> relative =
        Field.optional("relative", Forms.flag(), Edit.MusicVolume::relative, false, RELATIVE);
    return Row.of(
        "music-volume",
        Edit.MusicVolume.class,
        "Makes the music louder or quieter.",
        p -> new Edit.MusicVolume(level.read(p), relative.read(p)),
        level,
        relative);
  }

  private static Row<?> removeMusic() {
    return Row.of(
        "remove-music",
        Edit.RemoveMusic.class,
        "Takes the music away.",
        p -> new Edit.RemoveMusic());
  }

  private static Row<?> fade() {
    Field<Edit.Fade, Edit.Fade.What> what =
        Field.optional(
            "what",
            Forms.word(Edit.Fade.What.values()),
            Edit.Fade::what,
            Edit.Fade.What.BOTH,
            "picture and sound, one of them, or the music");
    Field<Edit.Fade, Boolean> in =
        Field.needed("in", Forms.flag(), Edit.Fade::in, "true at the start, false at the end");
    Field<Edit.Fade, Long> ms =
        Field.needed("ms", ClipForms.length(), Edit.Fade::ms, "how long; 0 takes the fade away");
    return Row.of(
        "fade",
        Edit.Fade.class,
        "Comes in from, or goes out to, black and silence.",
        p -> new Edit.Fade(what.read(p), in.read(p), ms.read(p)),
        what,
        in,
        ms);
  }

  private static Row<?> normalize() {
    Field<Edit.Normalize, Boolean> on =
        Field.optional("on", Forms.flag(), Edit.Normalize::on, true, "false leaves it as recorded");
    return Row.of(
        "normalize",
        Edit.Normalize.class,
        "Brings the loudness to one even level.",
        p -> new Edit.Normalize(on.read(p)),
        on);
  }
}
