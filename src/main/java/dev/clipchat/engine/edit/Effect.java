package dev.clipchat.engine.edit;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Something that makes picture or sound better. A row is all that there is to an effect: what it is
 * called, where it is done, and by which of ffmpeg's filters; the draft, the documents of edits,
 * the answers and the filter graph read it from here. They are done in this order.
 */
@SuppressWarnings("ImmutableEnumChecker") // records and pure functions
public enum Effect {
  DEINTERLACE(
      Stage.SOURCE,
      "Turns interlaced pictures into whole ones.",
      new Label("deinterlacing", "去隔行"),
      Strength.NONE,
      s -> List.of(new Filter("bwdif", "mode", "send_frame", "deint", "all"))),
  DENOISE(
      Stage.SOURCE,
      "Takes grain and noise out of the picture.",
      new Label("picture denoising", "画面降噪"),
      Strength.SOME,
      s ->
          List.of(
              new Filter(
                  "hqdn3d",
                  "luma_spatial",
                  8 * s,
                  "chroma_spatial",
                  6 * s,
                  "luma_tmp",
                  12 * s,
                  "chroma_tmp",
                  9 * s))),
  SHARPEN(
      Stage.SHOWN,
      "Makes the picture's edges crisper.",
      new Label("sharpening", "锐化"),
      Strength.SOME,
      s ->
          List.of(
              new Filter("unsharp", "luma_msize_x", 5, "luma_msize_y", 5, "luma_amount", 2 * s))),
  REMOVE_HUM(
      Stage.OWN_SOUND,
      "Takes hum and rumble out of the clip's own sound: what is lower than a voice.",
      new Label("hum removal", "去低频嗡声"),
      Strength.SOME,
      // Twice, so that a mains hum falls by 30 dB and a voice stays.
      s ->
          List.of(
              new Filter("highpass", "frequency", 60 + 120 * s),
              new Filter("highpass", "frequency", 60 + 120 * s))),
  DENOISE_SOUND(
      Stage.OWN_SOUND,
      "Takes hiss and steady noise out of the clip's own sound.",
      new Label("sound denoising", "声音降噪"),
      Strength.SOME,
      // A floor that is told takes away more than one that is tracked, and leaves voices alone.
      s -> List.of(new Filter("afftdn", "noise_reduction", 24 * s, "noise_floor", 20 * s - 50)));

  /** Where on its way from the file to the eye and ear an effect is done. */
  public enum Stage {
    /** To the frames of a video as they are filmed, before they are scaled. */
    SOURCE,
    /** To what is seen, at its final size, beneath titles and fades. */
    SHOWN,
    /** To what was recorded with the picture, before music is added. */
    OWN_SOUND
  }

  /** Whether there is more and less of an effect, from 0 to 1. */
  public enum Strength {
    NONE,
    SOME
  }

  /** What an effect is called where people read it. */
  public record Label(String english, String chinese) {}

  /** One of ffmpeg's filters, with names and values in turn. */
  public record Filter(String name, List<Object> options) {
    Filter(String name, Object... options) {
      this(name, List.of(options));
    }
  }

  /** What an effect has where nobody says how much of it. */
  public static final double USUAL = 0.5;

  /** Less than that is nothing that anybody would see or hear. */
  public static final double LEAST = 0.05;

  private final Stage stage;
  private final String meaning;
  private final Label label;
  private final Strength strength;
  private final DoubleFunction<List<Filter>> filters;

  Effect(
      Stage stage,
      String meaning,
      Label label,
      Strength strength,
      DoubleFunction<List<Filter>> filters) {
    this.stage = stage;
    this.meaning = meaning;
    this.label = label;
    this.strength = strength;
    this.filters = filters;
  }

  /** As drafts and documents write it: {@code denoise-sound}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Stage stage() {
    return stage;
  }

  /** What it does, in a sentence. */
  public String meaning() {
    return meaning;
  }

  public Label label() {
    return label;
  }

  public boolean hasStrength() {
    return strength == Strength.SOME;
  }

  public boolean isOfSound() {
    return stage == Stage.OWN_SOUND;
  }

  List<Filter> filters(double amount) {
    return filters.apply(amount);
  }
}
