package dev.clipchat.engine.agent;

import dev.clipchat.engine.edit.Edit;
import org.jspecify.annotations.Nullable;

/**
 * What an edit is about: of two of one family, the later one can be the correction of the first.
 */
enum Family {
  STRETCH(Sense.TRIM, Sense.SPAN),
  CEILING(Sense.SIZE, Sense.SHRINK, Sense.SIZEWORD, Sense.NOLIMIT),
  SHAPE(Sense.CROP, Sense.RATIO, Sense.SQUARE, Sense.PORTRAIT, Sense.LANDSCAPE, Sense.ASPECT),
  SIZE(Sense.LINES, Sense.RESOLUTION, Sense.RESIZE, Sense.FRAME),
  FPS(Sense.FPS, Sense.FRAMERATE, Sense.FPSUNIT),
  SPEED(Sense.SPEED, Sense.SPEEDUP, Sense.SLOWDOWN, Sense.NORMALSPEED),
  REVERSE(Sense.REVERSE),
  LOOP(Sense.LOOP),
  MUTE(Sense.MUTE, Sense.SOUND, Sense.UNMUTE),
  VOLUME(Sense.VOLUME, Sense.LOUDER, Sense.QUIETER, Sense.SOUND),
  NORMALIZE(Sense.NORMALIZE),
  MUSIC(Sense.MUSIC),
  FADE(Sense.FADE, Sense.FADEIN, Sense.FADEOUT, Sense.FADEBOTH),
  TITLE(Sense.TITLE, Sense.CAPTION, Sense.TEXT, Sense.WATERMARK),
  TURN(Sense.ROTATE, Sense.FLIP),
  COLOUR(
      Sense.BW,
      Sense.BRIGHTNESS,
      Sense.BRIGHTER,
      Sense.DARKER,
      Sense.CONTRAST,
      Sense.SATURATION,
      Sense.VIVID,
      Sense.PALE),
  CODEC(Sense.CODEC, Sense.CODECWORD),
  FORMAT(Sense.FORMAT, Sense.FORMATWORD, Sense.STILL, Sense.AUDIOONLY),
  JOIN(Sense.JOIN),
  OTHER;

  /** Their names, each between commas: an enum's fields do not change. */
  private final String words;

  Family(Sense... words) {
    StringBuilder names = new StringBuilder(",");
    for (Sense s : words) {
      names.append(s.name()).append(',');
    }
    this.words = names.toString();
  }

  boolean isNamedBy(Part p) {
    return words.contains("," + p.sense().name() + ",");
  }

  static @Nullable Family of(Edit edit) {
    if (edit instanceof Edit.Select) {
      return null;
    }
    if (Discards.stretch(edit)) {
      return STRETCH;
    }
    if (edit instanceof Edit.Ceiling
        || edit instanceof Edit.CeilingPart
        || edit instanceof Edit.Smaller) {
      return CEILING;
    }
    if (edit instanceof Edit.Aspect) {
      return SHAPE;
    }
    if (edit instanceof Edit.Resize || edit instanceof Edit.ResizeBy) {
      return SIZE;
    }
    if (edit instanceof Edit.Fps) {
      return FPS;
    }
    if (edit instanceof Edit.Speed) {
      return SPEED;
    }
    if (edit instanceof Edit.Reverse) {
      return REVERSE;
    }
    if (edit instanceof Edit.Loop) {
      return LOOP;
    }
    if (edit instanceof Edit.Normalize) {
      return NORMALIZE;
    }
    return ofSoundAndPicture(edit);
  }

  private static Family ofSoundAndPicture(Edit edit) {
    if (edit instanceof Edit.Mute) {
      return MUTE;
    }
    if (edit instanceof Edit.Volume) {
      return VOLUME;
    }
    if (edit instanceof Edit.AddMusic
        || edit instanceof Edit.MusicVolume
        || edit instanceof Edit.RemoveMusic) {
      return MUSIC;
    }
    if (edit instanceof Edit.Fade) {
      return FADE;
    }
    if (edit instanceof Edit.AddTitle
        || edit instanceof Edit.ChangeTitle
        || edit instanceof Edit.RemoveTitles) {
      return TITLE;
    }
    if (edit instanceof Edit.Rotate || edit instanceof Edit.Flip) {
      return TURN;
    }
    if (edit instanceof Edit.BlackAndWhite || edit instanceof Edit.Adjust) {
      return COLOUR;
    }
    if (edit instanceof Edit.UseCodec) {
      return CODEC;
    }
    if (edit instanceof Edit.UseFormat) {
      return FORMAT;
    }
    return edit instanceof Edit.Join ? JOIN : OTHER;
  }
}
